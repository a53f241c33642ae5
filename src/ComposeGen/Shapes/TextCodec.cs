using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A string, which may contain variables.</summary>
/// <param name="takes">The other types that are read as a string.</param>
internal sealed class TextCodec(PlainTypes takes = PlainTypes.Strings) : Codec<ComposeText>
{
    private const ComposeFormats WithOperators = ComposeFormats.From2_1 | ComposeFormats.V3_8 | ComposeFormats.Spec;

    public override string Description => "string";

    public override Code Print(ComposeText value) => CSharp.Text(value);

    public override IReadOnlyList<Code>? Calls(Verb verb, ComposeText value, CodeScope scope) =>
        verb.Word is { } word && value.Literal == word.Text
            ? [Code.Call(word.Method, [])]
            : base.Calls(verb, value, scope);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ComposeText value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, "a string", TextFixes.TakeFromList(node));
        }

        value = Read(scalar, context, takes);
        ReportStray(scalar, context);
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

    /// <summary>
    /// Returns the text to write without quotes: the original spelling for the same readers, or a number that others read as the
    /// same text.
    /// </summary>
    internal static string? PlainOf(ComposeText value, WriteContext context) =>
        context.KeepsSpelling ? value.Plain
        : value.IsTyped && PlainMeaning.Of(value.Raw, context.Flavour) is { IsNumber: true } meaning && meaning.Text == value.Raw
            ? value.Raw
        : null;

    /// <summary>Returns the original text, or a spelling with the same meaning for readers that refuse a stray $.</summary>
    internal static string RawOf(ComposeText value, WriteContext context) =>
        context.KeepsSpelling ? value.Raw : Interpolation.EscapeStray(value.Raw);

    public override void Require(ComposeText value, FormatRequirements requirements) => RequireOperators(value.Raw, requirements);

    internal static void RequireOperators(string raw, FormatRequirements requirements)
    {
        if (!raw.Contains("${", StringComparison.Ordinal))
        {
            return;
        }

        if (Interpolation.FirstOnlyInComposeV2(raw, out _) is { } part)
        {
            requirements.Require(ComposeFormats.Spec, part);
        }
        else if (Interpolation.FirstOperator(raw) is { } first)
        {
            requirements.Require(WithOperators, $"The operator {first} of a variable");
        }
    }

    /// <summary>Resolves a scalar as the reader of the file does, and reports texts that it refuses or changes.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="context">Its context.</param>
    /// <param name="takes">The types that are accepted here.</param>
    internal static ComposeText Read(YamlScalar scalar, ReadContext context, PlainTypes takes)
    {
        if (scalar.Style != YamlScalarStyle.Plain || PlainScalar.IsSafe(scalar.Text))
        {
            return ComposeText.FromRaw(scalar.Text);
        }

        var meaning = PlainMeaning.Of(scalar.Text, context.Flavour);
        if (IsTaken(meaning.Kind, takes))
        {
            PlainSurprise.Report(scalar, meaning, context, takes);
        }
        else
        {
            ReportNoString(scalar, meaning.Kind, context);
        }

        return ComposeText.FromPlain(meaning, scalar.Text);
    }

    private static bool IsTaken(PlainKind kind, PlainTypes takes) => kind switch
    {
        PlainKind.String => true,
        PlainKind.Integer or PlainKind.Float => takes.HasFlag(PlainTypes.Numbers),
        PlainKind.Boolean => takes.HasFlag(PlainTypes.Booleans),
        _ => false,
    };

    // Compose v2 reads words such as "no" as strings, also in 2.x files.
    private static void ReportNoString(YamlScalar scalar, PlainKind kind, ReadContext context)
    {
        var what = kind switch
        {
            PlainKind.Boolean => "a boolean",
            PlainKind.Date => "a date",
            PlainKind.Unreadable => "unreadable",
            _ => "a number",
        };
        var isPython = context.Flavour == YamlFlavour.Python;
        var (descriptor, message) = isPython && PlainMeaning.Of(scalar.Text, YamlFlavour.Go).Kind == PlainKind.String
            ? (ReadingDiagnostics.YamlSurprise,
                $"{scalar.Text} without quotes is {what} to docker-compose 1.29, which refuses it here. Put it in quotes.")
            : (ReadingDiagnostics.NotAString,
                $"{context.Path} takes a string, but {scalar.Text} without quotes is {what}. Put it in quotes.");
        context.Report(descriptor, scalar, message, isOnlyForReader: isPython, fix: TextFixes.Quote(scalar));
    }

    /// <summary>Reports a dollar sign that does not begin a variable.</summary>
    /// <returns>Whether the readers of the format refuse it. Compose v2 keeps a single dollar sign.</returns>
    internal static bool ReportStray(YamlScalar scalar, ReadContext context)
    {
        switch (Interpolation.FindStray(scalar.Text))
        {
            case null:
                return false;
            case "${":
                context.Report(
                    ReadingDiagnostics.InvalidInterpolation, scalar,
                    $"{context.Path} has a ${{ that is not a variable. Write $$ for a dollar, or ${{NAME}}.",
                    fix: ReadingFixes.EscapeDollars(scalar, isSafe: false));
                return true;
            case var _ when context.IsIn(ComposeFormats.V2 | ComposeFormats.V3_8):
                context.Report(
                    ReadingDiagnostics.InvalidInterpolation,
                    scalar,
                    $"{context.Path} has a $ that does not begin a variable. Write $$ for a dollar.",
                    isOnlyForReader: true,
                    fix: ReadingFixes.EscapeDollars(scalar, isSafe: true));
                return true;
            default:
                context.Report(
                    ReadingDiagnostics.StrayDollar,
                    scalar,
                    $"{context.Path} has a $ that does not begin a variable; docker-compose 1.29 refuses it. Write $$ for a "
                        + $"dollar.",
                    fix: ReadingFixes.EscapeDollars(scalar, isSafe: true));
                return false;
        }
    }
}

