using System.Buffers;
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
public readonly partial record struct PullPolicy : ISpanParsable<PullPolicy>, ISpanFormattable
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

    private static bool IsWholeSeconds(ComposeDuration interval) => interval.Nanoseconds % NanosecondsPerSecond == 0;
}
