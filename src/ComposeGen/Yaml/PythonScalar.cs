using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace ComposeGen.Yaml;

/// <summary>Resolves plain scalars as PyYAML does (YAML 1.1), and formats them as Python does.</summary>
internal static partial class PythonScalar
{
    private const int Sexagesimal = 60;

    public static PlainMeaning Read(string text)
    {
        if (YamlScalar.BooleanOf(text) is { } boolean)
        {
            return new PlainMeaning(PlainKind.Boolean, boolean ? "True" : "False");
        }

        if (Integer().IsMatch(text))
        {
            return IntegerOf(text.Replace("_", "", StringComparison.Ordinal)) is { } integer
                ? new PlainMeaning(PlainKind.Integer, integer.ToString(CultureInfo.InvariantCulture))
                : new PlainMeaning(PlainKind.Unreadable, text);
        }

        if (Float().IsMatch(text))
        {
            return new PlainMeaning(PlainKind.Float, FloatOf(text.Replace("_", "", StringComparison.Ordinal)));
        }

        return text is "=" or "<<" ? new PlainMeaning(PlainKind.Unreadable, text)
            : Date().IsMatch(text) ? new PlainMeaning(PlainKind.Date, text)
            : PlainMeaning.String(text);
    }

    private static BigInteger? IntegerOf(string text)
    {
        var digits = text.TrimStart('+', '-');
        var value = digits switch
        {
            ['0', 'x', ..] => WholeNumberText.Parse(digits[2..], 16),
            ['0', 'b', ..] => WholeNumberText.Parse(digits[2..], 2),
            ['0', _, ..] => WholeNumberText.Parse(digits, 8),
            { Length: > WholeNumberText.MostDigits } => null,
            _ => digits.Split(':')
                .Aggregate((BigInteger?)0, (sum, part) => (sum * Sexagesimal) + WholeNumberText.Parse(part, 10)),
        };
        return text[0] == '-' ? -value : value;
    }

    private static string FloatOf(string text)
    {
        var sign = text[0] == '-' ? "-" : "";
        var digits = text.TrimStart('+', '-');
        if (digits.StartsWith(".i", StringComparison.OrdinalIgnoreCase))
        {
            return $"{sign}inf";
        }

        if (digits.StartsWith(".n", StringComparison.OrdinalIgnoreCase))
        {
            return "nan";
        }

        return sign + FloatText.Python(
            digits.Split(':').Aggregate(0.0, (sum, part) =>
                (sum * Sexagesimal) + double.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture)));
    }

    // These expressions take linear time, so they need no timeout.
    [GeneratedRegex(
        @"^[-+]?(0b[0-1_]+|0x[0-9a-fA-F_]+|0[0-7_]+|0|[1-9][0-9_]*(:[0-5]?[0-9])*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*"
        + @"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Float();

    [GeneratedRegex(
        @"^[0-9]{4}-([0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?"
        + @"([ \t]*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Date();
}
