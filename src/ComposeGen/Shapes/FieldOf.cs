using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

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
}
