using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>Containers resolve exactly the names that the topology says, to exactly those addresses; the names that it does not know, none resolves.</summary>
[Collection(OneAtATime.Name)]
public sealed class DnsTests
{
    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public Task The_model_is_true_of_docker_compose() => AgreesAsync(ComposeTool.DockerCompose, prefix => AwkwardProjects.With(prefix, '_'));

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task The_model_is_true_of_compose_v2() => AgreesAsync(ComposeTool.ComposeV2, prefix => AwkwardProjects.With(prefix, '-'));

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task The_model_is_true_of_a_fleet() => AgreesAsync(ComposeTool.ComposeV2, FleetOfFour);

    // The example's master and three slaves. A server that is not there knows no name, wherever the test runs.
    private static List<Project> FleetOfFour(EnginePrefix prefix)
    {
        ComposeFile Node(FleetNode node, string file) => ReferenceFile.Load(Path.Combine(AppContext.BaseDirectory, "examples", "master-slaves", file)).For(node);
        var plan = Fleet.Create(prefix.Text, fleet => fleet
            .Subnets(FleetAddresses.FromPool(Subnet.Parse(prefix.Pool)))
            .Node("master", node => Node(node, "docker-compose-master.yml"))
            .Nodes("slave", 3, node => Node(node, "docker-compose-slave.yml"))).Plan();
        plan.Diagnostics.Should().BeEmpty();
        return [.. plan.Projects.Select(project => new Project(project.Name, Prefixed(project.File, prefix)))];
    }

    private static ComposeFile Prefixed(ComposeFile file, EnginePrefix prefix)
    {
        file.Networks["inout"].Name = $"{prefix.Text}-shared";
        foreach (var service in file.Services.Values)
        {
            (service.Dns, service.StopGracePeriod) = (["127.0.0.1"], ComposeDuration.FromTimeSpan(TimeSpan.Zero));
        }

        return file;
    }

    private static async Task AgreesAsync(ComposeTool tool, Func<EnginePrefix, IReadOnlyList<Project>> projectsOf)
    {
        await using var prefix = new EnginePrefix();
        using var folder = new TemporaryFolder();
        var projects = projectsOf(prefix);
        (await DockerCli.RunAsync("network", "create", "--subnet", $"{prefix.Pool[..prefix.Pool.LastIndexOf('.')]}.0/28", $"{prefix.Text}-shared")).Succeeded();
        foreach (var project in projects)
        {
            folder.Write($"{project.Name}.yml", project.File.ToYaml());
            (await tool.RunAsync(folder, "-f", $"{project.Name}.yml", "-p", project.Name, "up", "-d")).Succeeded();
        }

        var topology = Topology.Of(projects);
        var containers = (await DockerCli.InspectAsync(await prefix.ContainersAsync())).Select(container => new RunningContainer(container)).ToLookup(container => container.Service);
        containers.Count.Should().Be(topology.Services.Count);

        var names = NamesOf(topology);
        var asked = await Asked.OfAllAsync(topology.Services.SelectMany(service => containers[$"{service}"].Select(container => (service, container.Id))), names);

        var disagreements = asked
            .Select(asked => Disagreement(topology.Resolve(asked.From, asked.Name), asked, containers))
            .OfType<string>();
        disagreements.Should().BeEmpty();
        names.Should().HaveCountGreaterThan(60);
        asked.Count(answer => answer.Addresses.Count > 0).Should().BeGreaterThan(100);
    }

    // Every name that anybody has, or might be thought to have, alone and with the networks' names behind it.
    private static List<string> NamesOf(Topology topology)
    {
        var names = topology.Networks.SelectMany(network => network.Endpoints).SelectMany(endpoint => endpoint.Names).Select(name => name.Text)
            .Concat(topology.Services.Select(service => service.Name))
            .Concat(["backend", "nobody", "api-1", "api-2", "api_1", "api_2", "web-1", "web_1"])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return [.. names, .. topology.Networks.SelectMany(network => names.Where(name => !name.StartsWith("cg-", StringComparison.Ordinal)).Select(name => $"{name}.{network.Name}"))];
    }

    private static string? Disagreement(DnsAnswer? answer, Asked asked, ILookup<string, RunningContainer> containers)
    {
        var owners = answer?.Owners.SelectMany(owner => AddressesOf(owner, asked.Name, answer, containers[$"{owner.Service}"])).ToList() ?? [];

        var agrees = asked.Addresses.Count == (answer?.Addresses ?? 0) && !asked.Addresses.Except(owners, StringComparer.Ordinal).Any();
        return agrees ? null : $"{asked.From} asks for {asked.Name}: {string.Join(' ', asked.Addresses)}, not {answer?.Addresses ?? 0} of {string.Join(' ', owners)}";
    }

    private static IEnumerable<string> AddressesOf(TopologyEndpoint owner, string name, DnsAnswer answer, IEnumerable<RunningContainer> containers)
    {
        var network = answer.Network;
        var plain = name.EndsWith($".{network.Name}", StringComparison.Ordinal) ? name[..^(network.Name.Length + 1)] : name;
        var isOneContainers = !answer.IsLink && owner.Names.Where(own => own.Text.Equals(plain, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } kinds
            && kinds.TrueForAll(own => own.Kind == DnsNameKind.Container);
        return containers.Where(container => !isOneContainers || container.Name == plain).Select(container => container.AddressOn(network.Name));
    }

    private sealed class RunningContainer(JsonNode inspected)
    {
        public string Id => inspected[nameof(Id)]!.GetValue<string>();

        public string Name => inspected[nameof(Name)]!.GetValue<string>()[1..];

        public string Service => $"{Label("project")}/{Label("service")}";

        public string AddressOn(string network) => inspected["NetworkSettings"]!["Networks"]![network]!["IPAddress"]!.GetValue<string>();

        private string Label(string name) => inspected["Config"]!["Labels"]![$"com.docker.compose.{name}"]!.GetValue<string>();
    }
}
