using System.Globalization;
using System.Numerics;

namespace ComposeGen.Model;

/// <summary>
/// A duration in nanoseconds, in the form <c>1h30m</c>; used by <c>healthcheck</c> and <c>stop_grace_period</c>.
/// </summary>
/// <remarks>
/// Valid is whatever docker-compose 1.29.2 or Compose v2 accepts: fractions (<c>1.5s</c>) for both, upper case for
/// docker-compose, and, for Compose v2, any order, a leading <c>+</c>, days, weeks, and <c>0</c> without a unit. The text that is
/// written has whole numbers in descending units. No duration is negative. The default value is <c>0s</c>.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/11-extension.md#specifying-durations"/>
public readonly record struct ComposeDuration
    : ITextValue<ComposeDuration>, IComparable<ComposeDuration>, IComparisonOperators<ComposeDuration, ComposeDuration, bool>
{
    private ComposeDuration(long nanoseconds) => Nanoseconds = nanoseconds;

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "numbers with the units h, m, s, ms, us and ns in this order, such as 1m30s; d and w are units of Compose v2";

    /// <summary>The duration in nanoseconds; never negative.</summary>
    public long Nanoseconds { get; }

    /// <summary>Creates a duration from a <see cref="TimeSpan"/>.</summary>
    /// <param name="time">The time, from zero to 292 years.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or too long.</exception>
    public static implicit operator ComposeDuration(TimeSpan time) => FromTimeSpan(time);

    /// <inheritdoc/>
    public static bool operator <(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator <=(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator >=(ComposeDuration left, ComposeDuration right) => left.CompareTo(right) >= 0;

    /// <summary>Creates a duration from a <see cref="TimeSpan"/>.</summary>
    /// <param name="time">The time, from zero to 292 years.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or too long.</exception>
    public static ComposeDuration FromTimeSpan(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time.Ticks, long.MaxValue / TimeSpan.NanosecondsPerTick, nameof(time));
        return new ComposeDuration(time.Ticks * TimeSpan.NanosecondsPerTick);
    }

    /// <summary>Creates a duration from a number of nanoseconds.</summary>
    /// <param name="nanoseconds">The number, at least zero.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nanoseconds"/> is negative.</exception>
    public static ComposeDuration FromNanoseconds(long nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        return new ComposeDuration(nanoseconds);
    }

    /// <summary>Converts the duration to a <see cref="TimeSpan"/>, truncated to 100 nanoseconds.</summary>
    /// <returns>The time.</returns>
    public TimeSpan ToTimeSpan() => TimeSpan.FromTicks(Nanoseconds / TimeSpan.NanosecondsPerTick);

    /// <summary>Compares by length.</summary>
    /// <param name="other">Another duration.</param>
    /// <returns>A negative number if this duration is shorter, a positive one if it is longer.</returns>
    public int CompareTo(ComposeDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ComposeDuration result)
    {
        var isDuration = DurationText.Read(text, out var nanoseconds) != DurationReaders.None;
        result = new ComposeDuration(nanoseconds);
        return isDuration;
    }

    /// <summary>Returns the portable form, such as <c>1h30m</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DurationText.TryPrint(Nanoseconds, destination, out charsWritten);

    /// <summary>Determines whether both docker-compose 1.29.2 and Compose v2 accept a text.</summary>
    internal static bool IsPortable(ReadOnlySpan<char> text) => DurationText.Read(text, out _) == DurationReaders.Both;
}
