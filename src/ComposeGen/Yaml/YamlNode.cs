using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>A node of a YAML document: a scalar, a sequence or a mapping. Nodes never change, so they can be shared.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceSpan span, string? tag)
    {
        Span = span;
        Tag = tag;
    }

    /// <summary>Where the node stands in its source; empty for a node that was built in code.</summary>
    public SourceSpan Span { get; }

    /// <summary>The explicit tag, such as <c>!reset</c>; <see langword="null"/> when there is none.</summary>
    public string? Tag { get; }

    /// <summary>Whether the node, or something in it, has a tag.</summary>
    internal virtual bool HasTags => Tag is not null;

    /// <summary>Whether the node is a mapping or list that holds nothing.</summary>
    internal virtual bool IsEmpty => false;

    /// <summary>What the node is, in the words of messages: "a string", "a list", "a mapping", "null".</summary>
    internal abstract string Kind { get; }

    /// <summary>How many nodes a walk over this one visits, itself included; what aliases expand to counts each time.</summary>
    internal abstract long Weight { get; }

    /// <summary>How many characters of text a walk over this one meets, in keys and values; what aliases expand to counts each time.</summary>
    internal abstract long Characters { get; }

    /// <summary>A hash code that nodes with the same values in the same order have in common.</summary>
    internal abstract int HashOfValues { get; }

    /// <summary>Whether two nodes hold the same values in the same order, wherever they stand.</summary>
    internal abstract bool SameAs(YamlNode other);
}
