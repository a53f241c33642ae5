using System.Diagnostics;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Checks;

/// <summary>A file of 1,000 services is checked in less time than the tools take to read it.</summary>
[Collection(OneAtATime.Name)]
public sealed class CheckSpeedTests
{
    private const int Rounds = 5;

    [FactWith(DockerPart.DockerCompose)]
    public Task Checks_faster_than_docker_compose_reads() => IsFasterAsync(file => ["docker-compose", "-f", file, "config", "-q"]);

    [FactWith(DockerPart.Stack)]
    public Task Checks_faster_than_docker_stack_reads() => IsFasterAsync(file => ["docker", "stack", "config", "-c", file]);

    // In turns, so that whatever else the machine does is shared; the best time of each is the least disturbed one.
    private static async Task IsFasterAsync(Func<string, string[]> reads)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("docker-compose.yml", ThousandServices.Text);
        string[] checks = ["dotnet", Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), "check", file];
        var (checking, reading) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            checking = Least(checking, await TimeAsync(checks));
            reading = Least(reading, await TimeAsync(reads(file)));
        }

        checking.Should().BeLessThan(reading);
    }

    private static async Task<TimeSpan> TimeAsync(string[] command)
    {
        var watch = Stopwatch.StartNew();
        (await CommandLine.RunAsync(command[0], command[1..])).Succeeded();
        return watch.Elapsed;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
