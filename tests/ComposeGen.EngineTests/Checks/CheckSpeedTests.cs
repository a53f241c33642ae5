using System.Diagnostics;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Checks;

/// <summary>By the clock, <c>composegen check</c> is done before the tools have read the same file.</summary>
public sealed class CheckSpeedTests(NativeTool tool) : IClassFixture<NativeTool>
{
    private const int Rounds = 3;

    private static readonly string SlaveFile =
        Path.Combine(AppContext.BaseDirectory, "examples", "master-slaves", "docker-compose-slave.yml");

    [FactWithNativeTool(DockerPart.DockerCompose, DockerPart.Stack)]
    public async Task Checks_a_thousand_services_before_docker_compose_and_docker_stack_have_read_them()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("docker-compose.yml", ThousandServices.Text);

        var times = await BestTimesAsync(
            [tool.Path, "check", file],
            ["docker-compose", "-f", file, "config", "-q"],
            ["docker", "stack", "config", "-c", file]);

        times[0].Should().BeLessThan(times[1]);
        times[0].Should().BeLessThan(times[2]);
    }

    [FactWithNativeTool(DockerPart.ComposeV2)]
    public async Task Starts_and_checks_a_file_before_docker_compose_has_read_it()
    {
        var times = await BestTimesAsync(
            [tool.Path, "check", SlaveFile],
            ["docker", "compose", "-f", SlaveFile, "config", "-q"]);

        times[0].Should().BeLessThan(times[1]);
    }

    // In turns, as other tests run meanwhile; the best time of each is the least disturbed one.
    private static async Task<TimeSpan[]> BestTimesAsync(params string[][] commands)
    {
        var best = commands.Select(_ => TimeSpan.MaxValue).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < commands.Length; index++)
            {
                var time = await TimeAsync(commands[index]);
                best[index] = time < best[index] ? time : best[index];
            }
        }

        return best;
    }

    private static async Task<TimeSpan> TimeAsync(string[] command)
    {
        var start = Stopwatch.GetTimestamp();
        (await CommandLine.RunAsync(command[0], command[1..])).Succeeded();
        return Stopwatch.GetElapsedTime(start);
    }
}
