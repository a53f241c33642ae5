using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>The article's fleet as stacks of a Swarm of one machine.</summary>
[Collection(RunsOneAtATime.Name)]
public sealed class SwarmTests
{
    private const string Entry = "service_entry";
    private const string Exit = "service_out";
    private const int Port = 443;

    [FactWith(DockerPart.Engine, DockerPart.Stack)]
    public async Task Slaves_come_answer_and_go_by_their_scripts()
    {
        await using var fleet = new SwarmFleet();
        await fleet.GenerateAsync(slaves: 2);

        await fleet.RunAsync("up.sh");
        await ShouldAnswerAsync(fleet, 2);
        var running = await fleet.StartsAsync();
        running.Should().HaveCount(3 + (2 * 5));
        await fleet.RunAsync("up.sh");
        (await fleet.StartsAsync()).Should().Equal(running, "it ran already");

        await fleet.RunAsync("down.sh");
        await ShouldBeGoneAsync(fleet);
        await fleet.RunAsync("down.sh");
    }

    [FactWith(DockerPart.Engine, DockerPart.Stack, IsLong = true)]
    public async Task Slaves_come_answer_and_go_by_the_command_line()
    {
        await using var fleet = new SwarmFleet();
        await fleet.GenerateAsync(slaves: 3);
        (await fleet.ComposegenAsync("status", "out")).ExitCode.Should().Be(1, "nothing runs");

        (await fleet.ComposegenAsync("up", "out", "--parallel", "6")).Succeeded();
        (await fleet.ComposegenAsync("status", "out")).Succeeded();
        await ShouldAnswerAsync(fleet, 3);
        (await fleet.ComposegenAsync("down", "out", "--parallel", "6")).Succeeded();
        await ShouldBeGoneAsync(fleet);
    }

    [FactWith(DockerPart.Engine, DockerPart.Stack)]
    public async Task A_changed_template_rolls_the_services_that_mount_it_and_no_other()
    {
        await using var fleet = new SwarmFleet();
        await fleet.GenerateAsync(slaves: 1);
        await fleet.RunAsync("up.sh");
        var before = await fleet.StartsAsync();

        await fleet.GenerateAsync(slaves: 1, heading: "two");
        await fleet.RunAsync("up.sh");

        var after = await fleet.StartsAsync();
        after.Should().HaveSameCount(before);
        after.Except(before).Select(start => start.Split(' ')[0]).Should().Equal($"{fleet.Prefix.Text}-slave1_{Exit}");
        var exit = await fleet.ContainerAsync("slave1", Exit);
        (await exit.ExecAsync("head", "-n", "1", "/etc/peers.conf")).Succeeded().Output.Trim().Should().Be("# two");
        await fleet.RunAsync("down.sh");
        await ShouldBeGoneAsync(fleet);
    }

    [FactWith(DockerPart.Engine, DockerPart.Stack)]
    public async Task The_flat_layout_is_one_stack()
    {
        await using var fleet = new SwarmFleet();
        await fleet.GenerateAsync(slaves: 1, layout: "flat");

        await fleet.RunAsync("up.sh");
        (await Stacks.ServicesAsync(fleet.Prefix)).Should()
            .HaveCount(3 + 5).And.Contain($"{fleet.Prefix.Text}_slave1-{Exit}");
        await fleet.RunAsync("down.sh");
        await ShouldBeGoneAsync(fleet);
    }

    // Every entry serves its own id under the address that the exits' files have for its node.
    private static async Task ShouldAnswerAsync(SwarmFleet fleet, int slaves)
    {
        var nodes = Enumerable.Range(1, slaves).Select(index => $"slave{index}").Prepend("master").ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var entry = await fleet.ContainerAsync(node, Entry);
            await entry.ServeItsIdAsync(Port);
            ids.Add(node, entry.FullId[..12]);
        }

        foreach (var node in nodes.Skip(1))
        {
            var exit = await fleet.ContainerAsync(node, Exit);
            var file = (await exit.ExecAsync("cat", "/etc/peers.conf")).Succeeded().Lines.Skip(1).Where(line => line.Length > 0);
            file.Should().Equal(nodes.Where(peer => peer != node).Select(peer => $"{peer}:{Port} {peer}"));
            foreach (var peer in nodes.Where(peer => peer != node))
            {
                (await exit.ReadIdAsync(peer, Port)).Should().Be(ids[peer], "{0} asks for {1}", node, peer);
            }
        }
    }

    private static async Task ShouldBeGoneAsync(SwarmFleet fleet)
    {
        (await Stacks.ServicesAsync(fleet.Prefix)).Should().BeEmpty();
        (await Stacks.ConfigsAsync(fleet.Prefix)).Should().BeEmpty();
        (await fleet.Prefix.ContainersAsync()).Should().BeEmpty();
        (await fleet.Prefix.NetworksAsync()).Should().BeEmpty();
    }
}
