using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>What holds in a fleet of a master and ten slaves, while it runs.</summary>
[Collection(OneAtATime.Name)]
public sealed class RunningFleetTests(FleetOfEleven running) : IClassFixture<FleetOfEleven>
{
    private const string Entry = "service_entry";
    private const string Exit = "service_out";
    private const string Inner = "service_3";

    private FleetOnEngine Fleet => running.Fleet;

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task Every_service_runs_and_every_network_is_there()
    {
        (await Fleet.Prefix.RunningContainersAsync()).Should().HaveCount(3 + (10 * 5));
        (await Fleet.Prefix.ContainersAsync()).Should().HaveCount(3 + (10 * 5));
        (await Fleet.Prefix.NetworksAsync()).Should().HaveCount(11 + 1);
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task An_exit_reaches_every_entry_by_the_name_of_its_node_and_nothing_else_has_that_name()
    {
        var exit = await Fleet.ContainerAsync("slave2", Exit);
        foreach (var node in Enumerable.Range(1, 10).Select(index => $"slave{index}").Prepend("master"))
        {
            var entry = await Fleet.ContainerAsync(node, Entry);
            (await exit.ResolveAsync(node)).Should().Equal(entry.AddressOn(Fleet.SharedNetwork));
        }
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_service_inside_knows_its_own_node_only()
    {
        var inner = await Fleet.ContainerAsync("slave2", Inner);
        var entry = await Fleet.ContainerAsync("slave2", Entry);

        (await inner.ResolveAsync("slave1")).Should().BeEmpty();
        (await inner.ResolveAsync("master")).Should().BeEmpty();
        (await inner.ResolveAsync("entry")).Should().Equal(entry.AddressOn($"{Fleet.Prefix.Text}-slave2_internal"));
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task An_exit_connects_to_another_nodes_entry()
    {
        var exit = await Fleet.ContainerAsync("slave2", Exit);
        var entry = await Fleet.ContainerAsync("slave1", Entry);
        await entry.ServeItsIdAsync(443);

        entry.FullId.Should().StartWith(await exit.ReadIdAsync("slave1", 443)).And.NotBeEmpty();
    }
}
