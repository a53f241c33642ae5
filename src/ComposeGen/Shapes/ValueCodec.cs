using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A scalar with a grammar of its own, or text with variables in its place.</summary>
/// <param name="name">What the value is: "port", "integer".</param>
/// <param name="form">The accepted form, for messages.</param>
/// <param name="style">How a typed value is written.</param>
/// <param name="isOther">Which other text is as good.</param>
/// <param name="invalid">What other text is reported as; an error by default.</param>
/// <param name="formats">The formats that know a value, where not all do.</param>
internal sealed class ValueCodec<T>(
    string name,
    string form,
    ValueStyle style,
    Predicate<string>? isOther = null,
    DiagnosticDescriptor? invalid = null,
    Func<T, ComposeFormats>? formats = null)
    : Codec<ComposeValue<T>>
    where T : struct, ISpanParsable<T>
{
    // A number or boolean is not a string to Compose, even where the string would look the same.
    private PlainTypes _takes = style switch
    {
        ValueStyle.Text => PlainTypes.Strings,
        ValueStyle.Plain => PlainTypes.All | PlainTypes.Typed,
        _ => PlainTypes.All,
    };

    private (Predicate<string> IsRefused, string Advice, ComposeFormats Formats)? _refused;
    private ComposeFormats _unquotedIn;
    private ComposeFormats _wholeIn;
    private ComposeFormats _numbersIn;
    private ComposeFormats _emptyIn;
    private (T Least, T? Most, ComposeFormats Formats)? _range;

    public override string Description => name;

    /// <summary>The same values, of which a plain one may be of these types.</summary>
    public ValueCodec<T> Taking(PlainTypes types) => With(codec => codec._takes = types);

    /// <summary>The same values, which readers of some formats refuse in quotes.</summary>
    public ValueCodec<T> UnquotedIn(ComposeFormats refusing) => With(codec => codec._unquotedIn |= refusing);

    /// <summary>The same values, with no text but numbers in some formats.</summary>
    public ValueCodec<T> NumbersIn(ComposeFormats refusing) => With(codec => codec._numbersIn = refusing);

    /// <summary>The same values, and an empty string, which is as good as no key except to readers of some formats.</summary>
    public ValueCodec<T> OrEmpty(ComposeFormats refusing = ComposeFormats.None) =>
        With(codec => codec._emptyIn = ComposeFormats.All & ~refusing);

    /// <summary>The same values, without a fraction.</summary>
    public ValueCodec<T> Whole(ComposeFormats refusing = ComposeFormats.All) => With(codec => codec._wholeIn = refusing);

    /// <summary>The same values, of which readers of some formats refuse those below one.</summary>
    public ValueCodec<T> AtLeast(T least, ComposeFormats refusing = ComposeFormats.All) =>
        With(codec => codec._range = (least, null, refusing));

    /// <summary>The same values, of which all readers refuse those outside a range.</summary>
    public ValueCodec<T> Between(T least, T most) => With(codec => codec._range = (least, most, ComposeFormats.All));

    /// <summary>The same values, some of whose spellings readers of some formats refuse.</summary>
    public ValueCodec<T> Refusing(Predicate<string> isRefused, string advice, ComposeFormats refusing) =>
        With(codec => codec._refused = (isRefused, advice, refusing));

    private string Named => name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {name}" : $"a {name}";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<T> value)
    {
        value = default;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, $"{Named} ({form})");
        }

        var text = TextCodec.Read(scalar, context, _takes);
        if (TryParse(scalar, text, out var typed))
        {
            value = ComposeValue<T>.Spelled(typed, text);
            ReportRefused(scalar, text, typed, context);
            return true;
        }

        value = ComposeValue<T>.FromText(text);
        var isRefused = TextCodec.ReportStray(scalar, context);
        if (!isRefused && !text.HasVariables && !IsGood(scalar.Text, context))
        {
            context.Report(invalid ?? ReadingDiagnostics.InvalidValue, scalar, $"'{scalar.Text}' is not {Named}: write {form}.");
        }

        return true;
    }

    private bool IsGood(string other, ReadContext context) =>
        other.Length == 0 && context.IsIn(_emptyIn)
        || (isOther?.Invoke(other) == true
            && (!context.IsIn(_numbersIn) || decimal.TryParse(other, CultureInfo.InvariantCulture, out _)));

    // What the grammar takes, and some readers do not.
    private void ReportRefused(YamlScalar scalar, ComposeText text, T typed, ReadContext context)
    {
        if (_range is { } range && context.IsIn(range.Formats) && !IsIn(range.Least, range.Most, typed))
        {
            context.Report(
                ReadingDiagnostics.InvalidValue,
                scalar,
                $"{context.Path} is {scalar.Text}, but must be {Bounds(range.Least, range.Most)}.");
        }
        else if (text.IsTyped && context.IsIn(_wholeIn) && HasFraction(text.Raw))
        {
            context.Report(
                ReadingDiagnostics.InvalidValue,
                scalar,
                $"{context.Path} is {scalar.Text}, but must be a whole number, or a string.");
        }
        else if (_refused is { } refused && context.IsIn(refused.Formats) && refused.IsRefused(scalar.Text))
        {
            context.Report(
                ReadingDiagnostics.InvalidValue,
                scalar,
                $"'{scalar.Text}' is {Named} that Compose refuses here: {refused.Advice}.");
        }
        else if (!text.IsTyped && context.IsIn(_unquotedIn))
        {
            ReportQuoted(scalar, context);
        }
    }

    private static bool HasFraction(string number) =>
        decimal.TryParse(number, CultureInfo.InvariantCulture, out var value) && value % 1 != 0;

    // What docker-compose 1.29 takes, such as a plain yes, is an error to docker stack alone.
    private void ReportQuoted(YamlScalar scalar, ReadContext context)
    {
        if (context.IsIn(ComposeFormats.V3_8)
            && (scalar.Style == YamlScalarStyle.Plain || (_unquotedIn & ComposeFormats.V2) == ComposeFormats.None))
        {
            context.Report(
                ReadingDiagnostics.RefusedByStack,
                scalar,
                $"{context.Path} is a string, but docker stack takes {Named} only. {Unquoted(scalar)}");
        }
        else
        {
            context.Report(
                ReadingDiagnostics.WrongType,
                scalar,
                $"{context.Path} takes {Named}, but '{scalar.Text}' is a string. {Unquoted(scalar)}");
        }
    }

    private string Unquoted(YamlScalar scalar) =>
        scalar.Style == YamlScalarStyle.Plain ? $"Write {form}." : $"Remove the quotes from '{scalar.Text}'.";

    private static bool IsIn(T least, T? most, T value) =>
        Comparer<T>.Default.Compare(value, least) >= 0 && (most is not { } top || Comparer<T>.Default.Compare(value, top) <= 0);

    private static string Bounds(T least, T? most) =>
        most is { } top
            ? string.Create(CultureInfo.InvariantCulture, $"from {least} to {top}")
            : string.Create(CultureInfo.InvariantCulture, $"at least {least}");

    private ValueCodec<T> With(Action<ValueCodec<T>> change)
    {
        var codec = (ValueCodec<T>)MemberwiseClone();
        change(codec);
        return codec;
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
