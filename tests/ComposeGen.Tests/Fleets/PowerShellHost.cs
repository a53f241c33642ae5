namespace ComposeGen.Tests.Fleets;

/// <summary>The program that runs scripts in the engine of PowerShell.</summary>
internal static class PowerShellHost
{
    public static string Path { get; } = AppContext.BaseDirectory.Replace("ComposeGen.Tests", "ComposeGen.PowerShell", StringComparison.Ordinal) + "ComposeGen.PowerShell.dll";
}
