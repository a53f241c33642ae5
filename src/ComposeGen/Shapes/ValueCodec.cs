using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A scalar with a grammar of its own, or text with variables in its place.</summary>
/// <param name="name">What the value is: "port", "integer".</param>
/// <param name="form">The accepted form, for messages.</param>
/// <param name="style">How a typed value is written.</param>
/// <param name="isOther">Tells which other text is as good.</param>
/// <param name="invalid">What other text is reported as; an error unless told.</param>
/// <param name="formats">The formats that know a value, where not all do.</param>
internal sealed class ValueCodec<T>(
    string name, string form, ValueStyle style, Predicate<string>? isOther = null, DiagnosticDescriptor? invalid = null, Func<T, ComposeFormats>? formats = null) : Codec<ComposeValue<T>>
    where T : struct, ISpanParsable<T>
{
    public override string Description => name;

    // A number or boolean is no string to Compose, even where the string would look the same.
    private PlainTypes Takes => style switch
    {
        ValueStyle.Plain => PlainTypes.Values,
        ValueStyle.Text when typeof(T) != typeof(decimal) => PlainTypes.Strings,
        ValueStyle.Text => PlainTypes.Values,
        _ => PlainTypes.All,
    };

    private string Named => name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {name}" : $"a {name}";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<T> value)
    {
        value = default;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, $"{Named} ({form})");
        }

        var text = TextCodec.Read(scalar, context, Takes);
        if (TryParse(scalar, text, out var typed))
        {
            value = ComposeValue<T>.Spelled(typed, text);
            return true;
        }

        value = ComposeValue<T>.FromText(text);
        var isRefused = TextCodec.ReportStray(scalar, context);
        if (!isRefused && !text.HasVariables && isOther?.Invoke(scalar.Text) != true)
        {
            context.Report(invalid ?? ReadingDiagnostics.InvalidValue, scalar, $"'{scalar.Text}' is not {Named}: write {form}.");
        }

        return true;
    }

    // What YAML makes of a plain scalar comes first; but "no" is a restart policy to a reader that does not take it for a boolean.
    private static bool TryParse(YamlScalar scalar, ComposeText text, out T typed) =>
        (LiteralOf(scalar, text) is { } literal && T.TryParse(literal, CultureInfo.InvariantCulture, out typed))
        || T.TryParse(text.Plain, CultureInfo.InvariantCulture, out typed);

    // Compose takes YAML 1.1's words for a boolean wherever a key wants one.
    private static string? LiteralOf(YamlScalar scalar, ComposeText text) =>
        typeof(T) == typeof(bool) && scalar.Boolean is { } word ? word ? "true" : "false" : text.Literal;

    public override void Write(ComposeValue<T> value, WriteContext context)
    {
        if (value.Spelling is { } spelling && (context.KeepsSpelling || value.Text is not null))
        {
            WriteSpelled(spelling, context);
        }
        else if (style == ValueStyle.Plain)
        {
            context.Yaml.Plain(value.ToString());
        }
        else
        {
            WriteString(value.ToString(), context);
        }
    }

    // What goes in quotes goes there however it was spelled, unless it would mean something else then.
    private void WriteSpelled(ComposeText spelling, WriteContext context)
    {
        if (TextCodec.PlainOf(spelling, context) is { } plain && (style != ValueStyle.Quoted || plain != spelling.Raw))
        {
            context.Yaml.Plain(plain);
        }
        else
        {
            WriteString(spelling.Raw, context);
        }
    }

    private void WriteString(string text, WriteContext context)
    {
        if (style is ValueStyle.Quoted or ValueStyle.QuotedString)
        {
            context.Yaml.Quoted(text);
        }
        else
        {
            context.Yaml.Text(text);
        }
    }

    public override void Require(ComposeValue<T> value, FormatRequirements requirements)
    {
        if (value.Text is { } text)
        {
            TextCodec.RequireOperators(text.Raw, requirements);
        }
        else if (formats is not null && value.Value is { } typed)
        {
            requirements.Require(formats(typed), $"The value {value}");
        }
    }
}
