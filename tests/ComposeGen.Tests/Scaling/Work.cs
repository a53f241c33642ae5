using System.Globalization;

namespace ComposeGen.Tests.Scaling;

/// <summary>
/// What an action takes of the process: time on its processors, without that of the garbage collector, and memory. Other processes
/// change neither, but for the caches that they share. So the least of several measurements counts.
/// </summary>
internal readonly record struct Work(TimeSpan Time, long Bytes)
{
    // Less than this is too little to measure; Windows counts in steps of 16 ms.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(OperatingSystem.IsWindows() ? 32 : 2);

    /// <summary>More than anything takes.</summary>
    public static Work Most { get; } = new(TimeSpan.MaxValue, long.MaxValue);

    public static Work Of(Action action)
    {
        var (time, bytes) = (TimeOfProcess(), GC.GetAllocatedBytesForCurrentThread());
        action();
        return new Work(TimeOfProcess() - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    public Work Least(Work other) => new(Time < other.Time ? Time : other.Time, Math.Min(Bytes, other.Bytes));

    public bool IsMoreThan(Work other, int times) => Time > (times * other.Time) + Noise || Bytes > times * other.Bytes;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Time.TotalMilliseconds:F1} ms and {Bytes / 1_000_000.0:F1} MB");

    private static TimeSpan TimeOfProcess() => Environment.CpuUsage.TotalTime - GC.GetTotalPauseDuration();
}
