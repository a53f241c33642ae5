namespace ComposeGen.Tests.Shapes;

/// <summary>How thorough a run is: some of the many cases, or all where COMPOSEGEN_LONG is 1.</summary>
internal static class Run
{
    /// <summary>How many models a property is tried on.</summary>
    public static int Models { get; } = Times(60, 10_000);

    /// <summary>How many damaged files are read.</summary>
    public static int MutatedFiles { get; } = Times(1_000, 50_000);

    private static bool IsLong => Environment.GetEnvironmentVariable("COMPOSEGEN_LONG") == "1";

    /// <summary>How often something is tried.</summary>
    public static int Times(int some, int all) => IsLong ? all : some;
}
