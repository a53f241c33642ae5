using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A list of values such as <c>HOST:IP</c>, or a mapping from one part to the other.</summary>
/// <param name="values">The values.</param>
/// <param name="separator">The separator between the parts.</param>
/// <param name="identity">The identity by which lists are merged; <see langword="null"/> for none.</param>
/// <param name="areSeveral">Whether Compose v2 reads several second parts, separated by commas.</param>
internal sealed class EntriesCodec<T>(Codec<T> values, char separator, Func<T, object>? identity, bool areSeveral)
    : Codec<IList<T>>
{
    private readonly ListCodec<T> _list = new(values, identity, uniqueIn: ComposeFormats.All);

    public override string Description => $"{_list.Description}, or map of string";

    public override bool IsBlock => true;

    public override bool IsMany => true;

    public override Code? Print(IList<T> value) => _list.Print(value);

    public override IReadOnlyList<Code>? Calls(Verb verb, IList<T> value, CodeScope scope) => _list.Calls(verb, value, scope);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IList<T> value) =>
        _list.TryRead(
            node switch
            {
                YamlMapping mapping => Entries(mapping, areSeveral && context.IsIn(ComposeFormats.Spec)),
                YamlSequence sequence when areSeveral && context.IsIn(ComposeFormats.Spec) => Split(sequence),
                _ => node,
            },
            context,
            out value);

    public override void Write(IList<T> value, WriteContext context) => _list.Write(value, context);

    public override void Require(IList<T> value, FormatRequirements requirements) => _list.Require(value, requirements);

    public override IEnumerable<Delta> Diff(IList<T> left, IList<T> right, ComposePath path) => _list.Diff(left, right, path);

    public override IList<T> Clone(IList<T> value) => _list.Clone(value);

    public override IList<T> Merge(IList<T>? below, IList<T> over) => _list.Merge(below, over);

    public override IList<T> Without(IList<T> value, string name) =>
        [.. value.Where(each => !each!.ToString()!.StartsWith($"{name}{separator}", StringComparison.Ordinal))];

    private YamlSequence Entries(YamlMapping mapping, bool takeLists) =>
        new([.. mapping.Entries.SelectMany(entry => Entries(entry, takeLists))], mapping.Span, mapping.Tag);

    private static YamlSequence Split(YamlSequence sequence) =>
        new([.. sequence.Values.SelectMany(Split)], sequence.Span, sequence.Tag);

    private static IEnumerable<YamlNode> Split(YamlNode node)
    {
        if (node is not YamlScalar { Tag: null } scalar
            || scalar.Text.IndexOfAny([':', '=']) is not (> 0 and var first)
            || !scalar.Text.Contains(',', StringComparison.Ordinal)
            || Interpolation.HasVariables(scalar.Text))
        {
            return [node];
        }

        return scalar.Text[(first + 1)..].Split(',').Select(part =>
            new YamlScalar(scalar.Text[..(first + 1)] + part, YamlScalarStyle.Quoted, scalar.Span, null));
    }

    // One key may have several values: a host with an IPv4 and an IPv6 address.
    private IEnumerable<YamlNode> Entries(YamlEntry entry, bool takeLists) => entry.Value switch
    {
        YamlScalar { IsNull: true } nothing =>
            [new YamlScalar(entry.Key.Text, YamlScalarStyle.Quoted, nothing.Span, nothing.Tag)],
        YamlScalar scalar =>
            [new YamlScalar($"{entry.Key.Text}{separator}{scalar.Text}", YamlScalarStyle.Quoted, scalar.Span, scalar.Tag)],
        YamlSequence sequence when takeLists =>
            sequence.Values.SelectMany(value => Entries(entry with { Value = value }, takeLists)),
        _ => [entry.Value],
    };
}
