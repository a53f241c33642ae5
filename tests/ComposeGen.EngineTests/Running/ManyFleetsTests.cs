using System.Diagnostics;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Testing;

namespace ComposeGen.EngineTests.Running;

/// <summary>Many fleets, some of which end badly: nothing is left of them.</summary>
[Collection(RunsOneAtATime.Name)]
public sealed class ManyFleetsTests
{
    private static readonly int InARow = LongRun.IsOn ? 20 : 5;

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task Fleets_in_a_row_leave_nothing()
    {
        for (var number = 0; number < InARow; number++)
        {
            await RunAsync("cg-row");
        }

        (await EngineOfRuns.OfAsync("cg-row")).Should().BeEmpty();
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task Four_fleets_at_once_leave_nothing_when_one_throws_one_is_cancelled_and_one_is_killed()
    {
        await Task.WhenAll(RunAsync("cg-runs"), ThrowAsync("cg-throws"), CancelAsync("cg-cancelled"), KillAsync("cg-killed"));

        foreach (var name in new[] { "cg-runs", "cg-throws", "cg-cancelled" })
        {
            (await EngineOfRuns.OfAsync(name)).Should().BeEmpty();
        }

        await RunAsync("cg-next");
        (await EngineOfRuns.OfAsync("cg-killed")).Should().BeEmpty("the next start removes what was killed");
        (await EngineOfRuns.OfAsync("cg-next")).Should().BeEmpty();
    }

    private static async Task RunAsync(string name)
    {
        await using var fleet = await Servants.Pair(name).StartAsync();
        (await fleet.ExecAsync("node1/web", "nslookup", "node2")).ExitCode.Should().Be(0);
    }

    private static async Task ThrowAsync(string name)
    {
        var run = async () =>
        {
            await using var fleet = await Servants.Pair(name).StartAsync();
            throw new InvalidOperationException(fleet.Name);
        };
        await run.Should().ThrowAsync<InvalidOperationException>();
    }

    private static async Task CancelAsync(string name)
    {
        var forever = new StartOptions { Wait = Ready.Log("node1/web", "never"), Timeout = TimeSpan.FromMinutes(5) };
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await Servants.Pair(name).Awaiting(plan => plan.StartAsync(forever, cancellation.Token)).Should()
            .ThrowAsync<OperationCanceledException>();
    }

    private static async Task KillAsync(string name)
    {
        string[] program = [Path.Combine(AppContext.BaseDirectory, "ComposeGen.EngineTests.dll")];
        var start = new ProcessStartInfo("dotnet", program) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var run = await process.StandardOutput.ReadLineAsync();
        run.Should().StartWith(name);
        (await EngineOfRuns.OfAsync(run!)).Should().HaveCount(2 + 1);

        process.Kill();
        await process.WaitForExitAsync();
    }
}