/// <summary>A string, or an explicit null, which differs from an absent key.</summary>
/// <param name="takes">The types of plain scalars that are accepted.</param>
/// <param name="booleansIn">The formats that accept a boolean, too.</param>
/// <param name="refusesNull">Whether every reader refuses a null.</param>
internal sealed class TextOrNullCodec(
    PlainTypes takes = PlainTypes.Numbers, ComposeFormats booleansIn = ComposeFormats.None, bool refusesNull = false)
    : Codec<ComposeText?>
{
    private readonly TextCodec _text = new(takes);
    private readonly TextCodec _textOrBoolean = new(takes | PlainTypes.Booleans);

    public override string Description => "string";

    public override Code Print(ComposeText? value) => value is null ? "null" : CSharp.Text(value);

    protected override IReadOnlyList<Code>? Arguments(ComposeText? value, CodeScope scope) =>
        value is null ? null : [CSharp.Text(value)];

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeText? value)
    {
        value = null;
        if (node is YamlScalar { IsNull: true, Tag: null })
        {
            return !refusesNull || context.WrongType(node, "a string");
        }

        var isRead = (context.IsIn(booleansIn) ? _textOrBoolean : _text).TryRead(node, context, out var text);
        value = text;
        return isRead;
    }

    public override void Write(ComposeText? value, WriteContext context)
    {
        if (value is { } text)
        {
            Codecs.Text.Write(text, context);
        }
        else
        {
            context.Yaml.Null();
        }
    }

    public override void Require(ComposeText? value, FormatRequirements requirements)
    {
        if (value is { } text)
        {
            Codecs.Text.Require(text, requirements);
        }
    }

    // A null that has no meaning does not change the lower value.
    public override ComposeText? Merge(ComposeText? below, ComposeText? over) => over ?? below;
}
