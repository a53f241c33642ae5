using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary><c>composegen up</c>, <c>status</c> and <c>down</c> on the engine.</summary>
[Collection(OneAtATime.Name)]
public sealed class UpCommandTests
{
    [FactWith(DockerPart.Engine, DockerPart.DockerCompose, IsLong = true)]
    public Task A_fleet_comes_and_goes_with_docker_compose() => ComesAndGoesAsync(ComposeChoice.DockerCompose());

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task A_fleet_comes_and_goes_with_compose_v2() => ComesAndGoesAsync(ComposeChoice.ComposeV2());

    private static async Task ComesAndGoesAsync(ComposeChoice compose)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 1, compose);
        (await fleet.ComposegenAsync("status")).ExitCode.Should().Be(1, "nothing runs");

        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.ComposegenAsync("status")).ExitCode.Should().Be(0);
        var running = await fleet.StateAsync();
        running.Containers.Should().HaveCount(3 + 5);
        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.StateAsync()).Should().BeEquivalentTo(running, options => options.WithStrictOrdering(), "it ran already");

        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }
}
