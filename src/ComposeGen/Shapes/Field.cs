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

    /// <summary>What makes the property's value from that of the key; <see langword="null"/> if they are the same.</summary>
    protected string? MadeBy { get; } = row?.MadeBy;

    /// <summary>The builder method, if its name does not follow from the property's.</summary>
    protected Verb? Verb { get; } = row?.Verb;

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

    /// <summary>Whether the property has to be set in order to make the node.</summary>
    public abstract bool IsAssigned(TNode node);

    /// <summary>Returns the assignment of the value to the property, in C#.</summary>
    public abstract Code Assignment(TNode node);

    /// <summary>Returns the arguments of a builder method for the value, or <see langword="null"/> if none takes it.</summary>
    public abstract IReadOnlyList<Code>? Arguments(TNode node, CodeScope scope);

    /// <summary>
    /// Returns the calls of a builder that set the value, or <see langword="null"/> if it has no method that can.
    /// </summary>
    public abstract IReadOnlyList<Code>? Calls(TNode node, CodeScope scope);
}

/// <summary>A property with its codec and accessors. A null value means that the key is absent.</summary>
internal sealed class FieldOf<TNode, TValue>(
    string key, string member, ComposeFormats formats, Row? row, Func<TNode, TValue?> get, Action<TNode, TValue?> set,
    Codec<TValue> codec)
    : Field<TNode>(key, member, formats, row)
{
    public override string Description => codec.Description;

    public override bool IsBlock => codec.IsBlock;

    public override bool IsSet(TNode node) => get(node) is not null;

    public override bool IsShort(TNode node) => get(node) is { } value && codec.IsShort(value);

    public override bool TryRead(TNode node, YamlNode value, ReadContext context)
    {
        if (!context.TryRead(codec, value, out var read))
        {
            return false;
        }

        set(node, read);
        return true;
    }

    public override void Write(TNode node, WriteContext context) => codec.Write(get(node)!, context);

    public override bool Holds(TNode node, YamlNode value) =>
        codec.TryRead(value, ReadContext.Silent(), out var read) && codec.AreEqual(get(node)!, read);

    public override void Require(TNode node, FormatRequirements requirements)
    {
        if (get(node) is not { } value)
        {
            return;
        }

        requirements.Enter(Key);
        requirements.Require(Formats | SaidElsewhere);
        codec.Require(value, requirements);
        requirements.Leave();
    }

    public override void RequireValue(TNode node, FormatRequirements requirements) => codec.Require(get(node)!, requirements);

    public override IEnumerable<Delta> Diff(TNode left, TNode right, ComposePath path) => (get(left), get(right)) switch
    {
        (null, null) => [],
        (null, { } added) => [codec.Added(added, path.Child(Key))],
        ({ } removed, null) => [codec.Removed(removed, path.Child(Key))],
        ({ } one, { } other) => codec.Diff(one, other, path.Child(Key)),
    };

    public override IEnumerable<PropertyRow> Rows(string path) =>
        codec.Rows(path).Select(row => row with { Formats = row.Formats & Formats })
            .Prepend(new PropertyRow(path, typeof(TNode), Member, Description, Formats)
            {
                IsRequired = IsRequired,
                PathForm = PathForm,
            });

    public override void Copy(TNode from, TNode to)
    {
        if (get(from) is { } value)
        {
            set(to, codec.Clone(value));
        }
    }

    public override void Merge(TNode below, TNode over) => set(below, codec.Merge(get(below), get(over)!));

    public override void Remove(TNode node, string name)
    {
        if (get(node) is { } value)
        {
            set(node, codec.Without(value, name));
        }
    }

    public override YamlNode ToNode(TNode node) => codec.ToNode(get(node)!);

    public override bool IsAssigned(TNode node) => codec.Print(get(node)!) is not null;

    public override Code Assignment(TNode node)
    {
        var value = codec.Print(get(node)!)!;
        return $"{Member} = " + (MadeBy is null ? value : Code.Call(MadeBy, [value]));
    }

    public override IReadOnlyList<Code>? Arguments(TNode node, CodeScope scope) => codec.ArgumentsOf(get(node)!, scope);

    public override IReadOnlyList<Code>? Calls(TNode node, CodeScope scope) => codec.Calls(MethodName, get(node)!, scope);

    // The method in the singular adds one value of a list, the one in the plural adds several.
    private Verb MethodName =>
        Verb ?? (codec.IsMany && Member.EndsWith('s') ? new Verb(Member[..^1]) { Plural = Member } : new Verb(Member));
}
