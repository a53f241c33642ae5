using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A list, or its only value alone.</summary>
/// <param name="values">The values.</param>
/// <param name="identity">The identity by which lists are merged; <see langword="null"/> for none.</param>
/// <param name="uniqueIn">The formats whose readers refuse a list with a repeated scalar.</param>
internal sealed class OneOrManyCodec<T>(Codec<T> values, Func<T, object>? identity, ComposeFormats uniqueIn) : Codec<IList<T>>
{
    private readonly ListCodec<T> _list = new(values, identity, uniqueIn: uniqueIn);

    public override string Description => $"{values.Description}, or {_list.Description}";

    public override bool IsBlock => true;

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IList<T> value)
    {
        if (node is not YamlScalar { IsNull: false })
        {
            return _list.TryRead(node, context, out value);
        }

        var isRead = values.TryRead(node, context, out var only);
        value = isRead ? [only!] : null;
        return isRead;
    }

    public override bool IsShort(IList<T> value) => value.Count == 1 && values.IsShort(value[0]);

    public override void Write(IList<T> value, WriteContext context)
    {
        if (IsShort(value))
        {
            values.Write(value[0], context);
        }
        else
        {
            _list.Write(value, context);
        }
    }

    public override void Require(IList<T> value, FormatRequirements requirements) => _list.Require(value, requirements);

    public override IEnumerable<PropertyRow> Rows(string path) => _list.Rows(path);

    public override IEnumerable<Delta> Diff(IList<T> left, IList<T> right, ComposePath path) => _list.Diff(left, right, path);

    public override IList<T> Clone(IList<T> value) => _list.Clone(value);

    // Lists that keep everything are joined; but the model does not contain whether a single value was in a list, and two single
    // values are not joined.
    public override IList<T> Merge(IList<T>? below, IList<T> over) =>
        _list.Merge(identity is null && below is { Count: 1 } && over.Count == 1 ? null : below, over);
}
