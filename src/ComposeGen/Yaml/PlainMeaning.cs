using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace ComposeGen.Yaml;

/// <summary>
/// What readers make of a scalar without quotes: a number, a boolean, or the string that it looks like. A date is a string: no tool takes one for
/// anything else, and Compose v2 refuses one without quotes.
/// </summary>
internal static partial class PlainMeaning
{
    private const int Sexagesimal = 60;

    /// <summary>The value in its plainest spelling, or <see langword="null"/> when it is a string.</summary>
    public static string? Of(string text, YamlFlavour flavour) => flavour switch
    {
        YamlFlavour.Python => Python(text),
        YamlFlavour.Go => Go(text),
        _ => null,
    };

    private static string? Python(string text)
    {
        if (YamlScalar.BooleanOf(text) is { } boolean)
        {
            return boolean ? "true" : "false";
        }

        if (PythonInteger().IsMatch(text))
        {
            return Integer(text.Replace("_", "", StringComparison.Ordinal)).ToString(CultureInfo.InvariantCulture);
        }

        if (PythonFloat().IsMatch(text))
        {
            return Float(text.Replace("_", "", StringComparison.Ordinal));
        }

        return null;
    }

    private static string? Go(string text)
    {
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        {
            return text[0] is 't' or 'T' ? "true" : "false";
        }

        if (GoInteger().IsMatch(text))
        {
            return Integer(text.Replace("_", "", StringComparison.Ordinal)).ToString(CultureInfo.InvariantCulture);
        }

        return GoFloat().IsMatch(text) ? Float(text.Replace("_", "", StringComparison.Ordinal)) : null;
    }

    private static BigInteger Integer(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.TrimStart('+', '-');
        var value = digits switch
        {
            ['0', 'x' or 'X', ..] => Radix(digits[2..], 16),
            ['0', 'b' or 'B', ..] => Radix(digits[2..], 2),
            ['0', 'o' or 'O', ..] => Radix(digits[2..], 8),
            ['0', _, ..] => Radix(digits, 8),
            _ => digits.Split(':').Aggregate(BigInteger.Zero, (sum, part) => (sum * Sexagesimal) + Radix(part, 10)),
        };
        return isNegative ? -value : value;
    }

    private static BigInteger Radix(string digits, int radix) =>
        digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + int.Parse([digit], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string Float(string text)
    {
        if (text.EndsWith("inf", StringComparison.OrdinalIgnoreCase) || text.EndsWith("nan", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var parts = text.TrimStart('+', '-').Split(':');
        var value = parts.Aggregate(0.0, (sum, part) => (sum * Sexagesimal) + double.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture));
        var shown = value.ToString("R", CultureInfo.InvariantCulture);
        return (text[0] == '-' ? "-" : "") + (shown.AsSpan().IndexOfAny(".E") < 0 ? $"{shown}.0" : shown);
    }

    [GeneratedRegex(@"^[-+]?(0b[0-1_]+|0x[0-9a-fA-F_]+|0[0-7_]+|0|[1-9][0-9_]*|[1-9][0-9_]*(:[0-5]?[0-9])+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PythonInteger();

    [GeneratedRegex(@"^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PythonFloat();

    [GeneratedRegex(@"^[-+]?(0b[0-1_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|0[0-7_]+|0|[1-9][0-9_]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GoInteger();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GoFloat();
}
