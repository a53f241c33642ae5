using System.Buffers;
using System.Globalization;

namespace ComposeGen.Model;

/// <summary>Reads the sizes of docker-compose 1.29.2 (docker-py, parse_bytes) and of Compose v2 (go-units, RAMInBytes).</summary>
internal static class ByteSizeText
{
    private const double TooMany = 9223372036854775808;
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> NumberEnds = SearchValues.Create("0123456789.");

    public static bool TryRead(ReadOnlySpan<char> text, out long bytes)
    {
        bytes = -1;
        if (text is "-1")
        {
            return true;
        }

        int end = text.LastIndexOfAny(NumberEnds) + 1;
        ReadOnlySpan<char> number = text[..end].TrimStart(' ');
        number = number is ['+', ..] ? number[1..] : number;
        return TryReadUnit(text[end..].TrimStart(' '), out long unit)
            && number is ['.' or (>= '0' and <= '9'), ..]
            && (number.Contains('_') ? TryReadGroups(number, unit, out bytes) : TryReadNumber(number, unit, out bytes));
    }

    /// <summary>Reads a number whose digits Python, and with it YAML 1.1, lets an underscore part.</summary>
    private static bool TryReadGroups(ReadOnlySpan<char> number, long unit, out long bytes)
    {
        bytes = 0;
        for (int position = 0; position < number.Length; position++)
        {
            bool isGap = number[position] == '_';
            if (isGap && !(char.IsAsciiDigit(number[position - 1]) && char.IsAsciiDigit(number[position + 1])))
            {
                return false;
            }
        }

        return TryReadNumber(number.ToString().Replace("_", "", StringComparison.Ordinal), unit, out bytes);
    }

    /// <summary>Computes whole numbers exactly, and the others as both implementations do.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> number, long unit, out long bytes)
    {
        bytes = 0;
        if (WholeNumber.TryRead(number, out long count))
        {
            bool fits = count <= long.MaxValue / unit;
            bytes = fits ? count * unit : 0;
            return fits;
        }

        if (!double.TryParse(number, Decimal, CultureInfo.InvariantCulture, out double amount) || !(amount * unit < TooMany))
        {
            return false;
        }

        bytes = (long)(amount * unit);
        return true;
    }

    /// <summary>Reads <c>k</c>, <c>kb</c> or <c>kib</c> and their like in any case, <c>b</c>, or nothing.</summary>
    private static bool TryReadUnit(ReadOnlySpan<char> text, out long unit)
    {
        int step = text is [] ? 0 : "bkmgtp".IndexOf(char.ToLowerInvariant(text[0]), StringComparison.Ordinal);
        unit = step < 0 ? 0 : 1L << (10 * step);
        return text.Length < 2
            ? step >= 0
            : step > 0 && (text[1..].Equals("b", StringComparison.OrdinalIgnoreCase)
                || text[1..].Equals("ib", StringComparison.OrdinalIgnoreCase));
    }
}
