using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>A container of a fleet that runs, and what can be seen from within it.</summary>
internal sealed class FleetContainer(JsonNode inspected)
{
    public string FullId => inspected["Id"]!.GetValue<string>();

    /// <summary>The address on a network.</summary>
    public string AddressOn(string network) =>
        inspected["NetworkSettings"]!["Networks"]![network]!["IPAddress"]!.GetValue<string>();

    /// <summary>Runs a program in the container.</summary>
    public Task<CommandOutcome> ExecAsync(params IEnumerable<string> command) => DockerCli.ExecAsync(FullId, command);

    /// <summary>Every address that a name has here; none when it has no meaning.</summary>
    public async Task<IReadOnlyList<string>> ResolveAsync(string name)
    {
        var outcome = await ExecAsync("nslookup", name);
        var answers = outcome.Lines
            .SkipWhile(line => !line.StartsWith("Name:", StringComparison.Ordinal))
            .Where(line => line.StartsWith("Address", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .ToList();
        if (answers.Count == 0 && !outcome.Output.Contains("NXDOMAIN", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"nslookup neither found '{name}' nor that it does not exist:\n"
                + $"{outcome.Output}\n{outcome.Error}");
        }

        return answers;
    }

    /// <summary>Serves the container's own id on a port.</summary>
    public async Task ServeItsIdAsync(int port) =>
        (await ExecAsync("sh", "-c", $"mkdir -p /www && hostname > /www/id && httpd -p {port} -h /www")).Succeeded();

    /// <summary>Whose id is served at a name: the beginning of a container's id.</summary>
    public async Task<string> ReadIdAsync(string name, int port) =>
        (await ExecAsync("wget", "-q", "-O", "-", $"http://{name}:{port}/id")).Succeeded().Output.Trim();
}
