using System.Globalization;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary><c>composegen status</c> names what was disturbed and nothing else, and <c>up</c> repairs it and leaves the rest alone.</summary>
[Collection(OneAtATime.Name)]
public sealed class RepairTests
{
    private const int Slaves = 2;
    private const int Disturbances = 8;

    private static readonly string[] SlaveServices = ["service_entry", "service_out", "service_3", "service_4", "service_5"];

    /// <summary>What can happen to a container: it is on its node's network, and on the shared one.</summary>
    private static readonly IReadOnlyList<Func<FleetOnEngine, string, string, Task>> Kinds =
    [
        (_, _, id) => RunAsync("stop", id),
        (_, _, id) => RunAsync("kill", id),
        (_, _, id) => RunAsync("pause", id),
        (_, _, id) => RunAsync("rm", "--force", id),
        (fleet, node, id) => RunAsync("network", "disconnect", $"{fleet.Prefix.Text}-{node}_internal", id),
        async (fleet, node, id) =>
        {
            await RunAsync("network", "disconnect", $"{fleet.Prefix.Text}-{node}_internal", id);
            await RunAsync("network", "connect", $"{fleet.Prefix.Text}-{node}_internal", id);
        },
    ];

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task Disturbances_are_named_and_repaired_with_compose_v2() => RepairsAsync(ComposeChoice.ComposeV2());

    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public Task Disturbances_are_named_and_repaired_with_docker_compose() => RepairsAsync(ComposeChoice.DockerCompose());

    private static async Task RepairsAsync(ComposeChoice compose)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(Slaves, compose);
        (await fleet.ComposegenAsync("up")).Succeeded();
        var places = Enumerable.Range(1, Slaves)
            .SelectMany(slave => SlaveServices.Select(service => (Node: string.Create(CultureInfo.InvariantCulture, $"slave{slave}"), Service: service)))
            .ToArray();
        var random = new Random(7);
        random.Shuffle(places);
        var disturbed = places[..Disturbances];
        var before = await IdsAsync(fleet, places[Disturbances..]);
        foreach (var ((node, service), number) in disturbed.Select((place, number) => (place, number)))
        {
            await Kinds[number % Kinds.Count](fleet, node, (await fleet.ContainerAsync(node, service)).FullId);
        }

        var status = await fleet.ComposegenAsync("status");
        status.ExitCode.Should().Be(1);
        foreach (var node in places.GroupBy(place => place.Node, place => place.Service, StringComparer.Ordinal))
        {
            var line = status.Lines.Single(line => line.StartsWith(node.Key, StringComparison.Ordinal));
            node.Where(service => line.Contains($" {service}", StringComparison.Ordinal))
                .Should().BeEquivalentTo(disturbed.Where(place => place.Node == node.Key).Select(place => place.Service), "{0}", line);
        }

        (await fleet.ComposegenAsync("up")).Succeeded();
        var after = await fleet.ComposegenAsync("status");
        after.ExitCode.Should().Be(0, after.Output);
        (await IdsAsync(fleet, places[Disturbances..])).Should().Equal(before, "nothing happened to these");
        foreach (var (node, _) in disturbed)
        {
            var asker = await fleet.ContainerAsync(node, "service_5");
            foreach (var service in SlaveServices)
            {
                (await asker.ResolveAsync(service)).Should().NotBeEmpty("{0} of {1} has its name again", service, node);
            }
        }

        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(FleetOnEngine fleet, IEnumerable<(string Node, string Service)> places)
    {
        var ids = new List<string>();
        foreach (var (node, service) in places)
        {
            ids.Add((await fleet.ContainerAsync(node, service)).FullId);
        }

        return ids;
    }

    private static async Task RunAsync(params string[] arguments) => (await DockerCli.RunAsync(arguments)).Succeeded();
}
