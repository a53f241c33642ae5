using ComposeGen.EngineTests.Tools;
using ComposeGen.EngineTests.Topologies;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// A fleet that changes while it runs: after each step everything runs as planned, every service finds exactly the names of the
/// plan, and what did not change still runs in the same containers. All layouts and steps are tried, which takes an hour, where
/// COMPOSEGEN_LONG is 1.
/// </summary>
[Collection(RunsOneAtATime.Name)]
public sealed class EvolutionTests
{
    public static TheoryData<FleetLayout> WithComposeV2 { get; } = LongRun.Layouts(FleetLayout.Flat);

    public static TheoryData<FleetLayout> WithDockerCompose { get; } = LongRun.Layouts(FleetLayout.Connect);

    /// <summary>A shape, and the services of slaves that then run in other containers.</summary>
    private static IReadOnlyList<(FleetShape Shape, string[] Recreated)> Steps
    {
        get
        {
            FleetShape four = new(4), workers = four with { HasWorkers = true }, back = workers with { HasBackNetwork = true };
            var more = back with { Others = ["service_4", "service_5", "service_6", "service_7"] };
            var other = more with { Heading = "two" };

            // All exits know all nodes. Entries and exits are on every shared network.
            string[] exits = [ServingFleet.Exit], shared = [ServingFleet.Entry, ServingFleet.Exit, ServingFleet.Inner];
            return LongRun.IsOn
                ?
                [
                    (four, []),
                    (four with { Slaves = 6 }, exits),
                    (four with { Slaves = 2 }, exits),
                    (four, exits),
                    (workers, exits),
                    (back, shared),
                    (more, []),
                    (other, exits),
                    (other with { HasBackNetwork = false }, shared),
                    (other with { HasBackNetwork = false, HasWorkers = false }, exits),
                    (four, exits),
                ]
                :
                [
                    (four with { Slaves = 1 }, []),
                    (other with { Slaves = 2 }, shared),
                    (four with { Slaves = 1 }, shared),
                ];
        }
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [MemberData(nameof(WithComposeV2))]
    public Task A_fleet_changes_while_compose_v2_runs_it(FleetLayout layout) =>
        ChangesAsync(layout, ComposeChoice.ComposeV2());

    [TheoryWith(DockerPart.Engine, DockerPart.DockerCompose, IsLong = true)]
    [MemberData(nameof(WithDockerCompose))]
    public Task A_fleet_changes_while_docker_compose_runs_it(FleetLayout layout) =>
        ChangesAsync(layout, ComposeChoice.DockerCompose());

    [TheoryWith(DockerPart.Engine, DockerPart.Stack, IsLong = true)]
    [InlineData(FleetLayout.PerNode)]
    public Task A_fleet_changes_while_a_swarm_runs_it(FleetLayout layout) =>
        ChangesAsync(layout, ComposeChoice.Swarm());

    private static async Task ChangesAsync(FleetLayout layout, ComposeChoice tool)
    {
        await using var fleet = new ServingFleet(layout, tool);
        IReadOnlyList<string> before = [];
        foreach (var (shape, recreated) in Steps)
        {
            var plan = fleet.Plan(shape);
            plan.Diagnostics.Should().BeEmpty();
            await plan.WriteToAsync(fleet.Output);
            await fleet.Prefix.ShouldHaveSucceededAsync(await fleet.ComposegenAsync("up", "--remove-orphans"));
            var status = await fleet.ComposegenAsync("status");
            status.ExitCode.Should().Be(0, status.Output);

            var topology = fleet.TopologyOf(plan);
            var asked = tool.IsSwarm
                ? await SwarmDns.ShouldAgreeAsync(topology, Asked.NamesOf(topology), fleet.Prefix)
                : await ComposeDns.ShouldAgreeAsync(topology, Asked.NamesOf(topology), fleet.Prefix);
            asked.Count(answer => answer.Addresses.Count > 0).Should().BeGreaterThan(50);

            var running = await fleet.StartsAsync();
            var names = running.Select(NameOf).ToHashSet(StringComparer.Ordinal);
            before.Where(container => names.Contains(NameOf(container)) && !IsRecreated(NameOf(container)))
                .Except(running, StringComparer.Ordinal).Should().BeEmpty("what did not change still runs with {0}", shape);
            before = running;

            bool IsRecreated(string name) => name.Contains("slave", StringComparison.Ordinal) && recreated.Any(name.Contains);
        }

        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    private static string NameOf(string container) => container.Split(' ')[0];
}
