using System.Buffers;
using System.Globalization;

namespace ComposeGen.Model;

/// <summary>Reads the durations of docker-compose 1.29.2 and Compose v2, and writes those that both support.</summary>
internal static class DurationText
{
    private const int FractionDigits = 18;
    private const long FractionScale = 1_000_000_000_000_000_000;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create(".0123456789");

    /// <summary>Reads a duration, truncated to nanoseconds, and returns the implementations that accept it.</summary>
    public static DurationReaders Read(ReadOnlySpan<char> text, out long nanoseconds)
    {
        ReadOnlySpan<char> rest = text.Trim();
        DurationReaders readers = rest.Length == text.Length ? DurationReaders.Both : DurationReaders.DockerCompose;
        if (rest is ['+', ..])
        {
            rest = rest[1..];
            readers &= DurationReaders.ComposeV2;
        }

        if (rest is "0")
        {
            nanoseconds = 0;
            return readers & DurationReaders.ComposeV2;
        }

        readers &= ReadParts(rest, out nanoseconds);
        nanoseconds = readers == DurationReaders.None ? 0 : nanoseconds;
        return readers;
    }

    public static bool TryPrint(long nanoseconds, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (nanoseconds == 0)
        {
            return destination.TryWrite(CultureInfo.InvariantCulture, $"0s", out charsWritten);
        }

        var end = 0;
        foreach (DurationUnit unit in DurationUnit.Portable)
        {
            (var count, nanoseconds) = Math.DivRem(nanoseconds, unit.Nanoseconds);
            var written = 0;
            if (count > 0 && !destination[end..].TryWrite(CultureInfo.InvariantCulture, $"{count}{unit.Name}", out written))
            {
                return false;
            }

            end += written;
        }

        charsWritten = end;
        return true;
    }

    private static DurationReaders ReadParts(ReadOnlySpan<char> rest, out long nanoseconds)
    {
        DurationReaders readers = rest.IsEmpty ? DurationReaders.None : DurationReaders.Both;
        UInt128 total = 0;
        var lastRank = 0;
        nanoseconds = 0;
        while (!rest.IsEmpty)
        {
            if (!TryTakeNumber(ref rest, out var whole, out var fraction)
                || TakeUnit(ref rest, ref readers) is not { } unit)
            {
                return DurationReaders.None;
            }

            total += (UInt128)whole * (ulong)unit.Nanoseconds;
            total += (UInt128)fraction * (ulong)unit.Nanoseconds / (ulong)FractionScale;
            if (total > long.MaxValue)
            {
                return DurationReaders.None;
            }

            readers &= unit.Rank > lastRank ? DurationReaders.Both : DurationReaders.ComposeV2;
            lastRank = unit.Rank;
        }

        nanoseconds = (long)total;
        return readers;
    }

    /// <summary>Reads the letters up to the next number; only docker-compose accepts upper case.</summary>
    private static DurationUnit? TakeUnit(ref ReadOnlySpan<char> rest, ref DurationReaders readers)
    {
        var end = rest.IndexOfAny(NumberCharacters);
        ReadOnlySpan<char> name = end < 0 ? rest : rest[..end];
        rest = rest[name.Length..];
        DurationUnit? unit = DurationUnit.Find(name);
        readers &= unit is not null && name.SequenceEqual(unit.Name) ? DurationReaders.Both : DurationReaders.DockerCompose;
        return unit;
    }

    /// <summary>Reads digits and at most one dot; ignores all but 18 digits of the fraction.</summary>
    private static bool TryTakeNumber(scoped ref ReadOnlySpan<char> rest, out long whole, out long fraction)
    {
        ReadOnlySpan<char> wholeDigits = TakeDigits(ref rest);
        ReadOnlySpan<char> fractionDigits = default;
        if (rest is ['.', ..])
        {
            rest = rest[1..];
            fractionDigits = TakeDigits(ref rest);
        }

        whole = 0;
        fraction = ReadFraction(fractionDigits);
        return (!wholeDigits.IsEmpty || !fractionDigits.IsEmpty)
            && (wholeDigits.IsEmpty || WholeNumber.TryRead(wholeDigits, out whole));
    }

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = end < 0 ? rest : rest[..end];
        rest = rest[digits.Length..];
        return digits;
    }

    private static long ReadFraction(ReadOnlySpan<char> digits)
    {
        long fraction = 0;
        for (var position = 0; position < FractionDigits; position++)
        {
            fraction = (fraction * 10) + (position < digits.Length ? digits[position] - '0' : 0);
        }

        return fraction;
    }
}

/// <summary>A unit of durations.</summary>
/// <param name="Name">The text of the unit.</param>
/// <param name="Nanoseconds">The time.</param>
/// <param name="Rank">
/// The position in docker-compose 1.29.2, which requires this order; 0 for units that it does not support.
/// </param>
internal sealed record DurationUnit(string Name, long Nanoseconds, int Rank)
{
    /// <summary>The units that all implementations support, from the longest.</summary>
    public static readonly DurationUnit[] Portable =
    [
        new("h", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerHour, 1),
        new("m", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerMinute, 2),
        new("s", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerSecond, 3),
        new("ms", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerMillisecond, 4),
        new("us", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerMicrosecond, 5),
        new("ns", 1, 6),
    ];

    private static readonly DurationUnit[] All =
    [
        .. Portable,
        new("\u00B5s", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerMicrosecond, 5),
        new("\u03BCs", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerMicrosecond, 5),
        new("d", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerDay, 0),
        new("w", TimeSpan.NanosecondsPerTick * TimeSpan.TicksPerDay * 7, 0),
    ];

    /// <summary>Finds the unit with a name, preferably in the same case.</summary>
    public static DurationUnit? Find(ReadOnlySpan<char> name) =>
        Find(name, StringComparison.Ordinal) ?? Find(name, StringComparison.OrdinalIgnoreCase);

    private static DurationUnit? Find(ReadOnlySpan<char> name, StringComparison comparison)
    {
        foreach (DurationUnit unit in All)
        {
            if (name.Equals(unit.Name, comparison))
            {
                return unit;
            }
        }

        return null;
    }
}

/// <summary>The implementations of Compose that accept a duration.</summary>
[Flags]
internal enum DurationReaders
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>docker-compose 1.29.2, which requires descending units.</summary>
    DockerCompose = 1,

    /// <summary>Compose v2, which requires lower case.</summary>
    ComposeV2 = 2,

    /// <summary>Both of them.</summary>
    Both = DockerCompose | ComposeV2,
}
