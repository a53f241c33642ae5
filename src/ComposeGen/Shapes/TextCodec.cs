using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A string, in which variables may stand.</summary>
/// <param name="takes">What else is as good as a string.</param>
internal sealed class TextCodec(PlainTypes takes = PlainTypes.Strings) : Codec<ComposeText>
{
    private const ComposeFormats WithOperators = ComposeFormats.From2_1 | ComposeFormats.V3_8 | ComposeFormats.Spec;

    public override string Description => "string";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ComposeText value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, "a string");
        }

        value = ComposeText.FromScalar(scalar, context.Flavour);
        ReportStray(scalar, context);
        ReportType(scalar, value, context, takes);
        return true;
    }

    public override void Write(ComposeText value, WriteContext context)
    {
        if (PlainOf(value, context) is { } plain)
        {
            context.Yaml.Plain(plain);
        }
        else
        {
            context.Yaml.Text(RawOf(value, context));
        }
    }

    /// <summary>What is written without quotes: as it was spelled for the same readers, or what it was for others.</summary>
    internal static string? PlainOf(ComposeText value, WriteContext context) =>
        context.KeepsSpelling ? value.Plain : value.IsTyped ? value.Raw : null;

    /// <summary>The text as it stands in the file, or so that readers which refuse a stray $ take it for what it was.</summary>
    internal static string RawOf(ComposeText value, WriteContext context) =>
        context.KeepsSpelling ? value.Raw : Interpolation.EscapeStray(value.Raw);

    public override void Require(ComposeText value, FormatRequirements requirements) => RequireOperators(value.Raw, requirements);

    internal static void RequireOperators(string raw, FormatRequirements requirements)
    {
        if (raw.Contains("${", StringComparison.Ordinal) && Interpolation.FirstOperator(raw) is { } first)
        {
            requirements.Require(WithOperators, $"The operator {first} of a variable");
        }
    }

    /// <summary>Reports what is no string, and what YAML 1.1 takes for something other than what it looks like.</summary>
    internal static void ReportType(YamlScalar scalar, ComposeText read, ReadContext context, PlainTypes takes)
    {
        if (!read.IsTyped)
        {
            return;
        }

        var isBoolean = read.Raw is "true" or "false";
        if (takes == PlainTypes.Strings || (takes == PlainTypes.Numbers && isBoolean))
        {
            ReportNoString(scalar, context, isBoolean ? "a boolean" : "a number");
        }
        else if (read.Plain is { } plain && plain != read.Raw && context.Flavour == YamlFlavour.Python)
        {
            context.Report(ReadingDiagnostics.YamlSurprise, scalar, $"{plain} without quotes is {read.Raw} to docker-compose 1.29. Put it in quotes to have it taken as it stands.");
        }
    }

    // Compose v2 reads words such as "no" as strings, also in the 2.x files that people run it on.
    private static void ReportNoString(YamlScalar scalar, ReadContext context, string what)
    {
        if (context.Flavour == YamlFlavour.Python && PlainMeaning.Of(scalar.Text, YamlFlavour.Go) is null)
        {
            context.Report(
                ReadingDiagnostics.YamlSurprise,
                scalar,
                $"{scalar.Text} without quotes is {what} to docker-compose 1.29, which refuses it here. Put it in quotes.");
        }
        else
        {
            context.Report(
                ReadingDiagnostics.NotAString,
                scalar,
                $"{context.Path} takes a string, but {scalar.Text} without quotes is {what}. Put it in quotes.");
        }
    }

    /// <summary>Reports a dollar that begins no variable.</summary>
    /// <returns>Whether the readers of the format refuse it. Compose v2 leaves a single one as it is.</returns>
    internal static bool ReportStray(YamlScalar scalar, ReadContext context)
    {
        switch (Interpolation.FindStray(scalar.Text))
        {
            case null:
                return false;
            case "${":
                context.Report(
                    ReadingDiagnostics.InvalidInterpolation, scalar, $"{context.Path} has a ${{ that is not a variable. Write $$ for a dollar, or ${{NAME}}.");
                return true;
            case var _ when context.Flavour == YamlFlavour.Python:
                context.Report(
                    ReadingDiagnostics.InvalidInterpolation, scalar, $"{context.Path} has a $ that begins no variable. Write $$ for a dollar.");
                return true;
            default:
                context.Report(
                    ReadingDiagnostics.StrayDollar,
                    scalar,
                    $"{context.Path} has a $ that begins no variable; docker-compose 1.29 refuses it. Write $$ for a dollar.");
                return false;
        }
    }
}
