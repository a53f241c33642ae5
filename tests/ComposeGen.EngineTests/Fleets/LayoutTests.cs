using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using static ComposeGen.EngineTests.Fleets.ServingFleet;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>In every layout, the same services reach each other, at the addresses in their configuration files.</summary>
[Collection(OneAtATime.Name)]
public sealed class LayoutTests
{
    public static TheoryData<FleetLayout> WithDockerCompose { get; } = LongRun.Layouts(FleetLayout.Template);

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Template)]
    [InlineData(FleetLayout.Connect)]
    [InlineData(FleetLayout.Flat)]
    public Task Exits_reach_all_entries_with_compose_v2(FleetLayout layout) => ReachesAsync(layout, 2, ComposeChoice.ComposeV2());

    [TheoryWith(DockerPart.Engine, DockerPart.DockerCompose)]
    [MemberData(nameof(WithDockerCompose))]
    public Task Exits_reach_all_entries_with_docker_compose(FleetLayout layout) =>
        ReachesAsync(layout, 2, ComposeChoice.DockerCompose());

    private static async Task ReachesAsync(FleetLayout layout, int slaves, ComposeChoice compose)
    {
        await using var fleet = new ServingFleet(layout, compose);
        var plan = fleet.Plan(new FleetShape(slaves) { Others = [] });
        plan.Diagnostics.Should().BeEmpty();
        await plan.WriteToAsync(fleet.Output);
        await fleet.UpAsync();
        (await fleet.Prefix.RunningContainersAsync()).Should().HaveCount((int)plan.Containers);
        (await fleet.Prefix.NetworksAsync()).Should().HaveCount(plan.Networks);

        var names = Enumerable.Range(1, slaves).Select(index => $"slave{index}").Prepend("master").ToList();
        foreach (var exit in names.Skip(1))
        {
            (await fleet.AnswersAsync(exit)).Should().BeEquivalentTo(
                names.Where(name => name != exit).ToDictionary(name => name, name => $"{name}/{Entry}", StringComparer.Ordinal),
                "{0} has their addresses", exit);
        }

        await ShouldStayInsideAsync(fleet, plan, layout);
        var running = await fleet.StartsAsync();
        await fleet.UpAsync();
        (await fleet.StartsAsync()).Should().Equal(running, "it ran already");
        await fleet.DownAsync();
    }

    // The inner services of other nodes have no name, except in the flat layout, where the plan has the name.
    private static async Task ShouldStayInsideAsync(ServingFleet fleet, FleetPlan plan, FleetLayout layout)
    {
        var exit = await fleet.ContainerAsync("slave1", Exit);
        var project = $"{fleet.Prefix.Text}-slave2";
        var answers = new List<string>();
        foreach (var name in new[] { Inner, $"slave2-{Inner}", $"{project}-{Inner}-1", $"{project}_{Inner}_1" })
        {
            answers.Add(await AskAsync(exit, name));
        }

        var isFlat = layout == FleetLayout.Flat;
        answers.Should().Equal(isFlat ? "" : $"slave1/{Inner}", isFlat ? $"slave2/{Inner}" : "", answers[2], answers[3]);
        answers.Skip(2).Should().OnlyContain(answer => answer.Length == 0 || isFlat);
        plan.NameOf($"slave1/{Exit}", $"slave2/{Inner}").Should().Be(isFlat ? $"slave2-{Inner}" : null);
    }
}
