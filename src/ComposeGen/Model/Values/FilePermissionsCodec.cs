using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>File permissions: a number is taken as its value, which YAML writes in octal, a string as octal digits.</summary>
/// <param name="unquotedIn">The formats whose readers refuse a string.</param>
internal sealed class FilePermissionsCodec(ComposeFormats unquotedIn) : Codec<ComposeValue<FilePermissions>>
{
    private const string Form = "octal digits, such as 0440";

    private static readonly ValueCodec<FilePermissions> Digits = new("file mode", Form, ValueStyle.Plain);

    public override string Description => Digits.Description;

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<FilePermissions> value)
    {
        // 288 without quotes is 0440; with a leading zero it is octal already.
        if (node is YamlScalar { Style: YamlScalarStyle.Plain, Tag: null, Text: [not '0', ..] digits } scalar
            && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var bits)
            && bits <= 0xFFF)
        {
            value = ComposeValue<FilePermissions>.Spelled(new FilePermissions((UnixFileMode)bits), ComposeText.FromPlain(PlainMeaning.Of(digits, context.Flavour), digits));
            return true;
        }

        if (context.IsIn(unquotedIn)
            && node is YamlScalar { Style: not YamlScalarStyle.Plain } quoted
            && !Interpolation.HasVariables(quoted.Text))
        {
            context.Report(
                ReadingDiagnostics.WrongType,
                quoted,
                $"{context.Path} takes a number, but '{quoted.Text}' is a string. Write it without quotes.");
        }

        return Digits.TryRead(node, context with { Flavour = YamlFlavour.Text }, out value);
    }

    public override void Write(ComposeValue<FilePermissions> value, WriteContext context) => Digits.Write(value, context);

    public override void Require(ComposeValue<FilePermissions> value, FormatRequirements requirements) => Digits.Require(value, requirements);
}
