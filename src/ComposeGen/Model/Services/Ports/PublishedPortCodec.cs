using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>
/// The host's port of a long form: a number to readers of 3.8, a string to all others. Only Compose v2 reads a range.
/// </summary>
internal sealed class PublishedPortCodec(Func<PortRange, ComposeFormats> formats) : Codec<ComposeValue<PortRange>>
{
    private readonly Codec<ComposeValue<PortRange>> _number = Ports(ValueStyle.Plain, formats)
        .UnquotedIn(ComposeFormats.V3_8);
    private readonly Codec<ComposeValue<PortRange>> _text = Ports(ValueStyle.Quoted, formats);

    public override string Description => _text.Description;

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<PortRange> value) =>
        (context.IsIn(ComposeFormats.V3_8) ? _number : _text).TryRead(node, context, out value);

    public override void Write(ComposeValue<PortRange> value, WriteContext context) =>
        (context.IsFormat(ComposeFormats.V3_8) ? _number : _text).Write(value, context);

    public override void Require(ComposeValue<PortRange> value, FormatRequirements requirements) => _text.Require(value, requirements);

    public override IEnumerable<Delta> Diff(ComposeValue<PortRange> left, ComposeValue<PortRange> right, ComposePath path) => _text.Diff(left, right, path);

    // Port 0 is any free port.
    private static ValueCodec<PortRange> Ports(ValueStyle style, Func<PortRange, ComposeFormats> formats) =>
        new ValueCodec<PortRange>("port", "PORT[-PORT]", style, isOther: text => PortNumber.IsZero(text), formats: formats)
            .OrEmpty(ComposeFormats.V2 | ComposeFormats.V3_8)
            .Refusing(
                text => text.Contains('-', StringComparison.Ordinal), "write one port", ComposeFormats.V2 | ComposeFormats.V3_8);
}
