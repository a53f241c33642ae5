using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>
/// Containers of a Swarm resolve exactly the names that the topology predicts, to exactly those addresses: the one that stands
/// for a service, or those of its containers. The names that it does not know, none resolves.
/// </summary>
[Collection(RunsOneAtATime.Name)]
public sealed class SwarmDnsTests
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
            var topology = Topology.Of(projects);
            var names = NamesOf(topology);
            var asked = await SwarmDns.ShouldAgreeAsync(topology, names, prefix);
            names.Should().HaveCountGreaterThan(60);
            asked.Count(answer => answer.Addresses.Count > 0).Should().BeGreaterThan(100);
        }
        finally
        {
            await Stacks.RemoveAsync(prefix);
        }
    }

    private static async Task DeployAsync(IReadOnlyList<Project> projects, EnginePrefix prefix, TemporaryFolder folder)
    {
        (await DockerCli.RunAsync("network", "create", "--driver", "overlay", "--attachable", "--subnet",
            $"{prefix.Pool[..prefix.Pool.LastIndexOf('.')]}.0/27", $"{prefix.Text}-shared")).Succeeded();
        foreach (var project in projects)
        {
            folder.Write($"{project.Name}.yml", project.File.ToYaml(new WriteOptions { Check = null }));
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

    // Every name that anybody has, or might be thought to have, alone and some of them followed by the networks' names.
    private static List<string> NamesOf(Topology topology)
    {
        string[] others = ["backend", "tasks.chief", "tasks.bird", "web.1", "web-1", "TASKS.web"];
        string[] some = ["web", "named", "both", "tasks.both", "chief", "nobody"];
        return
        [
            .. Asked.NamesOf(topology)
                .Union(topology.Services.Select(service => service.Definition.ContainerName?.Literal).OfType<string>())
                .Union(others),
            .. topology.Networks.SelectMany(network => some.Select(name => $"{name}.{network.Name}")),
        ];
    }
}
