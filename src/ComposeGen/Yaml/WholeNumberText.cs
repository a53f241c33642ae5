using System.Globalization;
using System.Numerics;

namespace ComposeGen.Yaml;

/// <summary>Parses whole numbers of any size and base.</summary>
internal static class WholeNumberText
{
    /// <summary>Python's limit for converting digits to a number and back.</summary>
    public const int MostDigits = 4300;

    /// <summary>Returns the number, or <see langword="null"/> when there are no digits, too many, or digits that the base does
    /// not have.</summary>
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
