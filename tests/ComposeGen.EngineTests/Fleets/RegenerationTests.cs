using ComposeGen.EngineTests.Tools;
using ComposeGen.EngineTests.Topologies;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>A fleet that grows and shrinks while it runs.</summary>
[Collection(OneAtATime.Name)]
public sealed class RegenerationTests
{
    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task Two_slaves_become_three_and_one_while_they_run()
    {
        await using var fleet = new ServingFleet(FleetLayout.PerNode, ComposeChoice.ComposeV2());
        await fleet.Plan(2).WriteToAsync(fleet.Output);
        await fleet.UpAsync();
        var (running, files) = (await fleet.StartsAsync(), FilesOf(fleet));

        // All exits know all nodes, so their configuration files change, and the hashes of these in the compose files.
        Changes(fleet.Plan(3), fleet).Should().BeEquivalentTo(
            Enumerable.Range(1, 2)
                .SelectMany(index => new[] { $"Replace slave{index}/docker-compose.yml",
                    $"Replace slave{index}/config/service_out/etc/peers.conf" })
                .Concat(Enumerable.Range(3, 1)
                    .SelectMany(index => new[] { $"Create slave{index}/docker-compose.yml",
                    $"Create slave{index}/config/service_out/etc/peers.conf" }))
                .Concat(ScriptsAndManifest(fleet).Select(path => $"Replace {path}")));
        await fleet.Plan(3).WriteToAsync(fleet.Output);
        FilesOf(fleet).Should()
            .Contain(files.Where(file => file.Path.StartsWith("master", StringComparison.Ordinal)), "they keep bytes and times");
        await fleet.UpAsync();
        (await fleet.StartsAsync()).Should().HaveCount(3 + (3 * 5)).And.Contain(
            running.Where(container => !container.Contains(ServingFleet.Exit, StringComparison.Ordinal)),
            "only the exits were made anew");
        (await fleet.AnswersAsync("slave3")).Should().HaveCount(3);
        (await fleet.AnswersAsync("slave1")).Should().HaveCount(3, "its exit knows the new node");

        Changes(fleet.Plan(1), fleet).Where(change => change.StartsWith("Remove", StringComparison.Ordinal)).Should()
            .BeEquivalentTo(
            Enumerable.Range(2, 2)
                .SelectMany(index =>
                new[] { $"Remove slave{index}/docker-compose.yml", $"Remove slave{index}/config/service_out/etc/peers.conf" }));
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_project_whose_subnet_changes_is_recreated_and_no_other()
    {
        await using var fleet = new ServingFleet(FleetLayout.PerNode, ComposeChoice.ComposeV2());
        await fleet.Plan(2).WriteToAsync(fleet.Output);
        (await fleet.ComposegenAsync("up")).Succeeded();
        var running = await fleet.StartsAsync();

        var plan = fleet.Plan(new FleetShape(2) { FirstSubnet = fleet.Prefix.Part(3) });
        await plan.WriteToAsync(fleet.Output);
        (await fleet.ComposegenAsync("status")).Output.Should().Contain($"instead of {fleet.Prefix.Part(3)}");
        (await fleet.ComposegenAsync("up")).Succeeded();

        var moved = await fleet.StartsAsync();
        moved.Intersect(running, StringComparer.Ordinal).Should().HaveCount(3 + 5)
            .And.NotContain(start => start.Contains("slave1", StringComparison.Ordinal));
        (await fleet.ComposegenAsync("status")).Succeeded();
        var topology = fleet.TopologyOf(plan);
        await ComposeDns.ShouldAgreeAsync(topology, Asked.NamesOf(topology), fleet.Prefix);
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task Nodes_that_leave_are_taken_down_with_compose_v2() => LeaveAsync(ComposeChoice.ComposeV2());

    [FactWith(DockerPart.Engine, DockerPart.DockerCompose, IsLong = true)]
    public Task Nodes_that_leave_are_taken_down_with_docker_compose() => LeaveAsync(ComposeChoice.DockerCompose());

    private static async Task LeaveAsync(ComposeChoice compose)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 3, compose);
        (await fleet.ComposegenAsync("up")).Succeeded();
        await fleet.GenerateAsync(slaves: 1);

        (await fleet.ComposegenAsync("status")).Output.Should()
            .Contain($"No longer in the fleet, but still there: {fleet.Prefix.Text}-slave2, {fleet.Prefix.Text}-slave3.");
        await fleet.Prefix.ShouldHaveSucceededAsync(await fleet.ComposegenAsync("up", "--remove-orphans"));

        var state = await fleet.StateAsync();
        state.Containers.Should().HaveCount(3 + 5);
        state.Networks.Should().HaveCount(3);
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    private static string[] ScriptsAndManifest(ServingFleet fleet) =>
        [.. Directory.EnumerateFiles(fleet.Output).Select(path => Path.GetFileName(path))];

    private static IEnumerable<string> Changes(FleetPlan plan, ServingFleet fleet) =>
        plan.Compare(fleet.Output).Where(change => change.Action != FileAction.Keep)
            .Select(change => $"{change.Action} {change.Path}");

    private static List<(string Path, DateTime Written)> FilesOf(ServingFleet fleet) =>
        [.. Directory.EnumerateFiles(fleet.Output, "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(fleet.Output, path), File.GetLastWriteTimeUtc(path)))];
}
