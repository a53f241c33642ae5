using System.Diagnostics;
using System.Text.Json;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Tests.Cli;

namespace ComposeGen.Tests.Fleets;

/// <summary>An interrupted run leaves each file old or new, and the next run repairs the rest.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class InterruptionTests
{
    private const string TemporarySuffix = ".composegen-tmp";

    [Theory]
    [InlineData(0, 2, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(3, 5, 5)]
    [InlineData(3, 5, 3)]
    [InlineData(3, 5, 2)]
    [InlineData(5, 3, 3)]
    [InlineData(5, 3, 5)]
    [InlineData(5, 3, 7)]
    public void Every_step_may_be_the_last(int before, int interrupted, int after)
    {
        var (old, @new, next) = (Plan(before), Plan(interrupted), Plan(after));
        var expected = Expected(after);
        var steps = 0;
        for (var last = 0; last <= steps; last++)
        {
            using var folder = new TemporaryFolder();
            if (before > 0)
            {
                new OutputFolder(folder["out"], ForeignFiles.Refuse).Write(old);
            }

            var taken = RunUntil(last, folder["out"], @new);
            steps = Math.Max(steps, taken + (taken == last ? 1 : 0));
            ShouldBeWhole(folder, "out", old, @new);

            new OutputFolder(folder["out"], ForeignFiles.Refuse).Write(next);
            folder.FleetContent("out").Should().Equal(expected, "step {0} was the last", last);
        }

        steps.Should().BeGreaterThan(8);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    public void A_full_disk_or_a_cancellation_at_any_step_leaves_no_temporary_file(int before, int after)
    {
        foreach (var cause in new Exception[] { new IOException("No space left on device"), new OperationCanceledException() })
        {
            var (old, @new, isDone) = (Plan(before), Plan(after), false);
            for (var last = 0; !isDone; last++)
            {
                using var folder = new TemporaryFolder();
                if (before > 0)
                {
                    new OutputFolder(folder["out"], ForeignFiles.Refuse).Write(old);
                }

                var taken = 0;
                var output = new OutputFolder(
                    folder["out"], ForeignFiles.Refuse, beforeStep: () => _ = taken++ == last ? throw cause : 0);
                var stopped = Record.Exception(() => output.Write(@new));
                isDone = stopped is null;
                if (stopped is ComposeException refusal)
                {
                    refusal.Diagnostics.Should().ContainSingle().Which.Message.Should()
                        .Contain($"{cause.Message}. ").And.EndWith("Remove the cause, and generate the fleet again.");
                }
                else
                {
                    stopped.Should().BeSameAs(isDone || cause is IOException ? null : cause);
                }

                folder.Content().Keys.Should().NotContain(path => path.Contains(TemporarySuffix, StringComparison.Ordinal));
                ShouldBeWhole(folder, "out", old, @new);
            }
        }
    }

    [Fact]
    public async Task Ctrl_c_leaves_whole_files_and_no_temporary_file()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        string[] command =
        [
            "--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"),
            "fleet", "--master", Demo.MasterFile, "--slave", Demo.SlaveFile, "--slaves", "400", "-o",
        ];
        var (attempts, exitCode) = (0, 0);
        while (exitCode == 0 && attempts < 20)
        {
            var output = $"out{++attempts}";
            using var process = Process.Start(new ProcessStartInfo("env", [.. command, folder[output]])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            })!;
            SpinWait.SpinUntil(() => Directory.Exists(folder[$"{output}/slave1"]) || process.HasExited);
            using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            {
                await kill.WaitForExitAsync();
            }

            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            exitCode = process.ExitCode;
            error.Should().Be(exitCode == 0 ? "" : "composegen: interrupted. Run the same command again to go on.\n");
            folder.Content(output).Keys.Should().NotContain(path => path.Contains(TemporarySuffix, StringComparison.Ordinal));
            ShouldBeWhole(folder, output, Plan(400), Plan(400));
        }

        exitCode.Should().Be(130);
    }

    [Fact]
    public async Task Writes_a_fleet_while_something_else_is_done()
    {
        using var folder = new TemporaryFolder();

        var changes = await Demo.Fleet(3).Plan().WriteToAsync(folder["out"]);

        changes.Should().HaveCountGreaterThan(4).And.OnlyContain(change => change.Action == FileAction.Create);
        folder.FleetContent("out").Should().Equal(Expected(3));
    }

    [Fact]
    public async Task A_writing_that_was_cancelled_before_it_began_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        await FluentActions.Awaiting(() =>
            Demo.Fleet(3).Plan().WriteToAsync(folder["out"], cancellationToken: new CancellationToken(canceled: true)))
            .Should().ThrowAsync<OperationCanceledException>();

        Directory.Exists(folder["out"]).Should().BeFalse();
    }

    [Fact]
    public async Task A_writing_can_be_cancelled_halfway_and_is_completed_by_the_next_one()
    {
        using var folder = new TemporaryFolder();
        var (plan, attempts) = (Demo.Fleet(400).Plan(), 0);
        while (!await IsCancelledHalfwayAsync(plan, folder[$"out{++attempts}"]) && attempts < 20)
        {
            // It was done before anyone could stop it.
        }

        var cut = $"out{attempts}";
        Directory.Exists(folder[$"{cut}/slave400"]).Should().BeFalse("that was still to come");
        ShouldBeWhole(folder, cut, plan, plan);
        await plan.WriteToAsync(folder[cut]);
        folder.FleetContent(cut).Should().Equal(Expected(400));
    }

    [Fact]
    public async Task The_tool_may_be_killed_at_any_time()
    {
        using var folder = new TemporaryFolder();
        string[] Arguments(int slaves) =>
            ["fleet", "--master", Demo.MasterFile, "--slave", Demo.SlaveFile, "--slaves", $"{slaves}", "-o", folder["out"]];
        CliRun.Of(Arguments(10)).ExitCode.Should().Be(0);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var (from, to) = attempt % 2 == 0 ? (10, 60) : (60, 10);
            using var process = CliProcess.Start(Arguments(to));
            for (var waits = 0; waits < 2000 && !process.HasExited && !HasBegun(folder, to); waits++)
            {
                await Task.Delay(1);
            }

            await Task.Delay(attempt * 7);
            process.Kill();
            await process.WaitForExitAsync();

            ShouldBeWhole(folder, "out", Plan(from), Plan(to));
            CliRun.Of(Arguments(to)).Error.Should().BeEmpty("nothing is in the way");
            folder.FleetContent("out").Should().Equal(Expected(to));
        }
    }

    private static async Task<bool> IsCancelledHalfwayAsync(FleetPlan plan, string folder)
    {
        using var cancellation = new CancellationTokenSource();
        var writing = plan.WriteToAsync(folder, cancellationToken: cancellation.Token);
        SpinWait.SpinUntil(() => Directory.Exists(Path.Combine(folder, "slave1")) || writing.IsCompleted);
        await cancellation.CancelAsync();
        await Task.WhenAny(writing);
        return writing.IsCanceled;
    }

    private static bool HasBegun(TemporaryFolder folder, int slaves) =>
        Directory.Exists(folder["out/slave11"]) == (slaves > 10);

    private static FleetPlan Plan(int slaves) => Demo.Fleet(Math.Max(1, slaves)).Plan();

    private static SortedDictionary<string, string> Expected(int slaves)
    {
        using var clean = new TemporaryFolder();
        Demo.Fleet(slaves).Plan().WriteTo(clean["out"]);
        return clean.FleetContent("out");
    }

    private static int RunUntil(int last, string folder, FleetPlan plan)
    {
        var taken = 0;
        var output = new OutputFolder(folder, ForeignFiles.Refuse, beforeStep: () => _ = taken++ < last
            ? 0
            : throw new TimeoutException());
        try
        {
            output.Write(plan);
        }
        catch (TimeoutException)
        {
            taken--;
        }

        return taken;
    }

    private static void ShouldBeWhole(TemporaryFolder folder, string output, FleetPlan old, FleetPlan @new)
    {
        var (before, after) = (FleetFiles.Of(old), FleetFiles.Of(@new));
        FleetFiles[] either = [before, after, FleetFiles.Of(@new, before.Manifest), FleetFiles.Of(old, after.Manifest)];
        var texts = either.SelectMany(fleet => fleet.Files)
            .ToLookup(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var (path, text) in folder.Content(output)
            .Where(file => !file.Key.EndsWith('/') && !file.Key.EndsWith(TemporarySuffix, StringComparison.Ordinal)))
        {
            if (path == "fleet.json")
            {
                JsonDocument.Parse(text).Dispose();
                continue;
            }

            texts[path].Should().Contain(text, "{0} is the old or the new file", path);
        }
    }
}
