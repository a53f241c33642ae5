namespace ComposeGen.Model;

/// <summary>A unit of durations.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Nanoseconds">How long it is.</param>
/// <param name="Rank">Its place in docker-compose 1.29.2, where units follow in this order; 0 when unknown there.</param>
internal sealed record DurationUnit(string Name, long Nanoseconds, int Rank)
{
    /// <summary>The units that every Compose knows, from the longest.</summary>
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

    /// <summary>The unit of this name, in the case of the name if possible.</summary>
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
