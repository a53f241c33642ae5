using ComposeGen.EngineTests.Tools;
using Xunit.Abstractions;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>Fleets that their scripts start and take down, with either tool.</summary>
[Collection(OneAtATime.Name)]
public sealed class FleetScriptTests(ITestOutputHelper output)
{
    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task Ten_slaves_come_and_go_with_compose_v2() => ComesAndGoesAsync(10, ComposeChoice.ComposeV2());

    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public Task Four_slaves_come_and_go_with_docker_compose() => ComesAndGoesAsync(4, ComposeChoice.DockerCompose());

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task Thirty_five_slaves_come_and_go_without_running_out_of_addresses() =>
        ComesAndGoesAsync(35, ComposeChoice.ComposeV2());

    private async Task ComesAndGoesAsync(int slaves, ComposeChoice compose)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves, compose);

        var up = await fleet.UpAsync();
        (await fleet.Prefix.RunningContainersAsync()).Should().HaveCount(3 + (slaves * 5));
        (await fleet.Prefix.NetworksAsync()).Should().HaveCount(slaves + 2);

        var before = await fleet.StateAsync();
        await fleet.UpAsync();
        (await fleet.StateAsync()).Should().BeEquivalentTo(before, options => options.WithStrictOrdering(), "it ran already");

        var down = await fleet.DownAsync();
        await fleet.DownAsync();
        output.WriteLine($"1 + {slaves}: up in {up.TotalSeconds:F1} s, down in {down.TotalSeconds:F1} s");
    }
}
