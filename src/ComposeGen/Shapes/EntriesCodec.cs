using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A list of values such as <c>HOST:IP</c>, which may also be a mapping from the one part to the other.</summary>
internal sealed class EntriesCodec<T>(Codec<T> values, char separator, Func<T, object>? identity) : Codec<IList<T>>
{
    private readonly ListCodec<T> _list = new(values, identity);

    public override string Description => $"{_list.Description}, or map of string";

    public override bool IsBlock => true;

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IList<T> value) =>
        _list.TryRead(node is YamlMapping mapping ? Entries(mapping) : node, context, out value);

    public override void Write(IList<T> value, WriteContext context) => _list.Write(value, context);

    public override void Require(IList<T> value, FormatRequirements requirements) => _list.Require(value, requirements);

    public override IEnumerable<Delta> Diff(IList<T> left, IList<T> right, ComposePath path) => _list.Diff(left, right, path);

    public override IList<T> Clone(IList<T> value) => _list.Clone(value);

    public override IList<T> Merge(IList<T>? below, IList<T> over) => _list.Merge(below, over);

    public override IList<T> Without(IList<T> value, string name) =>
        [.. value.Where(each => !each!.ToString()!.StartsWith($"{name}{separator}", StringComparison.Ordinal))];

    private YamlSequence Entries(YamlMapping mapping) => new([.. mapping.Entries.SelectMany(Entries)], mapping.Span, mapping.Tag);

    // One key may have several values: a host with an IPv4 and an IPv6 address.
    private IEnumerable<YamlNode> Entries(YamlEntry entry) => entry.Value switch
    {
        YamlScalar { IsNull: true } nothing => [new YamlScalar(entry.Key.Text, YamlScalarStyle.Quoted, nothing.Span, nothing.Tag)],
        YamlScalar scalar => [new YamlScalar($"{entry.Key.Text}{separator}{scalar.Text}", YamlScalarStyle.Quoted, scalar.Span, scalar.Tag)],
        YamlSequence sequence => sequence.Values.SelectMany(value => Entries(entry with { Value = value })),
        _ => [entry.Value],
    };
}
