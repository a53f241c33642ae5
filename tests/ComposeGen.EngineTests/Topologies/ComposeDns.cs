using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>
/// Containers of Compose resolve exactly the names of a topology, to exactly its addresses, and no other name.
/// </summary>
internal static class ComposeDns
{
    /// <summary>Asks every container for names, and compares the answers with a topology.</summary>
    /// <param name="topology">The topology of all projects that run.</param>
    /// <param name="names">The names.</param>
    /// <param name="prefix">What the names of these projects begin with.</param>
    /// <returns>What was asked, and answered.</returns>
    public static async Task<IReadOnlyList<Asked>> ShouldAgreeAsync(
        Topology topology, IReadOnlyList<string> names, EnginePrefix prefix)
    {
        var containers = (await DockerCli.InspectAsync(await prefix.ContainersAsync()))
            .Select(container => new RunningContainer(container))
            .ToLookup(container => container.Service, StringComparer.Ordinal);
        containers.Select(service => service.Key)
            .Should().BeEquivalentTo(topology.Services.Select(service => service.ToString()));
        var asking = topology.Services
            .SelectMany(service => containers[$"{service}"].Select(container => (service, container.Id)));
        var asked = await Asked.OfAllAsync(asking, names);
        asked.Select(each => Disagreement(topology.Resolve(each.From, each.Name), each, containers)).OfType<string>()
            .Should().BeEmpty();
        return asked;
    }

    private static string? Disagreement(DnsAnswer? answer, Asked asked, ILookup<string, RunningContainer> containers)
    {
        var owners = answer?.Owners
            .SelectMany(owner => AddressesOf(owner, asked.Name, answer, containers[$"{owner.Service}"])).ToList() ?? [];
        var expected = answer?.Addresses ?? 0;
        return asked.Addresses.Count == expected && !asked.Addresses.Except(owners, StringComparer.Ordinal).Any()
            ? null
            : $"{asked}, not {expected} of {string.Join(' ', owners)}";
    }

    private static IEnumerable<string> AddressesOf(
        TopologyEndpoint owner, string name, DnsAnswer answer, IEnumerable<RunningContainer> containers)
    {
        var network = answer.Network;
        var plain = name.EndsWith($".{network.Name}", StringComparison.Ordinal) ? name[..^(network.Name.Length + 1)] : name;
        var kinds = owner.Names.Where(own => own.Text.Equals(plain, StringComparison.OrdinalIgnoreCase)).ToList();
        var isOneContainers = !answer.IsLink && kinds.Count > 0 && kinds.TrueForAll(own => own.Kind == DnsNameKind.Container);
        return containers.Where(container => !isOneContainers || container.Name == plain)
            .Select(container => container.AddressOn(network.Name));
    }

    private sealed class RunningContainer(JsonNode inspected)
    {
        public string Id => inspected[nameof(Id)]!.GetValue<string>();

        public string Name => inspected[nameof(Name)]!.GetValue<string>()[1..];

        public string Service => $"{Label("project")}/{Label("service")}";

        public string AddressOn(string network) =>
            inspected["NetworkSettings"]!["Networks"]![network]!["IPAddress"]!.GetValue<string>();

        private string Label(string name) => inspected["Config"]!["Labels"]![$"com.docker.compose.{name}"]!.GetValue<string>();
    }
}
