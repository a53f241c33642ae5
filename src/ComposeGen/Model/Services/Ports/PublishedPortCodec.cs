using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>The host's port of a long form: a number to readers of 3.8, which know no range; a string to all others.</summary>
internal sealed class PublishedPortCodec(Func<PortRange, ComposeFormats> formats) : Codec<ComposeValue<PortRange>>
{
    private readonly Codec<ComposeValue<PortRange>> _number = Codecs.Value("port", "PORT[-PORT]", ValueStyle.Plain, formats);
    private readonly Codec<ComposeValue<PortRange>> _text = Codecs.Value("port", "PORT[-PORT]", ValueStyle.Quoted, formats);

    public override string Description => _text.Description;

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<PortRange> value) => _text.TryRead(node, context, out value);

    public override void Write(ComposeValue<PortRange> value, WriteContext context) =>
        (context.IsFormat(ComposeFormats.V3_8) ? _number : _text).Write(value, context);

    public override void Require(ComposeValue<PortRange> value, FormatRequirements requirements) => _text.Require(value, requirements);

    public override IEnumerable<Delta> Diff(ComposeValue<PortRange> left, ComposeValue<PortRange> right, ComposePath path) => _text.Diff(left, right, path);
}
