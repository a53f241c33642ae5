using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>Each layout on the engine: who reaches whom, and that it comes and goes.</summary>
[Collection(OneAtATime.Name)]
public sealed class LayoutsOnEngineTests
{
    private const string Entry = "service_entry";
    private const string Exit = "service_out";

    private static readonly string[] Nodes = ["master", "slave1", "slave2"];

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Template)]
    [InlineData(FleetLayout.Connect)]
    [InlineData(FleetLayout.Flat)]
    public Task Exits_reach_the_entries_of_all_other_nodes_with_compose_v2(FleetLayout layout) => ReachesAsync(layout, ComposeChoice.ComposeV2());

    [TheoryWith(DockerPart.Engine, DockerPart.DockerCompose)]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Template)]
    [InlineData(FleetLayout.Connect)]
    [InlineData(FleetLayout.Flat)]
    public Task Exits_reach_the_entries_of_all_other_nodes_with_docker_compose(FleetLayout layout) => ReachesAsync(layout, ComposeChoice.DockerCompose());

    private static async Task ReachesAsync(FleetLayout layout, ComposeChoice compose)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 2, compose, layout);
        await fleet.UpAsync();
        foreach (var node in Nodes)
        {
            await (await fleet.ContainerAsync(node, Entry)).ServeItsIdAsync(443);
        }

        foreach (var from in Nodes.Skip(1))
        {
            var exit = await fleet.ContainerAsync(from, Exit);
            foreach (var to in Nodes.Where(node => node != from))
            {
                var entry = await fleet.ContainerAsync(to, Entry);
                entry.FullId.Should().StartWith(await exit.ReadIdAsync(to, 443)).And.NotBeEmpty("{0} reaches {1}", from, to);
            }
        }

        var before = await fleet.StateAsync();
        await fleet.UpAsync();
        (await fleet.StateAsync()).Should().BeEquivalentTo(before, options => options.WithStrictOrdering(), "it ran already");
        await fleet.DownAsync();
        (await fleet.Prefix.ContainersAsync()).Should().BeEmpty();
        (await fleet.Prefix.NetworksAsync()).Should().BeEmpty();
    }
}
