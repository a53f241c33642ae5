using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>Ports of the host that programs outside of containers hold.</summary>
[Collection(OneAtATime.Name)]
public sealed class HostPortTests
{
    public static TheoryData<bool> Tools { get; } = LongRun.ComposeTools(sample: true);

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(Tools))]
    public async Task A_port_that_a_program_holds_is_listed_before_anything_starts(bool isComposeV2)
    {
        await using var prefix = new EnginePrefix();
        using var compose = isComposeV2 ? ComposeChoice.ComposeV2() : ComposeChoice.DockerCompose();
        using var folder = new TemporaryFolder();
        using var program = new TcpListener(IPAddress.Loopback, 0);
        program.Start();
        var port = ((IPEndPoint)program.LocalEndpoint).Port;
        string[] references =
        [
            "--master", folder.Write("master.yml", Publishing(FreePort())),
            "--slave", folder.Write("slave.yml", Publishing(port)),
            "--slaves", "1",
        ];
        string[] place = ["--name", prefix.Text, "--subnets", prefix.Pool, "-o", folder["out"]];
        (await ComposegenAsync(["fleet", .. references, .. place])).Succeeded();

        var up = await ComposegenAsync("up", folder["out"]);
        up.ExitCode.Should().Be(3);
        up.Error.Should().Be(
            $"composegen: error: the port {port}/tcp of the host, which slave1/web publishes, "
            + "is taken by a program on this machine. Stop that, or publish another port.\n");
        (await prefix.ContainersAsync()).Should().BeEmpty();

        program.Stop();
        (await ComposegenAsync("up", folder["out"])).Succeeded();
        var containers = await prefix.RunningContainersAsync();
        containers.Should().HaveCount(2);
        (await ComposegenAsync("up", folder["out"])).Succeeded();
        (await prefix.RunningContainersAsync()).Should().BeEquivalentTo(containers, "docker listens for them now");
        await prefix.ShouldBeGoneAsync(await ComposegenAsync("down", folder["out"]));

        Task<CommandOutcome> ComposegenAsync(params string[] arguments) => CommandLine.RunAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), .. arguments],
            environment: compose.Environment);
    }

    private static string Publishing(int port) => string.Create(CultureInfo.InvariantCulture, $"""
        version: '2'
        services:
          web:
            image: composegen-test
            stop_signal: SIGKILL
            ports: ["{port}:80"]

        """);

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Any, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
