using System.Net;
using System.Net.Sockets;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary><c>composegen up</c>, <c>status</c> and <c>down</c> where no daemon answers.</summary>
public sealed class SilentDaemonTests
{
    [FactWith(DockerPart.ComposeV2)]
    public async Task A_daemon_that_is_not_there_or_hangs_is_named_before_anything_starts()
    {
        using var folder = new TemporaryFolder();
        var reference = folder.Write("one.yml", "version: '2'\nservices:\n  web:\n    image: composegen-test\n");
        (await ComposegenAsync(null, "fleet", "--master", reference, "--slave", reference, "--slaves", "1", "-o", folder["out"]))
            .Succeeded();
        using var daemon = new TcpListener(IPAddress.Loopback, 0);
        daemon.Start();
        var endpoint = $"tcp://{daemon.LocalEndpoint}";

        var hanging = await Task.WhenAll(Commands().Select(command => ComposegenAsync(endpoint, command, folder["out"])));
        daemon.Stop();
        var absent = await Task.WhenAll(Commands().Select(command => ComposegenAsync(endpoint, command, folder["out"])));

        hanging.Should().OnlyContain(run => run.ExitCode == 3 && run.Output.Length == 0);
        hanging.Select(run => run.Error).Should()
            .OnlyContain(error => error == "composegen: error: docker gave no answer for 60 s. Is its daemon running?\n");
        absent.Should().OnlyContain(run => run.ExitCode == 3 && run.Output.Length == 0);
        absent.Select(run => run.Error).Should().OnlyContain(error => error.Contains("Cannot connect to the Docker daemon"));
    }

    private static string[] Commands() => ["up", "status", "down"];

    private static Task<CommandOutcome> ComposegenAsync(string? endpoint, params string[] arguments) => CommandLine.RunAsync(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), .. arguments],
        environment: new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOCKER_HOST"] = endpoint });
}
