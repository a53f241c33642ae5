using ComposeGen.Testing;

namespace ComposeGen.EngineTests.Running;

/// <summary>A program that starts a fleet, prints its name, and never ends. A test kills it.</summary>
internal static class EndlessRun
{
    public static async Task Main()
    {
        await using var fleet = await Servants.Pair("cg-killed").StartAsync();
        Console.WriteLine(fleet.Name);
        await Task.Delay(Timeout.Infinite);
    }
}
