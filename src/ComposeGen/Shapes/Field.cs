using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A property of a node: its key, the formats that have it, and the way to and from the node.</summary>
internal abstract class Field<TNode>(string key, string member, ComposeFormats formats, Row? row)
{
    private const ComposeFormats Versions = ComposeFormats.V2 | ComposeFormats.V3_8;

    public string Key { get; } = key;

    /// <summary>The key as it is written.</summary>
    public YamlKey YamlKey { get; } = new(key);

    /// <summary>The C# property's name.</summary>
    public string Member { get; } = member;

    /// <summary>The formats that have the key.</summary>
    public ComposeFormats Formats { get; } = formats;

    /// <summary>The formats without the key, in which another row says the same.</summary>
    public ComposeFormats SaidElsewhere { get; } = row?.SaidElsewhere ?? ComposeFormats.None;

    /// <summary>The keys that cannot stand beside this one.</summary>
    public IReadOnlyList<string> ExcludedKeys { get; } = row?.ExcludedKeys ?? [];

    /// <summary>The formats in which a null means that the key is absent.</summary>
    public ComposeFormats NullFormats { get; } = row?.NullFormats ?? ComposeFormats.None;

    /// <summary>The formats whose readers refuse a node without the key.</summary>
    public ComposeFormats RequiredFormats { get; } = row?.RequiredFormats ?? ComposeFormats.None;

    /// <summary>Whether a reader refuses a node without the key.</summary>
    public bool IsRequired => RequiredFormats != ComposeFormats.None;

    /// <summary>
    /// The formats whose readers take the key. docker-compose 1.29 reads files of every version alike, and takes what any of the
    /// versions has.
    /// </summary>
    public ComposeFormats ReadFormats { get; } =
        row is { ReadFormats: not ComposeFormats.None } ? row.ReadFormats
        : (formats & Versions) != ComposeFormats.None ? ComposeFormats.All
        : formats;

    /// <summary>How the value contains a path of the host; <see langword="null"/> when it contains none.</summary>
    public PathForm? PathForm { get; } = row?.PathForm;

    public abstract string Description { get; }

    public abstract bool IsBlock { get; }

    public abstract bool IsSet(TNode node);

    /// <summary>Whether the node's value is written as a single scalar.</summary>
    public abstract bool IsShort(TNode node);

    public abstract bool TryRead(TNode node, YamlNode value, ReadContext context);

    public abstract void Write(TNode node, WriteContext context);

    /// <summary>Whether the node's value is what another file's text says.</summary>
    public abstract bool Holds(TNode node, YamlNode value);

    public abstract void Require(TNode node, FormatRequirements requirements);

    /// <summary>Collects what the value alone requires, where it stands without its key.</summary>
    public abstract void RequireValue(TNode node, FormatRequirements requirements);

    /// <summary>Where two nodes' values differ.</summary>
    public abstract IEnumerable<Delta> Diff(TNode left, TNode right, ComposePath path);

    public abstract void Copy(TNode from, TNode to);

    /// <summary>Sets what two nodes' values say together on the one below.</summary>
    public abstract void Merge(TNode below, TNode over);

    /// <summary>Takes what the value says under a name out of it.</summary>
    public abstract void Remove(TNode node, string name);

    /// <summary>The value as it stands in a file.</summary>
    public abstract YamlNode ToNode(TNode node);

    /// <summary>This row, and those of the nodes that its values hold.</summary>
    public abstract IEnumerable<PropertyRow> Rows(string path);
}
