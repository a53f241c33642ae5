using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>
/// Containers of a Swarm resolve exactly the names that the topology says, to exactly those addresses: the one that stands for a service, or those of its
/// containers. The names that it does not know, none resolves.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class SwarmDnsTests : IClassFixture<Swarm>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [FactWith(DockerPart.Engine, DockerPart.Stack)]
    public async Task The_model_is_true_of_a_swarm()
    {
        await using var prefix = new EnginePrefix();
        using var folder = new TemporaryFolder();
        var projects = AwkwardStacks.With(prefix);
        try
        {
            await DeployAsync(projects, prefix, folder);
            await ShouldAgreeAsync(Topology.Of(projects), prefix);
        }
        finally
        {
            await Stacks.RemoveAsync(prefix);
        }
    }

    private static async Task DeployAsync(IReadOnlyList<Project> projects, EnginePrefix prefix, TemporaryFolder folder)
    {
        (await DockerCli.RunAsync("network", "create", "--driver", "overlay", "--attachable", "--subnet", $"{prefix.Pool[..prefix.Pool.LastIndexOf('.')]}.0/27", $"{prefix.Text}-shared")).Succeeded();
        foreach (var project in projects)
        {
            folder.Write($"{project.Name}.yml", project.File.ToYaml());
            (await DockerCli.RunAsync("stack", "deploy", "-c", folder[$"{project.Name}.yml"], project.Name)).Succeeded();
        }

        var expected = Topology.Of(projects).Services.Sum(service => service.Containers);
        for (var attempt = 0; attempt < 60 && (await prefix.RunningContainersAsync()).Count < expected; attempt++)
        {
            await Task.Delay(Pause);
        }

        // A container is known to the others a moment after it runs.
        await Task.Delay(3 * Pause);
    }

    private static async Task ShouldAgreeAsync(Topology topology, EnginePrefix prefix)
    {
        var containers = (await DockerCli.InspectAsync(await prefix.RunningContainersAsync())).ToLookup(container => container["Config"]!["Labels"]!["com.docker.swarm.service.name"]!.GetValue<string>(), StringComparer.Ordinal);
        containers.Sum(service => service.Count()).Should().Be(topology.Services.Sum(service => service.Containers));
        var (services, networks) = (await DockerCli.InspectAsync(await Stacks.ServicesAsync(prefix)), await DockerCli.InspectAsync(await prefix.NetworksAsync()));
        var addresses = new Addresses(containers, services, networks);

        var names = NamesOf(topology);
        var asked = await Asked.OfAllAsync(topology.Services.Where(service => service.Containers > 0).Select(service => (service, containers[NameOf(service)].First()["Id"]!.GetValue<string>())), names);

        asked.Select(asked => Disagreement(topology.Resolve(asked.From, asked.Name), asked, addresses)).OfType<string>().Should().BeEmpty();
        names.Should().HaveCountGreaterThan(60);
        asked.Count(answer => answer.Addresses.Count > 0).Should().BeGreaterThan(100);
    }

    // Every name that anybody has, or might be thought to have, alone and with the networks' names behind it.
    private static List<string> NamesOf(Topology topology)
    {
        var names = topology.Networks.SelectMany(network => network.Endpoints).SelectMany(endpoint => endpoint.Names).Select(name => name.Text)
            .Concat(topology.Services.Select(service => service.Name))
            .Concat(topology.Services.Select(service => service.Definition.ContainerName?.Literal).OfType<string>())
            .Concat(["backend", "nobody", "tasks.chief", "tasks.bird", "web.1", "web-1", "TASKS.web"])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return [.. names, .. topology.Networks.SelectMany(network => new[] { "web", "named", "both", "tasks.both", "chief", "nobody" }.Select(name => $"{name}.{network.Name}"))];
    }

    private static string? Disagreement(DnsAnswer? answer, Asked asked, Addresses addresses)
    {
        var expected = answer is null ? [] : answer.Owners.SelectMany(owner => addresses.Of(owner, asked.Name)).ToHashSet(StringComparer.Ordinal);
        return asked.Addresses.Count == (answer?.Addresses ?? 0) && expected.SetEquals(asked.Addresses)
            ? null
            : $"{asked.From} asks for {asked.Name}: {string.Join(' ', asked.Addresses)}, not {answer?.Addresses ?? 0} of {string.Join(' ', expected)}";
    }

    private static string NameOf(TopologyService service) => $"{service.Project.Name}_{service.Name}";

    /// <summary>The addresses that services and containers have on networks.</summary>
    private sealed class Addresses(ILookup<string, JsonNode> containers, IReadOnlyList<JsonNode> services, IReadOnlyList<JsonNode> networks)
    {
        public IEnumerable<string> Of(TopologyEndpoint owner, string name)
        {
            var network = owner.Network.Name;
            var plain = name.EndsWith($".{network}", StringComparison.Ordinal) ? name[..^(network.Length + 1)] : name;
            foreach (var kind in owner.Names.Where(own => own.Text.Equals(plain, StringComparison.OrdinalIgnoreCase)).Select(own => own.Kind))
            {
                var ofContainers = kind is DnsNameKind.Tasks or DnsNameKind.Hostname || OfService(owner.Service, network) is null;
                foreach (var address in ofContainers ? OfContainers(owner.Service, network) : [OfService(owner.Service, network)!])
                {
                    yield return address;
                }
            }
        }

        private IEnumerable<string> OfContainers(TopologyService service, string network) =>
            containers[NameOf(service)].Select(container => container["NetworkSettings"]!["Networks"]![network]!["IPAddress"]!.GetValue<string>());

        // None with endpoint_mode dnsrr.
        private string? OfService(TopologyService service, string network)
        {
            var id = networks.Single(each => each["Name"]!.GetValue<string>() == network)["Id"]!.GetValue<string>();
            var inspected = services.Single(each => each["Spec"]!["Name"]!.GetValue<string>() == NameOf(service));
            return inspected["Endpoint"]?["VirtualIPs"]?.AsArray().FirstOrDefault(each => each!["NetworkID"]!.GetValue<string>() == id)?["Addr"]!.GetValue<string>().Split('/')[0];
        }
    }
}
