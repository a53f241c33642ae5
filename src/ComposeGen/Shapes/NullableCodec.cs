using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Adapts the codec of a value type to a property that may be unset.</summary>
internal sealed class NullableCodec<T>(Codec<T> values) : Codec<T?>
    where T : struct
{
    public override string Description => values.Description;

    public override bool IsBlock => values.IsBlock;

    public override bool IsShort(T? value) => value is { } some && values.IsShort(some);

    public override bool TryRead(YamlNode node, ReadContext context, out T? value)
    {
        var isRead = values.TryRead(node, context, out var read);
        value = read;
        return isRead;
    }

    public override void Write(T? value, WriteContext context) => values.Write(value!.Value, context);

    public override void Require(T? value, FormatRequirements requirements) => values.Require(value!.Value, requirements);

    public override IEnumerable<PropertyRow> Rows(string path) => values.Rows(path);

    public override IEnumerable<Delta> Diff(T? left, T? right, ComposePath path) => values.Diff(left!.Value, right!.Value, path);

    public override T? Merge(T? below, T? over) => values.Merge(below.GetValueOrDefault(), over!.Value);

    public override T? Clone(T? value) => value is { } some ? values.Clone(some) : null;
}
