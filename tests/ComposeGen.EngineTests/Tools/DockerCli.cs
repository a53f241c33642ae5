using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Tools;

/// <summary>The docker command.</summary>
internal static class DockerCli
{
    /// <summary>Runs docker, and hands back what it said whatever its exit status.</summary>
    public static Task<CommandOutcome> RunAsync(params IEnumerable<string> arguments) =>
        CommandLine.RunAsync("docker", arguments);

    /// <summary>Runs a program in a container.</summary>
    public static Task<CommandOutcome> ExecAsync(string container, params IEnumerable<string> command) =>
        RunAsync(["exec", container, .. command]);

    /// <summary>What the engine knows about containers or networks.</summary>
    public static async Task<IReadOnlyList<JsonNode>> InspectAsync(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var outcome = (await RunAsync(["inspect", .. ids])).Succeeded();
        return [.. JsonNode.Parse(outcome.Output)!.AsArray().Select(node => node!)];
    }
}
