using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Reports CG1107: a plain scalar that a reader turns into another text.</summary>
internal static class PlainSurprise
{
    /// <summary>Reports a value that differs from its text.</summary>
    public static void Report(YamlScalar scalar, PlainMeaning meaning, ReadContext context, PlainTypes takes)
    {
        if (meaning.Kind == PlainKind.String)
        {
            ReportSexagesimal(scalar, context);
        }
        else if (takes.HasFlag(PlainTypes.Typed)
            ? LooksDecimal(scalar.Text, meaning)
            : IsUnchanged(scalar.Text, meaning, context))
        {
            return;
        }
        else
        {
            Report(scalar, meaning.Text, context.Flavour == YamlFlavour.Python ? "docker-compose 1.29" : "Compose v2", context);
        }
    }

    // Go reads it as text, but the same file has another meaning for docker-compose 1.29.
    private static void ReportSexagesimal(YamlScalar scalar, ReadContext context)
    {
        if (context.Flavour == YamlFlavour.Go
            && scalar.Text.Contains(':', StringComparison.Ordinal)
            && PlainMeaning.Of(scalar.Text, YamlFlavour.Python) is { IsNumber: true } number)
        {
            Report(scalar, number.Text, "docker-compose 1.29", context);
        }
    }

    // Python turns a label true into True, which readers of labels treat as the same.
    private static bool IsUnchanged(string text, PlainMeaning meaning, ReadContext context) => meaning.Kind == PlainKind.Boolean
        && context.Flavour == YamlFlavour.Python
            ? text.Equals(meaning.Text, StringComparison.OrdinalIgnoreCase)
            : text == meaning.Text;

    // If a number stays a number, only its base can surprise.
    private static bool LooksDecimal(string text, PlainMeaning meaning) =>
        meaning.Kind != PlainKind.Integer
            || (text.TrimStart('+', '-') is not ['0', >= '0' and <= '9' or '_', ..]
            && !text.Contains(':', StringComparison.Ordinal));

    private static void Report(YamlScalar scalar, string meaning, string reader, ReadContext context) => context.Report(
        ReadingDiagnostics.YamlSurprise, scalar,
        $"{scalar.Text} without quotes is {meaning} to {reader}. Put it in quotes to keep the text.",
        fix: TextFixes.Quote(scalar));
}

/// <summary>The types of plain scalars that a value accepts.</summary>
[Flags]
internal enum PlainTypes
{
    /// <summary>A string only.</summary>
    Strings = 0,

    /// <summary>A string, or a number that becomes one.</summary>
    Numbers = 1,

    /// <summary>A string, or a boolean that becomes one.</summary>
    Booleans = 2,

    /// <summary>A string, or a number or boolean that becomes one.</summary>
    All = Numbers | Booleans,

    /// <summary>Other types stay what they are.</summary>
    Typed = 4,
}
