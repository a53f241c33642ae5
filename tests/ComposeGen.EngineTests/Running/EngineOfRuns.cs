using ComposeGen.EngineTests.Tools;
using ComposeGen.Testing;

namespace ComposeGen.EngineTests.Running;

/// <summary>What tests of runs look for on the engine.</summary>
internal static class EngineOfRuns
{
    /// <summary>Both compose tools.</summary>
    public static TheoryData<string> Tools { get; } = ["docker compose", "docker-compose"];

    /// <summary>The same, of which one is enough where the tool does not matter.</summary>
    public static TheoryData<string> SomeTools { get; } = LongRun.IsOn ? Tools : ["docker compose"];

    public static StartOptions With(string tool) => new() { Compose = tool };

    /// <summary>Everything that is there whose name begins with that of a run.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string run)
    {
        var containers = await DockerCli.RunAsync("ps", "--all", "--format", "{{.Names}}");
        var networks = await DockerCli.RunAsync("network", "ls", "--format", "{{.Name}}");
        var volumes = await DockerCli.RunAsync("volume", "ls", "--format", "{{.Name}}");
        return
        [
            .. containers.Lines.Concat(networks.Lines).Concat(volumes.Lines)
                .Where(name => name.StartsWith(run, StringComparison.Ordinal)),
        ];
    }
}
