using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A string, in which variables may stand.</summary>
internal sealed class TextCodec : Codec<ComposeText>
{
    private const ComposeFormats WithOperators = ComposeFormats.From2_1 | ComposeFormats.V3_8 | ComposeFormats.Spec;

    public override string Description => "string";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeText value)
    {
        value = default;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, "a string");
        }

        value = ComposeText.FromRaw(scalar.Text);
        ReportStray(scalar, context);
        return true;
    }

    public override void Write(ComposeText value, WriteContext context) => context.Yaml.Text(value.Raw);

    public override void Require(ComposeText value, FormatRequirements requirements) => RequireOperators(value.Raw, requirements);

    internal static void RequireOperators(string raw, FormatRequirements requirements)
    {
        if (raw.Contains("${", StringComparison.Ordinal) && Interpolation.HasOperators(raw))
        {
            requirements.Require(WithOperators);
        }
    }

    internal static void ReportStray(YamlScalar scalar, ReadContext context)
    {
        var stray = Interpolation.FindStray(scalar.Text);
        if (stray == "${")
        {
            context.Report(ReadingDiagnostics.InvalidInterpolation, scalar, $"{context.Path} has a ${{ that is not a variable. Write $$ for a dollar, or ${{NAME}}.");
        }
        else if (stray is not null)
        {
            context.Report(ReadingDiagnostics.StrayDollar, scalar, $"{context.Path} has a $ that begins no variable; docker-compose 1.29 refuses it. Write $$ for a dollar.");
        }
    }
}
