using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>What is not the fleet's survives its scripts, with either tool.</summary>
[Collection(OneAtATime.Name)]
public sealed class ScriptOwnershipTests
{
    private const string Project = """
        services:
          service_3:
            image: composegen-test
            stop_signal: SIGKILL
        """;

    public static TheoryData<bool> ComposeV2 { get; } = LongRun.ComposeTools(sample: true);

    public static TheoryData<bool> DockerCompose { get; } = LongRun.ComposeTools(sample: false);

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [InlineData(true, "composegen.fleet=other", "the fleet other")]
    [InlineData(false, "mine=1", "something else")]
    public async Task A_network_of_the_same_name_is_neither_used_nor_removed(bool isComposeV2, string label, string owner)
    {
        await using var fleet = await GenerateAsync(slaves: 1, isComposeV2);
        (await DockerCli.RunAsync("network", "create", "--label", label, fleet.SharedNetwork)).Succeeded();

        var up = await fleet.RunAsync("up.sh");
        up.ExitCode.Should().Be(1);
        up.Error.Should().StartWith($"up.sh: the network '{fleet.SharedNetwork}' already exists, and belongs to {owner}.\n");
        (await fleet.Prefix.ContainersAsync()).Should().BeEmpty("nothing starts");
        (await fleet.RunAsync("down.sh")).Succeeded().Output.Should()
            .EndWith($"the network {fleet.SharedNetwork} belongs to {owner}: it stays\n");
        (await fleet.Prefix.NetworksAsync()).Should().ContainSingle();
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(DockerCompose))]
    public async Task A_project_of_the_same_name_is_neither_started_nor_stopped(bool isComposeV2)
    {
        await using var fleet = await GenerateAsync(slaves: 1, isComposeV2);
        var path = Path.Combine(Path.GetDirectoryName(fleet.Folder)!, "mine", "docker-compose.yml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Project);
        var name = $"{fleet.Prefix.Text}-slave1";
        (await DockerCli.RunAsync("compose", "-p", name, "-f", path, "up", "-d")).Succeeded();
        var running = await fleet.StateAsync();

        var up = await fleet.RunAsync("up.sh");
        up.ExitCode.Should().Be(1);
        up.Error.Should().StartWith($"""
            up.sh: these projects exist already, and do not belong to this fleet:
              {name}, started in {Path.GetDirectoryName(path)}

            """).And.Contain("--name");
        var down = await fleet.RunAsync("down.sh");
        down.ExitCode.Should().Be(1);
        down.Error.Should().Be($"slave1 failed:\nThe project {name} belongs to others. It is left alone.\n");

        (await fleet.StateAsync()).Should().BeEquivalentTo(running, options => options.WithStrictOrdering());
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(ComposeV2))]
    public async Task A_fleet_of_the_same_name_in_another_folder_runs_on(bool isComposeV2)
    {
        await using var fleet = await GenerateAsync(slaves: 1, isComposeV2);
        await fleet.UpAsync();
        var running = await fleet.StateAsync();
        var other = Path.Combine(fleet.Folder, "nested");
        await fleet.GenerateAsync(1, other);

        (await fleet.RunAsync("up.sh", "out/nested")).ExitCode.Should().Be(1);
        (await fleet.RunAsync("down.sh", "out/nested")).ExitCode.Should().Be(1);
        (await fleet.StateAsync()).Should().BeEquivalentTo(running, options => options.WithStrictOrdering());

        Directory.Move(fleet.Folder, $"{fleet.Folder}-moved");
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.RunAsync("down.sh", "out-moved"));
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(DockerCompose))]
    public async Task Nodes_that_left_are_taken_down_and_a_project_with_such_a_name_is_not(bool isComposeV2)
    {
        await using var fleet = await GenerateAsync(slaves: 3, isComposeV2);
        await fleet.GenerateAsync(slaves: 2);
        await fleet.UpAsync();
        var path = Path.Combine(Path.GetDirectoryName(fleet.Folder)!, "mine", "docker-compose.yml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Project);
        (await DockerCli.RunAsync("compose", "-p", $"{fleet.Prefix.Text}-slave3", "-f", path, "up", "-d")).Succeeded();
        await fleet.GenerateAsync(slaves: 1);

        await fleet.Prefix.ShouldHaveSucceededAsync(await fleet.RunAsync("down.sh"));
        (await fleet.Prefix.ContainersAsync()).Should().ContainSingle("it is not the fleet's");

        (await DockerCli.RunAsync("compose", "-p", $"{fleet.Prefix.Text}-slave3", "down")).Succeeded();
        await fleet.DownAsync();
    }

    private static Task<FleetOnEngine> GenerateAsync(int slaves, bool isComposeV2) =>
        FleetOnEngine.GenerateAsync(slaves, isComposeV2 ? ComposeChoice.ComposeV2() : ComposeChoice.DockerCompose());
}
