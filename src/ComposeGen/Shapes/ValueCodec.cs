using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A scalar with a grammar of its own, or text with variables in its place.</summary>
/// <param name="name">What the value is: "port", "integer".</param>
/// <param name="form">The accepted form, for messages.</param>
/// <param name="style">How a typed value is written.</param>
internal sealed class ValueCodec<T>(string name, string form, ValueStyle style) : Codec<ComposeValue<T>>
    where T : struct, ISpanParsable<T>
{
    public override string Description => name;

    private string Named => name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {name}" : $"a {name}";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<T> value)
    {
        value = default;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, $"{Named} ({form})");
        }

        var text = ComposeText.FromRaw(scalar.Text);
        if (LiteralOf(scalar, text) is { } literal && T.TryParse(literal, CultureInfo.InvariantCulture, out var typed))
        {
            value = typed;
            return true;
        }

        value = ComposeValue<T>.FromText(text);
        if (text.HasVariables)
        {
            TextCodec.ReportStray(scalar, context);
        }
        else
        {
            context.Report(ReadingDiagnostics.InvalidValue, scalar, $"'{scalar.Text}' is not {Named}: write {form}.");
        }

        return true;
    }

    // Compose takes YAML 1.1's words for a boolean wherever a key wants one.
    private static string? LiteralOf(YamlScalar scalar, ComposeText text) =>
        typeof(T) == typeof(bool) && scalar.Boolean is { } word ? word ? "true" : "false" : text.Literal;

    public override void Write(ComposeValue<T> value, WriteContext context)
    {
        var text = value.ToString();
        switch (style)
        {
            case ValueStyle.Quoted:
                context.Yaml.Quoted(text);
                break;
            case ValueStyle.Plain when value.Text is null:
                context.Yaml.Plain(text);
                break;
            default:
                context.Yaml.Text(text);
                break;
        }
    }

    public override void Require(ComposeValue<T> value, FormatRequirements requirements)
    {
        if (value.Text is { } text)
        {
            TextCodec.RequireOperators(text.Raw, requirements);
        }
    }
}
