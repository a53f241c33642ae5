using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>How many of something there are.</summary>
internal sealed class CountCodec : Codec<int>
{
    public override string Description => "integer";

    public override bool TryRead(YamlNode node, ReadContext context, out int value)
    {
        value = 0;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, "a whole number");
        }

        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        context.Report(ReadingDiagnostics.InvalidValue, node, $"{context.Path} cannot be '{scalar.Text}': write a whole number.");
        return false;
    }

    public override void Write(int value, WriteContext context) => context.Yaml.Plain(value.ToString(CultureInfo.InvariantCulture));
}
