using ComposeGen.EngineTests.Tools;
using Xunit.Abstractions;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>Fleets that their scripts start and take down, with either tool.</summary>
[Collection(OneAtATime.Name)]
public sealed class FleetScriptTests(ITestOutputHelper output)
{
    private const string SlaveOfOneService = """
        version: '2'
        services:
          service_entry:
            image: composegen-test
            stop_signal: SIGKILL
            networks: {internal: {}, inout: {aliases: ["${NODE}"]}}
        networks:
          internal: {}
          inout: {external: {name: inout}}
        """;

    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public Task Two_slaves_come_and_go_with_docker_compose() => ComesAndGoesAsync(2, ComposeChoice.DockerCompose());

    // With the engine's own pools, the thirty-second network would find no addresses.
    [FactWith(DockerPart.Engine, DockerPart.ComposeV2, IsLong = true)]
    public Task Thirty_two_slaves_of_one_service_come_and_go_without_running_out_of_addresses() =>
        ComesAndGoesAsync(32, ComposeChoice.ComposeV2(), SlaveOfOneService);

    private async Task ComesAndGoesAsync(int slaves, ComposeChoice compose, string? slave = null)
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves, compose, slave);

        var up = await fleet.UpAsync();
        (await fleet.Prefix.RunningContainersAsync()).Should().HaveCount(3 + (slaves * (slave is null ? 5 : 1)));
        (await fleet.Prefix.NetworksAsync()).Should().HaveCount(slaves + 2);

        var before = await fleet.StateAsync();
        await fleet.UpAsync();
        (await fleet.StateAsync()).Should().BeEquivalentTo(before, options => options.WithStrictOrdering(), "it ran already");

        var down = await fleet.DownAsync();
        await fleet.DownAsync();
        output.WriteLine($"1 + {slaves}: up in {up.TotalSeconds:F1} s, down in {down.TotalSeconds:F1} s");
    }
}
