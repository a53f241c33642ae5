using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ComposeGen.Model;

/// <summary>
/// When Compose fetches the image of a service: <c>always</c>, <c>never</c>, <c>missing</c>, <c>build</c>, <c>daily</c>,
/// <c>every_12h</c> and others.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "pull_policy", in no 2.x or 3.x format; docker-compose 1.29.2 accepts any text there.
/// An interval prints in the largest unit that leaves a whole number, up to the week. The default value is <see cref="Missing"/>.
/// </remarks>
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

    /// <summary>Fetches what is not there: <c>missing</c>. Source: the Compose specification, "pull_policy".</summary>
    public static PullPolicy Missing => default;

    /// <summary>Fetches each time: <c>always</c>. Source: the Compose specification, "pull_policy".</summary>
    public static PullPolicy Always => new(PullMode.Always);

    /// <summary>Never fetches: <c>never</c>. Source: the Compose specification, "pull_policy".</summary>
    public static PullPolicy Never => new(PullMode.Never);

    /// <summary>Builds each time: <c>build</c>. Source: the Compose specification, "pull_policy".</summary>
    public static PullPolicy Build => new(PullMode.Build);

    /// <summary>
    /// Fetches when <c>pull_refresh_after</c> has passed: <c>refresh</c>. Source: the Compose specification, "pull_policy".
    /// </summary>
    public static PullPolicy Refresh => new(PullMode.Refresh);

    /// <summary>Fetches when a day has passed: <c>daily</c>. Source: the Compose specification, "pull_policy".</summary>
    public static PullPolicy Daily => new(PullMode.Daily);

    /// <summary>Fetches when a week has passed: <c>weekly</c>. Source: the Compose specification, "pull_policy".</summary>
    public static PullPolicy Weekly => new(PullMode.Weekly);

    /// <summary>When the image is fetched. Source: the Compose specification, "pull_policy".</summary>
    public PullMode Mode { get; }

    /// <summary>
    /// What must pass between two times, in whole seconds; null unless the mode is <see cref="PullMode.Every"/>.
    /// Source: the Compose specification, "pull_policy", <c>every_</c>.
    /// </summary>
    public ComposeDuration? Interval { get; }

    /// <summary>Fetches when an interval has passed: <c>every_12h</c>.</summary>
    /// <remarks>Source: the Compose specification, "pull_policy", <c>every_</c>.</remarks>
    /// <param name="interval">What must pass between two times, in whole seconds.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> has fractions of a second.</exception>
    public static PullPolicy Every(ComposeDuration interval)
    {
        if (!IsWholeSeconds(interval))
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "A pull policy counts whole seconds.");
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

        int mode = Names.Length - 1;
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

        long count = interval.Nanoseconds / NanosecondsPerSecond;
        char unit = 's';
        foreach ((char larger, int ratio) in LargerUnits)
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

/// <summary>When Compose fetches the image of a service from its registry.</summary>
/// <remarks>Source: the Compose specification, "pull_policy".</remarks>
public enum PullMode
{
    /// <summary>When the engine has none: <c>missing</c>, the default of a service that is not built.</summary>
    Missing = 0,

    /// <summary>The older name of <see cref="Missing"/>: <c>if_not_present</c>.</summary>
    IfNotPresent = 1,

    /// <summary>Each time: <c>always</c>.</summary>
    Always = 2,

    /// <summary>Not at all: <c>never</c>.</summary>
    Never = 3,

    /// <summary>Not at all, it is built each time: <c>build</c>.</summary>
    Build = 4,

    /// <summary>When it is older than <c>pull_refresh_after</c> says: <c>refresh</c>.</summary>
    Refresh = 5,

    /// <summary>When it was last fetched a day ago: <c>daily</c>.</summary>
    Daily = 6,

    /// <summary>When it was last fetched a week ago: <c>weekly</c>.</summary>
    Weekly = 7,

    /// <summary>When it was last fetched an interval ago: <c>every_12h</c>.</summary>
    Every = 8,
}
