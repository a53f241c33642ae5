using System.Globalization;
using System.Numerics;

namespace ComposeGen.Yaml;

/// <summary>
/// Formats fractions as the tools do: with the fewest digits that give the same number, in the notation of their language.
/// </summary>
internal static class FloatText
{
    // The powers of ten from which the languages write an exponent.
    private const int FirstOfPython = 16;
    private const int FirstOfGo = 6;
    private const int LastOfBoth = -5;

    /// <summary>Formats a number as Python's <c>str(value)</c> does.</summary>
    public static string Python(double value)
    {
        if (double.IsInfinity(value))
        {
            return value < 0 ? "-inf" : "inf";
        }

        var text = Text(value, FirstOfPython);
        return text.AsSpan().ContainsAny('.', 'e') ? text : $"{text}.0";
    }

    /// <summary>Formats a number as <c>%v</c> of Go's package fmt does.</summary>
    public static string Go(double value) => Text(value, FirstOfGo);

    private static string Text(double value, int firstExponent)
    {
        var sign = double.IsNegative(value) ? "-" : "";
        var (digits, exponent) = Digits(Math.Abs(value));
        if (exponent <= LastOfBoth || exponent >= firstExponent)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return string.Create(CultureInfo.InvariantCulture,
                $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : digits.Length <= exponent + 1 ? $"{sign}{digits.PadRight(exponent + 1, '0')}"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    // The shortest digits of the number, and the power of ten of the first digit.
    private static (string Digits, int Exponent) Digits(double value)
    {
        if (value == 0)
        {
            return ("0", 0);
        }

        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (significant.TrimEnd('0'), point - 1 - (digits.Length - significant.Length) + power);
    }
}

/// <summary>Parses whole numbers of any size and base.</summary>
internal static class WholeNumberText
{
    /// <summary>Python's limit for converting digits to a number and back.</summary>
    public const int MostDigits = 4300;

    /// <summary>
    /// Returns the number, or <see langword="null"/> when there are no digits, too many, or digits that the base does not have.
    /// </summary>
    public static BigInteger? Parse(string digits, int radix)
    {
        if (digits.Length is 0 or > MostDigits || digits.Any(digit => !char.IsAsciiHexDigit(digit) || WorthOf(digit) >= radix))
        {
            return null;
        }

        return radix switch
        {
            16 => BigInteger.Parse($"0{digits}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            8 => Binary(string.Concat(digits.Select(digit => Convert.ToString(WorthOf(digit), 2).PadLeft(3, '0')))),
            2 => Binary(digits),
            _ => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
        };
    }

    private static BigInteger Binary(string digits) =>
        BigInteger.Parse($"0{digits}", NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);

    private static int WorthOf(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10;
}
