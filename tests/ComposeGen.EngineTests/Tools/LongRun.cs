using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Tools;

/// <summary>A run that tries everything instead of a sample, where COMPOSEGEN_LONG is 1.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("COMPOSEGEN_LONG") == "1";

    /// <summary>All layouts, or one of them.</summary>
    public static TheoryData<FleetLayout> Layouts(FleetLayout sample) =>
        IsOn ? new(Enum.GetValues<FleetLayout>()) : new(sample);
}
