using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>What is not the fleet's survives every command.</summary>
[Collection(OneAtATime.Name)]
public sealed class OwnershipTests
{
    // It has data in an anonymous volume.
    private const string Foreign = """
        services:
          db:
            image: composegen-test
            stop_signal: SIGKILL
            volumes: [/data]
        """;

    /// <summary>Where a project of the user's lies, and its name; the fleet had a second slave before.</summary>
    public static TheoryData<string, string> Neighbours { get; } = LongRun.IsOn
        ? new() { { "out/tools/db", "mine" }, { "out/slave2", "slave2" }, { "beside", "mine" }, { ".", "slave2" } }
        : new() { { "out/slave2", "slave2" } };

    public static TheoryData<bool> Tools { get; } = LongRun.ComposeTools(sample: true);

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [MemberData(nameof(Neighbours))]
    public async Task A_foreign_project_survives_with_its_data(string folder, string name)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 2, ComposeChoice.ComposeV2());
        await fleet.GenerateAsync(1);
        var path = Path.GetFullPath(Path.Combine(fleet.Folder, "..", folder, "docker-compose.yml"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Foreign);
        var project = $"{fleet.Prefix.Text}-{name}";
        (await DockerCli.RunAsync("compose", "-p", project, "-f", path, "up", "-d")).Succeeded();
        var container = (await DockerCli.RunAsync("ps", "--quiet", "--filter", $"label=com.docker.compose.project={project}"))
            .Succeeded().Lines.Single();
        (await DockerCli.ExecAsync(container, "sh", "-c", "echo precious > /data/rows")).Succeeded();

        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.ComposegenAsync("status")).Succeeded();
        await fleet.Prefix.ShouldHaveSucceededAsync(await fleet.ComposegenAsync("up", "--remove-orphans"));
        await fleet.Prefix.ShouldHaveSucceededAsync(await fleet.ComposegenAsync("down", "--volumes"));

        (await DockerCli.ExecAsync(container, "cat", "/data/rows")).Succeeded().Output.Should().Be("precious\n");
        (await fleet.Prefix.ContainersAsync()).Should().ContainSingle();
        await DockerCli.RunAsync("rm", "--force", "--volumes", container);
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_network_that_somebody_else_made_is_neither_used_nor_removed()
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 1, ComposeChoice.ComposeV2());
        (await DockerCli.RunAsync("network", "create", fleet.SharedNetwork)).Succeeded();

        var up = await fleet.ComposegenAsync("up");
        up.ExitCode.Should().Be(3);
        up.Error.Should().Contain($"the network '{fleet.SharedNetwork}' already exists, and this fleet did not create it")
            .And.Contain("--name");
        (await fleet.Prefix.ContainersAsync()).Should().BeEmpty("nothing starts");
        (await fleet.ComposegenAsync("down")).Succeeded();
        (await fleet.Prefix.NetworksAsync()).Should().ContainSingle();
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(Tools))]
    public async Task A_fleet_of_the_same_name_in_another_folder_is_not_replaced(bool isComposeV2)
    {
        await using var fleet =
            await FleetOnEngine.GenerateAsync(slaves: 1, isComposeV2 ? ComposeChoice.ComposeV2() : ComposeChoice.DockerCompose());
        (await fleet.ComposegenAsync("up")).Succeeded();
        var running = await fleet.StateAsync();
        var other = Path.Combine(fleet.Folder, "nested");
        await fleet.GenerateAsync(1, other);

        (await fleet.ComposegenInAsync(other, "status")).ExitCode.Should().Be(1, "nothing of it runs");
        var up = await fleet.ComposegenInAsync(other, "up");
        up.ExitCode.Should().Be(3);
        up.Error.Should().Contain($"belongs to the fleet '{fleet.Prefix.Text}' in {fleet.Folder}").And.Contain("--name");
        var down = await fleet.ComposegenInAsync(other, "down");
        down.ExitCode.Should().Be(3);
        down.Output.Should().Contain($"network {fleet.SharedNetwork}: the fleet '{fleet.Prefix.Text}' in {fleet.Folder} uses it");

        (await fleet.StateAsync()).Should().BeEquivalentTo(running, options => options.WithStrictOrdering());
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    // The name of one is how the names of a node of the other begin.
    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(Tools))]
    public async Task Two_fleets_run_at_once_and_neither_sees_the_other(bool isComposeV2)
    {
        var compose = isComposeV2 ? ComposeChoice.ComposeV2() : ComposeChoice.DockerCompose();
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 1, compose);
        string one = fleet.Folder, other = $"{fleet.Folder}-other";
        await fleet.GenerateAsync(1, other, $"{fleet.Prefix.Text}-slave1", fleet.Prefix.OtherPool, []);

        (await fleet.ComposegenInAsync(one, "up")).Succeeded();
        var first = await fleet.StateAsync();
        (await fleet.ComposegenInAsync(other, "status")).ExitCode.Should().Be(1, "nothing of it runs");
        (await fleet.ComposegenInAsync(other, "up", "--remove-orphans")).Succeeded();
        var both = await fleet.StateAsync();
        both.Containers.Should().HaveCount(2 * first.Containers.Count).And.Contain(first.Containers);
        (await fleet.ComposegenInAsync(one, "status")).Succeeded();
        (await fleet.ComposegenInAsync(other, "status")).Succeeded();
        (await fleet.ComposegenInAsync(one, "up", "--remove-orphans")).Succeeded();
        (await fleet.StateAsync()).Should().BeEquivalentTo(both, "all of it ran already");

        await fleet.Prefix.ShouldHaveSucceededAsync(await fleet.ComposegenInAsync(other, "down", "--volumes"));
        (await fleet.StateAsync()).Should().BeEquivalentTo(first, "nothing happened to the other fleet");
        (await fleet.ComposegenInAsync(one, "status")).Succeeded();
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenInAsync(one, "down"));
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_fleet_is_known_through_a_link_and_after_its_folder_moved()
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 1, ComposeChoice.ComposeV2());
        (await fleet.ComposegenAsync("up")).Succeeded();
        var moved = $"{fleet.Folder}-moved";
        Directory.CreateSymbolicLink($"{fleet.Folder}-link", fleet.Folder);
        (await fleet.ComposegenInAsync($"{fleet.Folder}-link", "status")).Succeeded();

        Directory.Move(fleet.Folder, moved);

        (await fleet.ComposegenInAsync(moved, "status")).Succeeded();
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenInAsync(moved, "down"));
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task What_is_in_the_way_is_listed_before_anything_starts()
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 2, ComposeChoice.ComposeV2());
        (await DockerCli.RunAsync("network", "create", "--subnet", fleet.Prefix.Pool, $"{fleet.Prefix.Text}-wide")).Succeeded();
        (await DockerCli.RunAsync("network", "create", fleet.SharedNetwork)).Succeeded();

        var up = await fleet.ComposegenAsync("up");

        up.ExitCode.Should().Be(3);
        up.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
        up.Error.Should().Contain($"overlaps with {fleet.Prefix.Pool} of the network '{fleet.Prefix.Text}-wide'")
            .And.Contain("--subnets");
        (await fleet.Prefix.ContainersAsync()).Should().BeEmpty();
    }
}
