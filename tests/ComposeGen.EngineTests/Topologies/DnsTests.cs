using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>Containers resolve exactly the names of the topology, to exactly its addresses, and no other name.</summary>
[Collection(OneAtATime.Name)]
public sealed class DnsTests
{
    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public Task The_model_is_true_of_docker_compose() =>
        AgreesAsync(ComposeTool.DockerCompose, prefix => AwkwardProjects.With(prefix, '_'));

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task The_model_is_true_of_compose_v2() =>
        AgreesAsync(ComposeTool.ComposeV2, prefix => AwkwardProjects.With(prefix, '-'));

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2, IsLong = true)]
    public Task The_model_is_true_of_a_fleet() => AgreesAsync(ComposeTool.ComposeV2, FleetOfFour);

    // The example's master and three slaves. A server that is not there knows no name, wherever the test runs.
    private static List<Project> FleetOfFour(EnginePrefix prefix)
    {
        static NodeTemplate Example(string file) =>
            NodeTemplate.Load(Path.Combine(AppContext.BaseDirectory, "examples", "master-slaves", file));
        var plan = Fleet.Create(prefix.Text, fleet => fleet
            .Subnets(FleetAddresses.FromPool(Subnet.Parse(prefix.Pool)))
            .Node("master", Example("docker-compose-master.yml"))
            .Nodes("slave", 3, Example("docker-compose-slave.yml"))).Plan();
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
        (await DockerCli.RunAsync("network", "create", "--subnet", $"{prefix.Pool[..prefix.Pool.LastIndexOf('.')]}.0/28",
            $"{prefix.Text}-shared")).Succeeded();
        foreach (var project in projects)
        {
            folder.Write($"{project.Name}.yml", project.File.ToYaml(new WriteOptions { Check = null }));
            (await tool.RunAsync(folder, "-f", $"{project.Name}.yml", "-p", project.Name, "up", "-d")).Succeeded();
        }

        var topology = Topology.Of(projects);
        var names = NamesOf(topology);
        var asked = await ComposeDns.ShouldAgreeAsync(topology, names, prefix);
        names.Should().HaveCountGreaterThan(60);
        asked.Count(answer => answer.Addresses.Count > 0).Should().BeGreaterThan(100);
    }

    // Every name that anybody has, or might be thought to have, alone and followed by the networks' names.
    private static List<string> NamesOf(Topology topology)
    {
        string[] names =
        [
            .. Asked.NamesOf(topology)
                .Union(["backend", "api-1", "api-2", "api_1", "api_2", "web-1", "web_1"], StringComparer.Ordinal),
        ];
        var alone = names.Where(name => !name.StartsWith("cg-", StringComparison.Ordinal));
        return [.. names, .. topology.Networks.SelectMany(network => alone.Select(name => $"{name}.{network.Name}"))];
    }
}
