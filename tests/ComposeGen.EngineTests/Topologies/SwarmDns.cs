using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>
/// Containers of a Swarm resolve exactly the names of a topology, and no other, to exactly its addresses: that of a service, or
/// those of its containers.
/// </summary>
internal static class SwarmDns
{
    private const string ServiceName = "com.docker.swarm.service.name";

    /// <summary>Asks a container of every service for names, and compares the answers with a topology.</summary>
    /// <param name="topology">The topology of all stacks that run.</param>
    /// <param name="names">The names.</param>
    /// <param name="prefix">What the names of these stacks begin with.</param>
    /// <returns>What was asked, and answered.</returns>
    public static async Task<IReadOnlyList<Asked>> ShouldAgreeAsync(
        Topology topology, IReadOnlyList<string> names, EnginePrefix prefix)
    {
        var containers = (await DockerCli.InspectAsync(await prefix.RunningContainersAsync()))
            .ToLookup(container => container["Config"]!["Labels"]![ServiceName]!.GetValue<string>(), StringComparer.Ordinal);
        containers.Sum(service => service.Count()).Should().Be(topology.Services.Sum(service => service.Containers));
        var addresses = new Addresses(
            containers,
            await DockerCli.InspectAsync(await Stacks.ServicesAsync(prefix)),
            await DockerCli.InspectAsync(await prefix.NetworksAsync()));
        var asking = topology.Services.Where(service => service.Containers > 0)
            .Select(service => (service, containers[NameOf(service)].First()["Id"]!.GetValue<string>()));
        var asked = await Asked.OfAllAsync(asking, names);
        asked.Select(each => Disagreement(topology.Resolve(each.From, each.Name), each, addresses)).OfType<string>()
            .Should().BeEmpty();
        return asked;
    }

    private static string? Disagreement(DnsAnswer? answer, Asked asked, Addresses addresses)
    {
        var expected = (answer?.Owners ?? [])
            .SelectMany(owner => addresses.Of(owner, asked.Name)).ToHashSet(StringComparer.Ordinal);
        return asked.Addresses.Count == (answer?.Addresses ?? 0) && expected.SetEquals(asked.Addresses)
            ? null
            : $"{asked}, not {answer?.Addresses ?? 0} of {string.Join(' ', expected)}";
    }

    private static string NameOf(TopologyService service) => $"{service.Project.Name}_{service.Name}";

    /// <summary>The addresses that services and containers have on networks.</summary>
    private sealed class Addresses(
        ILookup<string, JsonNode> containers, IReadOnlyList<JsonNode> services, IReadOnlyList<JsonNode> networks)
    {
        public IEnumerable<string> Of(TopologyEndpoint owner, string name)
        {
            var network = owner.Network.Name;
            var plain = name.EndsWith($".{network}", StringComparison.Ordinal) ? name[..^(network.Length + 1)] : name;
            return owner.Names.Where(own => own.Text.Equals(plain, StringComparison.OrdinalIgnoreCase)).SelectMany(own =>
                own.Kind is not (DnsNameKind.Tasks or DnsNameKind.Hostname) && OfService(owner.Service, network) is { } address
                    ? [address]
                    : OfContainers(owner.Service, network));
        }

        private IEnumerable<string> OfContainers(TopologyService service, string network) =>
            from container in containers[NameOf(service)]
            select container["NetworkSettings"]!["Networks"]![network]!["IPAddress"]!.GetValue<string>();

        // None with endpoint_mode dnsrr.
        private string? OfService(TopologyService service, string network)
        {
            var id = networks.Single(each => each["Name"]!.GetValue<string>() == network)["Id"]!.GetValue<string>();
            var inspected = services.Single(each => each["Spec"]!["Name"]!.GetValue<string>() == NameOf(service));
            var addresses = inspected["Endpoint"]?["VirtualIPs"]?.AsArray() ?? [];
            return addresses.FirstOrDefault(each => each!["NetworkID"]!.GetValue<string>() == id)?["Addr"]!
                .GetValue<string>().Split('/')[0];
        }
    }
}
