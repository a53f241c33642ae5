using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A scalar with a grammar, or a text with variables.</summary>
/// <param name="name">The name of the value: "port", "integer".</param>
/// <param name="form">The accepted form, for messages.</param>
/// <param name="style">The style in which a value is written.</param>
/// <param name="isOther">The other texts that are accepted.</param>
/// <param name="invalid">The finding for other text; an error by default.</param>
/// <param name="formats">The formats that support a value, if not all do.</param>
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
    // For Compose, a number or boolean is not a string, even if it looks the same.
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

    /// <summary>Returns the same codec, with these types of plain scalars.</summary>
    public ValueCodec<T> Taking(PlainTypes types) => With(codec => codec._takes = types);

    /// <summary>Returns the same codec for formats whose readers refuse the value in quotes.</summary>
    public ValueCodec<T> UnquotedIn(ComposeFormats refusing) => With(codec => codec._unquotedIn |= refusing);

    /// <summary>Returns the same codec, which accepts only numbers in some formats.</summary>
    public ValueCodec<T> NumbersIn(ComposeFormats refusing) => With(codec => codec._numbersIn = refusing);

    /// <summary>Returns the same codec, which also accepts an empty string as an absent key, except in some formats.</summary>
    public ValueCodec<T> OrEmpty(ComposeFormats refusing = ComposeFormats.None) =>
        With(codec => codec._emptyIn = ComposeFormats.All & ~refusing);

    /// <summary>Returns the same codec, without fractions.</summary>
    public ValueCodec<T> Whole(ComposeFormats refusing = ComposeFormats.All) => With(codec => codec._wholeIn = refusing);

    /// <summary>Returns the same codec for formats whose readers refuse values below one.</summary>
    public ValueCodec<T> AtLeast(T least, ComposeFormats refusing = ComposeFormats.All) =>
        With(codec => codec._range = (least, null, refusing));

    /// <summary>Returns the same codec for a range that all readers enforce.</summary>
    public ValueCodec<T> Between(T least, T most) => With(codec => codec._range = (least, most, ComposeFormats.All));

    /// <summary>Returns the same codec for formats whose readers refuse some spellings.</summary>
    public ValueCodec<T> Refusing(Predicate<string> isRefused, string advice, ComposeFormats refusing) =>
        With(codec => codec._refused = (isRefused, advice, refusing));

    public override Code Print(ComposeValue<T> value)
    {
        if (value.Text is { } text)
        {
            return CSharp.IsVariable(text)
                ? CSharp.Text(text)
                : Code.Call($"ComposeValue<{CSharp.NameOf<T>()}>.FromText", [CSharp.Text(text)]);
        }

        return NumberOf(value) ?? Code.Call($"{CSharp.NameOf<T>()}.Parse", [CSharp.Literal(LiteralOf(value))]);
    }

    public override IReadOnlyList<Code>? Calls(Verb verb, ComposeValue<T> value, CodeScope scope) =>
        value.Value is true ? [Code.Call(verb.Name, [])] : base.Calls(verb, value, scope);

    /// <summary>Returns the number or text of a value, which a builder reads, or <see langword="null"/>.</summary>
    public static IReadOnlyList<Code>? ReadArguments(ComposeValue<T> value) => value.Text switch
    {
        null => [NumberOf(value) ?? CSharp.Literal(LiteralOf(value))],
        { HasVariables: true } text => [CSharp.Text(text)],
        _ => null,
    };

    protected override IReadOnlyList<Code>? Arguments(ComposeValue<T> value, CodeScope scope) => ReadArguments(value);

    private static Code? NumberOf(ComposeValue<T> value) => value.Value switch
    {
        bool boolean => boolean ? "true" : "false",
        int or long => value.ToString()!,
        decimal => $"{value}m",
        _ => (Code?)null,
    };

    // The spelling of the file, unless it has another meaning in C#.
    private static string LiteralOf(ComposeValue<T> value) =>
        value.Spelling?.Literal is { } spelling
        && T.TryParse(spelling, CultureInfo.InvariantCulture, out var read)
        && EqualityComparer<T>.Default.Equals(read, value.Value!.Value)
            ? spelling
            : Interpolation.Literal(value.ToString())!;

    private string Named => name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {name}" : $"a {name}";

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<T> value)
    {
        value = default;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, $"{Named} ({form})", TextFixes.TakeFromList(node));
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

    // The grammar accepts these, but some readers do not.
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

    // docker-compose 1.29 accepts words such as a plain yes, which are errors only for docker stack.
    private void ReportQuoted(YamlScalar scalar, ReadContext context)
    {
        if (context.IsIn(ComposeFormats.V3_8)
            && (scalar.Style == YamlScalarStyle.Plain || (_unquotedIn & ComposeFormats.V2) == ComposeFormats.None))
        {
            context.Report(
                ReadingDiagnostics.RefusedByStack,
                scalar,
                $"{context.Path} is a string, but docker stack takes {Named} only. {Unquoted(scalar)}",
                fix: WithoutQuotes(scalar));
        }
        else
        {
            context.Report(
                ReadingDiagnostics.WrongType,
                scalar,
                $"{context.Path} takes {Named}, but '{scalar.Text}' is a string. {Unquoted(scalar)}",
                fix: WithoutQuotes(scalar));
        }
    }

    private string Unquoted(YamlScalar scalar) =>
        scalar.Style == YamlScalarStyle.Plain ? $"Write {form}." : $"Remove the quotes from '{scalar.Text}'.";

    private static FindFix WithoutQuotes(YamlScalar scalar) => (typeof(T) == typeof(bool), scalar.Boolean) switch
    {
        (true, true) => TextFixes.Unquote(scalar, "true"),
        (true, false) => TextFixes.Unquote(scalar, "false"),
        _ => TextFixes.Unquote(scalar, scalar.Text),
    };

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

    // The YAML type of a plain scalar comes first, but "no" is a restart policy for readers that do not read it as a boolean.
    private static bool TryParse(YamlScalar scalar, ComposeText text, out T typed) =>
        (LiteralOf(scalar, text) is { } literal && T.TryParse(literal, CultureInfo.InvariantCulture, out typed))
        || T.TryParse(text.Plain, CultureInfo.InvariantCulture, out typed);

    // For boolean keys, Compose accepts the boolean words of YAML 1.1.
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

    // Values that belong in quotes are quoted in any spelling, unless the quotes would change the meaning.
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

/// <summary>The style in which a value is written.</summary>
internal enum ValueStyle
{
    /// <summary>As a string: in quotes if a reader could read it as something else.</summary>
    Text,

    /// <summary>Always in quotes, as ports are.</summary>
    Quoted,

    /// <summary>In quotes, except for a number that was read as one: some tools distinguish them.</summary>
    QuotedString,

    /// <summary>Without quotes, as numbers and booleans are.</summary>
    Plain,
}
