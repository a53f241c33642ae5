using System.Globalization;

namespace ComposeGen.Model;

/// <summary>
/// How long something takes, to the nanosecond, in the form <c>1h30m</c>; used by <c>healthcheck</c> and
/// <c>stop_grace_period</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "Specifying durations", since 2.0. What docker-compose 1.29.2 or Compose v2 reads is read:
/// fractions (<c>1.5s</c>) are for both, upper case is for docker-compose, and for Compose v2 any order, a leading <c>+</c>,
/// days, weeks, and <c>0</c> without a unit. Both read what is printed: whole numbers in descending units. No duration is
/// negative. The default value lasts no time and prints as <c>0s</c>.
/// </remarks>
public readonly record struct ComposeDuration
    : ITextValue<ComposeDuration>, IComparable<ComposeDuration>
{
    private ComposeDuration(long nanoseconds) => Nanoseconds = nanoseconds;

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "numbers with the units h, m, s, ms, us and ns in this order, such as 1m30s; d and w are units of Compose v2";

    /// <summary>The whole duration, in nanoseconds; never negative. Source: the engine's API, which takes this number.</summary>
    public long Nanoseconds { get; }

    /// <summary>Makes a duration; it has the 100 nanoseconds' precision of <see cref="TimeSpan"/>.</summary>
    /// <param name="time">How long, from zero to 292 years.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or too long.</exception>
    public static implicit operator ComposeDuration(TimeSpan time) => FromTimeSpan(time);

    /// <summary>Whether one is shorter than the other.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another one.</param>
    public static bool operator <(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is shorter than the other, or the same.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another one.</param>
    public static bool operator <=(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is longer than the other.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another one.</param>
    public static bool operator >(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is longer than the other, or the same.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another one.</param>
    public static bool operator >=(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) >= 0;

    /// <summary>Makes a duration; it has the 100 nanoseconds' precision of <see cref="TimeSpan"/>.</summary>
    /// <param name="time">How long, from zero to 292 years.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or too long.</exception>
    public static ComposeDuration FromTimeSpan(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time.Ticks, long.MaxValue / TimeSpan.NanosecondsPerTick, nameof(time));
        return new ComposeDuration(time.Ticks * TimeSpan.NanosecondsPerTick);
    }

    /// <summary>Makes a duration of nanoseconds.</summary>
    /// <param name="nanoseconds">How many there are, at least zero.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nanoseconds"/> is negative.</exception>
    public static ComposeDuration FromNanoseconds(long nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        return new ComposeDuration(nanoseconds);
    }

    /// <summary>The duration, less what is beyond the 100 nanoseconds' precision of <see cref="TimeSpan"/>.</summary>
    /// <returns>How long it is.</returns>
    public TimeSpan ToTimeSpan() => TimeSpan.FromTicks(Nanoseconds / TimeSpan.NanosecondsPerTick);

    /// <summary>Compares by length.</summary>
    /// <param name="other">Another duration.</param>
    /// <returns>Below zero when this one is shorter, above zero when it is longer.</returns>
    public int CompareTo(ComposeDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ComposeDuration result)
    {
        bool isDuration = DurationText.Read(text, out long nanoseconds) != DurationReaders.None;
        result = new ComposeDuration(nanoseconds);
        return isDuration;
    }

    /// <summary>Returns the portable form, such as <c>1h30m</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DurationText.TryPrint(Nanoseconds, destination, out charsWritten);

    /// <summary>Whether this very text is a duration for docker-compose 1.29.2 and for Compose v2 alike.</summary>
    internal static bool IsPortable(ReadOnlySpan<char> text) => DurationText.Read(text, out _) == DurationReaders.Both;
}
