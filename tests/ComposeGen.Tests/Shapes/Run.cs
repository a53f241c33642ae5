namespace ComposeGen.Tests.Shapes;

/// <summary>How thorough a run is.</summary>
internal static class Run
{
    /// <summary>How many models a property is tried on: 500, or 10,000 where COMPOSEGEN_LONG is 1.</summary>
    public static int Models { get; } = Environment.GetEnvironmentVariable("COMPOSEGEN_LONG") == "1" ? 10_000 : 500;
}
