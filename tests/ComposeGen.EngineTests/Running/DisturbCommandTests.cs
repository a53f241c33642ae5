using ComposeGen.EngineTests.Fleets;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Running;

/// <summary><c>composegen cut</c>, <c>heal</c>, <c>exec</c> and <c>logs</c> on the engine.</summary>
[Collection(RunsOneAtATime.Name)]
public sealed class DisturbCommandTests
{
    private static readonly string[] Ask = ["slave1/service_out", "--", "nslookup", "master"];

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(EngineOfRuns.SomeTools), MemberType = typeof(EngineOfRuns))]
    public async Task A_fleet_is_cut_asked_and_healed(string tool)
    {
        var compose = tool == "docker compose" ? ComposeChoice.ComposeV2() : ComposeChoice.DockerCompose();
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 2, compose);
        (await fleet.ComposegenAsync("up", "--wait")).Succeeded();
        (await fleet.ComposegenAsync("exec", Ask)).Succeeded();

        (await fleet.ComposegenAsync("cut", "slave1,slave2")).Succeeded().Output.Should()
            .Be("The network is cut: slave1, slave2 from all others.\n");

        (await fleet.ComposegenAsync("status")).Output.Should().Contain("slave1, slave2 from all others");
        (await fleet.ComposegenAsync("exec", Ask)).ExitCode.Should().NotBe(0);
        (await fleet.ComposegenAsync("exec", "slave1/service_out", "--", "nslookup", "slave2")).Succeeded();
        (await fleet.ComposegenAsync("logs", "slave1")).Succeeded();
        (await fleet.ComposegenAsync("heal")).Succeeded().Output.Should()
            .Be("The network is whole again. It was cut: slave1, slave2 from all others.\n");
        (await fleet.ComposegenAsync("exec", Ask)).Succeeded();

        (await fleet.ComposegenAsync("cut", "master")).Succeeded();
        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.ComposegenAsync("exec", Ask)).Succeeded();
        (await fleet.ComposegenAsync("cut", "master")).Succeeded();
        await fleet.Prefix.ShouldBeGoneAsync(await fleet.ComposegenAsync("down"));
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task The_script_takes_a_cut_fleet_down()
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 1, ComposeChoice.ComposeV2());
        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.ComposegenAsync("cut", "master")).Succeeded();

        await fleet.DownAsync();
    }
}
