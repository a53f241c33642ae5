using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A property of a node: its key, its formats, and its accessors.</summary>
internal abstract class Field<TNode>(string key, string member, ComposeFormats formats, Row? row)
{
    private const ComposeFormats Versions = ComposeFormats.V2 | ComposeFormats.V3_8;

    public string Key { get; } = key;

    /// <summary>The key, ready to be written.</summary>
    public YamlKey YamlKey { get; } = new(key);

    /// <summary>The C# property's name.</summary>
    public string Member { get; } = member;

    /// <summary>The formats that have the key.</summary>
    public ComposeFormats Formats { get; } = formats;

    /// <summary>The formats without the key, where another row has the same meaning.</summary>
    public ComposeFormats SaidElsewhere { get; } = row?.SaidElsewhere ?? ComposeFormats.None;

    /// <summary>The keys that exclude this one.</summary>
    public IReadOnlyList<string> ExcludedKeys { get; } = row?.ExcludedKeys ?? [];

    /// <summary>The formats in which a null means that the key is absent.</summary>
    public ComposeFormats NullFormats { get; } = row?.NullFormats ?? ComposeFormats.None;

    /// <summary>The formats whose readers refuse a node without the key.</summary>
    public ComposeFormats RequiredFormats { get; } = row?.RequiredFormats ?? ComposeFormats.None;

    /// <summary>Whether a reader refuses a node without the key.</summary>
    public bool IsRequired => RequiredFormats != ComposeFormats.None;

    /// <summary>
    /// The formats whose readers accept the key. docker-compose 1.29 accepts the keys of all versions in each of them.
    /// </summary>
    public ComposeFormats ReadFormats { get; } =
        row is { ReadFormats: not ComposeFormats.None } ? row.ReadFormats
        : (formats & Versions) != ComposeFormats.None ? ComposeFormats.All
        : formats;

    /// <summary>The form of the host path in the value, or <see langword="null"/> when it contains no path.</summary>
    public PathForm? PathForm { get; } = row?.PathForm;

    public abstract string Description { get; }

    public abstract bool IsBlock { get; }

    public abstract bool IsSet(TNode node);

    /// <summary>Whether the node's value is written as a single scalar.</summary>
    public abstract bool IsShort(TNode node);

    public abstract bool TryRead(TNode node, YamlNode value, ReadContext context);

    public abstract void Write(TNode node, WriteContext context);

    /// <summary>Whether the value of the node equals the text of another file.</summary>
    public abstract bool Holds(TNode node, YamlNode value);

    public abstract void Require(TNode node, FormatRequirements requirements);

    /// <summary>Collects the requirements of the value alone, without its key.</summary>
    public abstract void RequireValue(TNode node, FormatRequirements requirements);

    /// <summary>Returns the differences of the values of two nodes.</summary>
    public abstract IEnumerable<Delta> Diff(TNode left, TNode right, ComposePath path);

    public abstract void Copy(TNode from, TNode to);

    /// <summary>Merges the values of two nodes into the lower one.</summary>
    public abstract void Merge(TNode below, TNode over);

    /// <summary>Removes the entry for a name from the value.</summary>
    public abstract void Remove(TNode node, string name);

    /// <summary>Returns the value as a node of a file.</summary>
    public abstract YamlNode ToNode(TNode node);

    /// <summary>Returns this row, and the rows of the nodes in its values.</summary>
    public abstract IEnumerable<PropertyRow> Rows(string path);
}
