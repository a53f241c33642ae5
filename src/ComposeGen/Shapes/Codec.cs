using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>How values of one type are read, written, compared, copied, merged and described.</summary>
internal abstract class Codec<T>
{
    /// <summary>The type in the words of the property reference: "string", "list of port".</summary>
    public abstract string Description { get; }

    /// <summary>Whether values take several lines, so that sections are set apart.</summary>
    public virtual bool IsBlock => false;

    /// <summary>Whether a value is written as a single scalar.</summary>
    public virtual bool IsShort(T value) => !IsBlock;

    /// <summary>Reads a value; what is wrong is reported, and <see langword="false"/> means that nothing could be made of it.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    public abstract void Write(T value, WriteContext context);

    /// <summary>Tells which formats have what the value itself uses, beyond its key.</summary>
    public virtual void Require(T value, FormatRequirements requirements)
    {
    }

    /// <summary>The rows of the nodes that values hold, for a value at a path.</summary>
    public virtual IEnumerable<PropertyRow> Rows(string path) => [];

    /// <summary>Where two values differ, at the deepest paths that tell.</summary>
    public virtual IEnumerable<Delta> Diff(T left, T right, ComposePath path) =>
        EqualityComparer<T>.Default.Equals(left, right) ? [] : [Changed(left, right, path)];

    public bool AreEqual(T left, T right) => !Diff(left, right, ComposePath.Root).Any();

    public Delta Added(T value, ComposePath path) => new(path, null, context => Write(value, context));

    public Delta Removed(T value, ComposePath path) => new(path, context => Write(value, context), null);

    public Delta Changed(T left, T right, ComposePath path) => new(path, context => Write(left, context), context => Write(right, context));

    /// <summary>A copy that shares nothing that can change.</summary>
    public virtual T Clone(T value) => value;

    /// <summary>
    /// What a value says on top of another: unless told, it takes the other's place. Only what is below may become part of it.
    /// </summary>
    /// <param name="below">The value below; the default where there is none.</param>
    /// <param name="over">The value on top.</param>
    public virtual T Merge(T? below, T over) => Clone(over);

    /// <summary>Merges a value that may have a tag of its own; <see langword="false"/> when nothing remains of it.</summary>
    public bool TryMerge(T? below, T over, [MaybeNullWhen(false)] out T merged)
    {
        if (over is ComposeNode { Verbatim: { Tag: not null } verbatim })
        {
            merged = default;
            return YamlMerge.Merge(null, verbatim) is { } node && TryRead(node, ReadContext.Silent(), out merged);
        }

        merged = Merge(below, over);
        return true;
    }

    /// <summary>A value that is below another, without what it says under a name.</summary>
    public virtual T Without(T value, string name) => value;

    /// <summary>A value as it stands in a file.</summary>
    public YamlNode ToNode(T value)
    {
        var nodes = new YamlNodeBuilder();
        Write(value, new WriteContext(nodes, ComposeFormat.Spec, KeepsSpelling: true));
        return nodes.Root!;
    }
}
