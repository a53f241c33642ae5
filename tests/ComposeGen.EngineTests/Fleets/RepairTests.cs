using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.EngineTests.Topologies;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// <c>composegen status</c> names what was disturbed and nothing else, and <c>up</c> repairs it and leaves the rest alone. All
/// layouts and thirty disturbances are tried, which takes half an hour, where COMPOSEGEN_LONG is 1.
/// </summary>
[Collection(RunsOneAtATime.Name)]
public sealed class RepairTests
{
    private static readonly int Slaves = LongRun.IsOn ? 4 : 1;
    private static readonly int Rounds = LongRun.IsOn ? 3 : 1;

    public static TheoryData<FleetLayout> WithComposeV2 { get; } = LongRun.Layouts(FleetLayout.Template);

    public static TheoryData<FleetLayout> WithDockerCompose { get; } = LongRun.Layouts(FleetLayout.PerNode);

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [MemberData(nameof(WithComposeV2))]
    public Task Disturbances_are_named_and_repaired_with_compose_v2(FleetLayout layout) =>
        RepairsAsync(layout, ComposeChoice.ComposeV2());

    [TheoryWith(DockerPart.Engine, DockerPart.DockerCompose, IsLong = true)]
    [MemberData(nameof(WithDockerCompose))]
    public Task Disturbances_are_named_and_repaired_with_docker_compose(FleetLayout layout) =>
        RepairsAsync(layout, ComposeChoice.DockerCompose());

    [FactWith(DockerPart.Engine, DockerPart.Stack)]
    public async Task Disturbances_of_a_swarm_are_named_and_repaired()
    {
        await using var fleet = new ServingFleet(FleetLayout.PerNode, ComposeChoice.Swarm());
        var plan = fleet.Plan(slaves: 1);
        await plan.WriteToAsync(fleet.Output);
        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.ComposegenAsync("status")).Succeeded();
        await using var image = new OtherImage(fleet.Prefix);
        await image.TagAsync();
        string slave = $"{fleet.Prefix.Text}-slave1", master = $"{fleet.Prefix.Text}-master";
        var config = (await Stacks.ConfigsAsync(fleet.Prefix)).Single();
        var filter = $"label=com.docker.swarm.service.name={slave}_service_entry";
        var entry = (await DockerCli.RunAsync("ps", "--quiet", "--filter", filter)).Succeeded().Lines.Single();
        foreach (var disturbance in new string[][]
        {
            ["service", "scale", "--detach", $"{slave}_service_3=2"],
            ["service", "update", "--detach", "--no-resolve-image", "--image", image.Name, $"{slave}_service_4"],
            ["service", "rm", $"{slave}_service_5"],
            ["service", "update", "--detach", "--config-rm", config, $"{slave}_service_out"],
            ["service", "update", "--detach", "--network-rm", $"{master}_internal", $"{master}_service_entry"],
            ["service", "update", "--detach", "--network-add", $"{fleet.Prefix.Text}-inout", $"{master}_service_2"],
            ["pause", entry],
        })
        {
            (await DockerCli.RunAsync(disturbance)).Succeeded();
        }

        var status = await fleet.ComposegenAsync("status");
        status.ExitCode.Should().Be(1);
        status.Output.Should()
            .MatchRegex(@"service_3 \(./2 instead of 1\)").And.Contain($"service_4 (image {image.Name}:latest)")
            .And.MatchRegex("[ ,]service_5(,|\n)").And.Contain("service_out (configuration files changed)")
            .And.Contain($"service_entry not on {master}_internal").And.Contain($"service_2 on {fleet.Prefix.Text}-inout")
            .And.Contain("service_entry (paused)").And.MatchRegex("master .* 1/3 ").And.MatchRegex("slave1 .* 0/5 ");

        (await fleet.ComposegenAsync("up")).Succeeded();
        var after = await fleet.ComposegenAsync("status");
        after.ExitCode.Should().Be(0, after.Output);
        var topology = fleet.TopologyOf(plan);
        await SwarmDns.ShouldAgreeAsync(topology, Asked.NamesOf(topology), fleet.Prefix);
        (await fleet.ComposegenAsync("down")).Succeeded();
    }

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
            foreach (var container in containers.Where(each => words.ElementAtOrDefault(1) == each.Project))
            {
                if (words.Contains(container.Service, StringComparer.Ordinal))
                {
                    yield return container.Place;
                }
            }
        }
    }
}
