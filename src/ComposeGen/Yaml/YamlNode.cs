using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>A node of a YAML document: a scalar, a sequence or a mapping. Nodes are immutable, so they can be shared.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceSpan span, string? tag)
    {
        Span = span;
        Tag = tag;
    }

    /// <summary>The position of the node in its source; empty for a node that was built in code.</summary>
    public SourceSpan Span { get; }

    /// <summary>The explicit tag, such as <c>!reset</c>; <see langword="null"/> when there is none.</summary>
    public string? Tag { get; }

    /// <summary>Whether the node, or something in it, has a tag.</summary>
    internal virtual bool HasTags => Tag is not null;

    /// <summary>Whether the node is an empty mapping or list.</summary>
    internal virtual bool IsEmpty => false;

    /// <summary>The type of the node, as in messages: "a string", "a list", "a mapping", "null".</summary>
    internal abstract string Kind { get; }

    /// <summary>The number of nodes in this tree, itself included. Expanded aliases count each time.</summary>
    internal abstract long Weight { get; }

    /// <summary>The number of characters in the keys and values of this tree. Expanded aliases count each time.</summary>
    internal abstract long Characters { get; }

    /// <summary>The hash code of the values, in their order.</summary>
    internal abstract int HashOfValues { get; }

    /// <summary>Whether two nodes have the same values in the same order, at any position.</summary>
    internal abstract bool SameAs(YamlNode other);
}
