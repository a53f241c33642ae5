using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ComposeGen.Model;

/// <summary>
/// When Compose pulls the image of a service: <c>always</c>, <c>never</c>, <c>missing</c>, <c>build</c>, <c>daily</c>,
/// <c>every_12h</c> and others.
/// </summary>
/// <remarks>
/// Compose Specification only; docker-compose 1.29.2 accepts any text. An interval is written in the largest unit, up to weeks,
/// that gives a whole number. The default value is <see cref="Missing"/>.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#pull_policy"/>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PullPolicy : ITextValue<PullPolicy>
{
    private const string EveryPrefix = "every_";
    private const long NanosecondsPerSecond = 1_000_000_000;

    private static readonly SearchValues<char> IntervalCharacters = SearchValues.Create("0123456789wdhms");

    private static readonly string[] Names =
        ["missing", "if_not_present", "always", "never", "build", "refresh", "daily", "weekly"];

    private static readonly (char Unit, int Ratio)[] LargerUnits = [('m', 60), ('h', 60), ('d', 24), ('w', 7)];

    private PullPolicy(PullMode mode, ComposeDuration? interval = null)
    {
        Mode = mode;
        Interval = interval;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "always, never, missing, if_not_present, build, refresh, daily, weekly, "
            + "or every_ and a whole number of seconds such as every_12h, with the units w, d, h, m and s";

    /// <summary>Pulls a missing image: <c>missing</c>.</summary>
    public static PullPolicy Missing => default;

    /// <summary>Always pulls the image: <c>always</c>.</summary>
    public static PullPolicy Always => new(PullMode.Always);

    /// <summary>Never pulls the image: <c>never</c>.</summary>
    public static PullPolicy Never => new(PullMode.Never);

    /// <summary>Always builds the image: <c>build</c>.</summary>
    public static PullPolicy Build => new(PullMode.Build);

    /// <summary>Pulls the image after the time of <c>pull_refresh_after</c>: <c>refresh</c>.</summary>
    public static PullPolicy Refresh => new(PullMode.Refresh);

    /// <summary>Pulls the image daily: <c>daily</c>.</summary>
    public static PullPolicy Daily => new(PullMode.Daily);

    /// <summary>Pulls the image weekly: <c>weekly</c>.</summary>
    public static PullPolicy Weekly => new(PullMode.Weekly);

    /// <summary>When the image is pulled.</summary>
    public PullMode Mode { get; }

    /// <summary>The interval in whole seconds; null unless the mode is <see cref="PullMode.Every"/>.</summary>
    public ComposeDuration? Interval { get; }

    /// <summary>Creates a policy that pulls the image at an interval: <c>every_12h</c>.</summary>
    /// <param name="interval">The interval in whole seconds.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> has fractions of a second.</exception>
    public static PullPolicy Every(ComposeDuration interval)
    {
        if (!IsWholeSeconds(interval))
        {
            throw new ArgumentOutOfRangeException(
                nameof(interval), interval, "The interval of a pull policy must be a number of whole seconds.");
        }

        return new PullPolicy(PullMode.Every, interval);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out PullPolicy result)
    {
        result = default;
        if (text.StartsWith(EveryPrefix, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> interval = text[EveryPrefix.Length..];
            if (interval.ContainsAnyExcept(IntervalCharacters)
                || interval is "0"
                || !ComposeDuration.TryParse(interval, out ComposeDuration every)
                || !IsWholeSeconds(every))
            {
                return false;
            }

            result = new PullPolicy(PullMode.Every, every);
            return true;
        }

        var mode = Names.Length - 1;
        while (mode >= 0 && !text.SequenceEqual(Names[mode]))
        {
            mode--;
        }

        result = mode < 0 ? default : new PullPolicy((PullMode)mode);
        return mode >= 0;
    }

    /// <summary>Returns the policy.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (Interval is not { } interval)
        {
            return destination.TryWrite(CultureInfo.InvariantCulture, $"{Names[(int)Mode]}", out charsWritten);
        }

        var count = interval.Nanoseconds / NanosecondsPerSecond;
        var unit = 's';
        foreach (var (larger, ratio) in LargerUnits)
        {
            if (count == 0 || count % ratio != 0)
            {
                break;
            }

            count /= ratio;
            unit = larger;
        }

        return destination.TryWrite(CultureInfo.InvariantCulture, $"{EveryPrefix}{count}{unit}", out charsWritten);
    }

    private static bool IsWholeSeconds(ComposeDuration interval) => interval.Nanoseconds % NanosecondsPerSecond == 0;
}

/// <summary>The kinds of <see cref="PullPolicy"/>.</summary>
public enum PullMode
{
    /// <summary>If the image is missing: <c>missing</c>, the default for services without a build.</summary>
    Missing = 0,

    /// <summary>The older name of <see cref="Missing"/>: <c>if_not_present</c>.</summary>
    IfNotPresent = 1,

    /// <summary>Always: <c>always</c>.</summary>
    Always = 2,

    /// <summary>Never: <c>never</c>.</summary>
    Never = 3,

    /// <summary>Never; the image is always built: <c>build</c>.</summary>
    Build = 4,

    /// <summary>If the image is older than <c>pull_refresh_after</c>: <c>refresh</c>.</summary>
    Refresh = 5,

    /// <summary>Daily: <c>daily</c>.</summary>
    Daily = 6,

    /// <summary>Weekly: <c>weekly</c>.</summary>
    Weekly = 7,

    /// <summary>At an interval: <c>every_12h</c>.</summary>
    Every = 8,
}
