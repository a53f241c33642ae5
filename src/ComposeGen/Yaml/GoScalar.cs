using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace ComposeGen.Yaml;

/// <summary>
/// Resolves plain scalars as go-yaml 3 does (YAML 1.2, with the octal numbers of 1.1), and formats them as Go does.
/// </summary>
internal static partial class GoScalar
{
    public static PlainMeaning Read(string text) => text switch
    {
        "true" or "True" or "TRUE" => new PlainMeaning(PlainKind.Boolean, "true"),
        "false" or "False" or "FALSE" => new PlainMeaning(PlainKind.Boolean, "false"),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => new PlainMeaning(PlainKind.Float, "+Inf"),
        "-.inf" or "-.Inf" or "-.INF" => new PlainMeaning(PlainKind.Float, "-Inf"),
        ".nan" or ".NaN" or ".NAN" => new PlainMeaning(PlainKind.Float, "NaN"),
        [(>= '0' and <= '9') or '+' or '-', ..] => NumberOrDate(text),
        ['.', >= '0' and <= '9', ..] => Number(text),
        _ => PlainMeaning.String(text),
    };

    private static PlainMeaning NumberOrDate(string text) => IsDate(text) ? new PlainMeaning(PlainKind.Date, text) : Number(text);

    private static PlainMeaning Number(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (IntegerOf(plain) is { } integer)
        {
            return new PlainMeaning(PlainKind.Integer, integer.ToString(CultureInfo.InvariantCulture));
        }

        return Float().IsMatch(plain) && double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture) is var value
            && double.IsFinite(value)
            ? new PlainMeaning(PlainKind.Float, FloatText.Go(value))
            : PlainMeaning.String(text);
    }

    // An integer has at most 64 bits, one of which is the sign.
    private static BigInteger? IntegerOf(string text)
    {
        var digits = text[0] is '+' or '-' ? text[1..] : text;
        var value = digits switch
        {
            ['0', 'x' or 'X', ..] => WholeNumberText.Parse(digits[2..], 16),
            ['0', 'b' or 'B', ..] => WholeNumberText.Parse(digits[2..], 2),
            ['0', 'o' or 'O', ..] => WholeNumberText.Parse(digits[2..], 8),
            ['0', _, ..] => WholeNumberText.Parse(digits, 8),
            _ => WholeNumberText.Parse(digits, 10),
        };
        var signed = text[0] == '-' ? -value : value;
        return signed >= long.MinValue && signed <= (text[0] is '+' or '-' ? long.MaxValue : ulong.MaxValue) ? signed : null;
    }

    private static bool IsDate(string text)
    {
        if (Date().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Math.Max(year, 4), month)
            && Part("hour") < 24 && Part("minute") < 60 && Part("second") < 60;

        int Part(string name) => match.Groups[name] is { Success: true } part
            ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    // These expressions take linear time, so they need no timeout.
    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Float();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})((?<t>[Tt])|(?<blank> )|$)"
        + @"((?<=[Tt ])(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})(\.[0-9]+)?"
        + @"(?(t)(Z|[-+][0-9]{2}:[0-9]{2})|))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Date();
}
