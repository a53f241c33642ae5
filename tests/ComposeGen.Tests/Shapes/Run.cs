namespace ComposeGen.Tests.Shapes;

/// <summary>How thorough a run is.</summary>
internal static class Run
{
    /// <summary>How many models a property is tried on: 200, or 10,000 where COMPOSEGEN_LONG is 1.</summary>
    public static int Models { get; } = IsLong ? 10_000 : 200;

    /// <summary>How many damaged files are read: 2,000, or 50,000 where COMPOSEGEN_LONG is 1.</summary>
    public static int MutatedFiles { get; } = IsLong ? 50_000 : 2_000;

    private static bool IsLong => Environment.GetEnvironmentVariable("COMPOSEGEN_LONG") == "1";
}
