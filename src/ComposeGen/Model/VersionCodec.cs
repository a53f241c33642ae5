using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>The version line, which declares the format of the file.</summary>
internal sealed class VersionCodec : Codec<ComposeFormat>
{
    public static VersionCodec Instance { get; } = new();

    public override string Description => "string";

    /// <summary>Returns the format if its files have a version line.</summary>
    public static ComposeFormat? Line(ComposeFormat format) => format.Version is null ? null : format;

    public override Code Print(ComposeFormat value) => value.Print();

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeFormat value)
    {
        value = default;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            return context.WrongType(node, "a string");
        }

        if (scalar.Style == YamlScalarStyle.Plain
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            context.Report(
                ReadingDiagnostics.InvalidVersion,
                scalar,
                $"version is a number here, but must be a string: write version: '{scalar.Text}'.",
                fix: TextFixes.Quote(scalar));
            return false;
        }

        if (ComposeFormat.Declared(scalar.Text) is { } declared)
        {
            value = declared;
            return true;
        }

        context.Report(
            ReadingDiagnostics.InvalidVersion,
            scalar,
            $"'{scalar.Text}' is not a version: write '2', '2.1' to '2.4', '3' to '3.8', or leave the line out.",
            fix: TextFixes.Remove(scalar.Span, "Leave version out.", isSafe: false));
        return false;
    }

    public override void Write(ComposeFormat value, WriteContext context) => context.Yaml.Version(value.Version!);
}
