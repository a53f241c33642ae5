using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>An IPv4 or IPv6 address as text.</summary>
internal sealed class AddressCodec : Codec<ComposeText>
{
    public override string Description => "string";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ComposeText value)
    {
        if (!Codecs.Text.TryRead(node, context, out value))
        {
            return false;
        }

        if (value.Literal is { } literal && !IpAddress.TryParse(literal, out _))
        {
            context.Report(
                ReadingDiagnostics.InvalidValue, node, $"'{literal}' is not an IP address: write one such as 127.0.0.1 or ::1.");
        }

        return true;
    }

    public override void Write(ComposeText value, WriteContext context) => Codecs.Text.Write(value, context);

    public override void Require(ComposeText value, FormatRequirements requirements) => Codecs.Text.Require(value, requirements);
}
