using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Tools;

/// <summary>A run that tries everything instead of a sample, where COMPOSEGEN_LONG is 1.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("COMPOSEGEN_LONG") == "1";

    /// <summary>All layouts, or one of them.</summary>
    public static TheoryData<FleetLayout> Layouts(FleetLayout sample) =>
        IsOn ? new(Enum.GetValues<FleetLayout>()) : new(sample);

    /// <summary>Whether it is Compose v2 or docker-compose: both, or one of them.</summary>
    public static TheoryData<bool> ComposeTools(bool sample) => IsOn ? [true, false] : [sample];

    /// <summary>All of many cases, or every so many of them.</summary>
    public static IReadOnlyList<TCase> Some<TCase>(IEnumerable<TCase> cases, int stride) =>
        [.. cases.Where((_, index) => IsOn || index % stride == 0)];

    /// <summary>Why a long test does not run; <see langword="null"/> where it does.</summary>
    public static string? WhyNot(bool isLong) =>
        isLong && !IsOn ? "Set COMPOSEGEN_LONG=1 to run it; shorter tests show most of it." : null;
}
