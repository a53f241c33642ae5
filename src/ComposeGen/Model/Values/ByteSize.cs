using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace ComposeGen.Model;

/// <summary>
/// An amount of memory or storage in bytes, in the form <c>512m</c>, or unlimited; used by <c>mem_limit</c>,
/// <c>memswap_limit</c>, <c>shm_size</c> and others.
/// </summary>
/// <remarks>
/// All units are powers of 1024, <c>kb</c> as well as <c>k</c>. Valid is whatever docker-compose 1.29.2 or Compose v2 accepts: a
/// fraction (<c>1.5g</c>, rounded down to bytes), an exponent, a leading <c>+</c>, any case, spaces before the unit, and, for
/// Compose v2, <c>GiB</c>, <c>t</c> and <c>p</c>. The text that is written has the largest of the units <c>k</c>, <c>m</c> and
/// <c>g</c> that gives a whole number. Unlimited is <c>-1</c>, which the engine accepts for <c>memswap_limit</c>; no other size
/// is negative. The default value is 0 bytes.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/11-extension.md#specifying-byte-values"/>
public readonly record struct ByteSize
    : ITextValue<ByteSize>, IComparable<ByteSize>, IComparisonOperators<ByteSize, ByteSize, bool>
{
    private const long UnlimitedBytes = -1;
    private const long Kibibyte = 1024;
    private const long Mebibyte = 1024 * Kibibyte;
    private const long Gibibyte = 1024 * Mebibyte;

    /// <summary>Creates a size from a number of bytes.</summary>
    /// <param name="bytes">The number of bytes; -1 means unlimited.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is below -1.</exception>
    public ByteSize(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, UnlimitedBytes);
        Bytes = bytes;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "a number of bytes, or a number with the unit b, k, m or g, such as 512m or 1.5gb; kib, mib, gib, t and p "
            + "are units of Compose v2; or -1 for unlimited";

    /// <summary>No limit, written as <c>-1</c>.</summary>
    public static ByteSize Unlimited => new(UnlimitedBytes);

    /// <summary>The number of bytes; -1 for unlimited.</summary>
    public long Bytes { get; }

    /// <summary>Whether there is no limit.</summary>
    public bool IsUnlimited => Bytes == UnlimitedBytes;

    /// <inheritdoc/>
    public static bool operator <(ByteSize left, ByteSize right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator <=(ByteSize left, ByteSize right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >(ByteSize left, ByteSize right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator >=(ByteSize left, ByteSize right) => left.CompareTo(right) >= 0;

    /// <summary>Creates a size from a number of KiB (1024 bytes).</summary>
    /// <param name="kibibytes">The number, at least zero.</param>
    /// <returns>The size, which is written as <c>64k</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kibibytes"/> is negative, or too large.</exception>
    public static ByteSize FromKibibytes(long kibibytes) => Of(kibibytes, Kibibyte, nameof(kibibytes));

    /// <summary>Creates a size from a number of MiB (1024 KiB).</summary>
    /// <param name="mebibytes">The number, at least zero.</param>
    /// <returns>The size, which is written as <c>512m</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mebibytes"/> is negative, or too large.</exception>
    public static ByteSize FromMebibytes(long mebibytes) => Of(mebibytes, Mebibyte, nameof(mebibytes));

    /// <summary>Creates a size from a number of GiB (1024 MiB).</summary>
    /// <param name="gibibytes">The number, at least zero.</param>
    /// <returns>The size, which is written as <c>2g</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gibibytes"/> is negative, or too large.</exception>
    public static ByteSize FromGibibytes(long gibibytes) => Of(gibibytes, Gibibyte, nameof(gibibytes));

    /// <summary>Compares by size. Unlimited is the largest.</summary>
    /// <param name="other">Another size.</param>
    /// <returns>A negative number if this size is smaller, a positive one if it is larger.</returns>
    public int CompareTo(ByteSize other) =>
        IsUnlimited == other.IsUnlimited ? Bytes.CompareTo(other.Bytes) : IsUnlimited.CompareTo(other.IsUnlimited);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ByteSize result)
    {
        var isSize = ByteSizeText.TryRead(text, out var bytes);
        result = isSize ? new ByteSize(bytes) : default;
        return isSize;
    }

    /// <summary>Returns the portable form, such as <c>512m</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        ReadOnlySpan<string> units = ["", "k", "m", "g"];
        var count = Bytes;
        var unit = 0;
        while (unit < units.Length - 1 && count != 0 && count % 1024 == 0)
        {
            count /= 1024;
            unit++;
        }

        return destination.TryWrite(CultureInfo.InvariantCulture, $"{count}{units[unit]}", out charsWritten);
    }

    private static ByteSize Of(long count, long unit, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, long.MaxValue / unit, parameter);
        return new ByteSize(count * unit);
    }
}

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

        var end = text.LastIndexOfAny(NumberEnds) + 1;
        ReadOnlySpan<char> number = text[..end].TrimStart(' ');
        number = number is ['+', ..] ? number[1..] : number;
        return TryReadUnit(text[end..].TrimStart(' '), out var unit)
            && number is ['.' or (>= '0' and <= '9'), ..]
            && (number.Contains('_') ? TryReadGroups(number, unit, out bytes) : TryReadNumber(number, unit, out bytes));
    }

    /// <summary>Reads a number with underscores between digits, as in Python and YAML 1.1.</summary>
    private static bool TryReadGroups(ReadOnlySpan<char> number, long unit, out long bytes)
    {
        bytes = 0;
        for (var position = 0; position < number.Length; position++)
        {
            var isGap = number[position] == '_';
            if (isGap && !(char.IsAsciiDigit(number[position - 1]) && char.IsAsciiDigit(number[position + 1])))
            {
                return false;
            }
        }

        return TryReadNumber(number.ToString().Replace("_", "", StringComparison.Ordinal), unit, out bytes);
    }

    /// <summary>Computes whole numbers exactly, and fractions as both implementations do.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> number, long unit, out long bytes)
    {
        bytes = 0;
        if (WholeNumber.TryRead(number, out var count))
        {
            var fits = count <= long.MaxValue / unit;
            bytes = fits ? count * unit : 0;
            return fits;
        }

        if (!double.TryParse(number, Decimal, CultureInfo.InvariantCulture, out var amount) || !(amount * unit < TooMany))
        {
            return false;
        }

        bytes = (long)(amount * unit);
        return true;
    }

    /// <summary>Reads a unit such as <c>k</c>, <c>kb</c> or <c>kib</c> in any case; <c>b</c>; or no unit.</summary>
    private static bool TryReadUnit(ReadOnlySpan<char> text, out long unit)
    {
        var step = text is [] ? 0 : "bkmgtp".IndexOf(char.ToLowerInvariant(text[0]), StringComparison.Ordinal);
        unit = step < 0 ? 0 : 1L << (10 * step);
        return text.Length < 2
            ? step >= 0
            : step > 0 && (text[1..].Equals("b", StringComparison.OrdinalIgnoreCase)
                || text[1..].Equals("ib", StringComparison.OrdinalIgnoreCase));
    }
}
