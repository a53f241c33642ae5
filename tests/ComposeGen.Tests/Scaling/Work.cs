using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace ComposeGen.Tests.Scaling;

/// <summary>
/// What an action takes: time on the processors, and memory. Other processes and the garbage collector take no part in it, so
/// that what differs between measurements is only ever added. The least of several measurements counts.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Work(TimeSpan Time, long Bytes)
{
    private const long MemoryBeforeCollections = 256_000_000;

    // Less than this is too little to measure; Windows counts in steps of 16 ms.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(OperatingSystem.IsWindows() ? 32 : 2);

    /// <summary>More than anything takes.</summary>
    public static Work Most { get; } = new(TimeSpan.MaxValue, long.MaxValue);

    public static Work Of(Action action)
    {
        GC.TryStartNoGCRegion(MemoryBeforeCollections);
        try
        {
            var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            action();
            return new Work(Environment.CpuUsage.TotalTime - time, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        }
        finally
        {
            // An action that takes more memory ends the region itself.
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
    }

    public Work Least(Work other) => new(Time < other.Time ? Time : other.Time, Math.Min(Bytes, other.Bytes));

    public bool IsMoreThan(Work other, int times) => Time > (times * other.Time) + Noise || Bytes > times * other.Bytes;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Time.TotalMilliseconds:F1} ms and {Bytes / 1_000_000.0:F1} MB");
}
