using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.EngineTests.Topologies;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// <c>composegen status</c> names what was disturbed and nothing else, and <c>up</c> repairs it and leaves the rest alone. All
/// layouts and thirty disturbances are tried, which takes half an hour, where COMPOSEGEN_LONG is 1.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class RepairTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("COMPOSEGEN_LONG") == "1";
    private static readonly int Slaves = IsLong ? 4 : 1;
    private static readonly int Rounds = IsLong ? 3 : 1;

    public static TheoryData<FleetLayout> WithComposeV2 { get; } = Layouts(FleetLayout.Template);

    public static TheoryData<FleetLayout> WithDockerCompose { get; } = Layouts(FleetLayout.PerNode);

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [MemberData(nameof(WithComposeV2))]
    public Task Disturbances_are_named_and_repaired_with_compose_v2(FleetLayout layout) =>
        RepairsAsync(layout, ComposeChoice.ComposeV2());

    [TheoryWith(DockerPart.Engine, DockerPart.DockerCompose)]
    [MemberData(nameof(WithDockerCompose))]
    public Task Disturbances_are_named_and_repaired_with_docker_compose(FleetLayout layout) =>
        RepairsAsync(layout, ComposeChoice.DockerCompose());

    private static TheoryData<FleetLayout> Layouts(FleetLayout sample) =>
        IsLong ? new(Enum.GetValues<FleetLayout>()) : new(sample);

    private static async Task RepairsAsync(FleetLayout layout, ComposeChoice tool)
    {
        await using var fleet = new ServingFleet(layout, tool);
        var plan = fleet.Plan(Slaves);
        await plan.WriteToAsync(fleet.Output);
        (await fleet.ComposegenAsync("up")).Succeeded();
        await using var disturbances = new Disturbances(fleet, new Random(7));
        for (var round = 0; round < Rounds; round++)
        {
            var before = await RunningAsync(fleet);
            var disturbed = await disturbances.InflictAsync(before);

            var status = await fleet.ComposegenAsync("status");
            status.ExitCode.Should().Be(1);
            NamedBy(status, before).Should().BeEquivalentTo(disturbed.Select(container => container.Place), status.Output);

            (await fleet.ComposegenAsync("up")).Succeeded();
            var after = await fleet.ComposegenAsync("status");
            after.ExitCode.Should().Be(0, after.Output);
            (await RunningAsync(fleet)).Should().Contain(before.Except(disturbed), "nothing happened to these");
            var topology = fleet.TopologyOf(plan);
            await ComposeDns.ShouldAgreeAsync(topology, Asked.NamesOf(topology), fleet.Prefix);
        }

        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    private static async Task<IReadOnlyList<DisturbedContainer>> RunningAsync(ServingFleet fleet) =>
    [
        .. from container in await DockerCli.InspectAsync(await fleet.Prefix.RunningContainersAsync())
           select DisturbedContainer.Of(container),
    ];

    // A line is NODE, PROJECT, two counts, and differences that begin with the names of services.
    private static IEnumerable<string> NamedBy(CommandOutcome status, IReadOnlyList<DisturbedContainer> containers)
    {
        foreach (var line in status.Lines)
        {
            var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            foreach (var container in containers.Where(each => words.Length > 1 && words[1] == each.Project && words.Contains(each.Service)))
            {
                yield return container.Place;
            }
        }
    }
}
