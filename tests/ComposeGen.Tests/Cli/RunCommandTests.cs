using System.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary><c>composegen up</c>, <c>down</c> and <c>status</c>, with a docker that only logs its arguments.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class RunCommandTests : IDisposable
{
    // A fleet that had two slaves before.
    private readonly FakeDocker _docker = new(folder =>
    {
        Demo.Fleet(2).Plan().WriteTo(folder);
        Demo.Fleet(1).Plan().WriteTo(folder);
    });

    public void Dispose() => _docker.Dispose();

    [Theory]
    [InlineData("up")]
    [InlineData("down")]
    [InlineData("status")]
    public void A_folder_without_a_manifest_is_refused(string command)
    {
        using var folder = new TemporaryFolder();

        CliRun.Of(command, folder.Root)
            .Should().Be(
                new CliRun(
                    2,
                    "",
                    $"{folder["fleet.json"]}: error CG5003: There is no such file. "
                        + "Name a folder that a fleet was generated to.\n"));
    }

    [Theory]
    [InlineData("{", "This is not a manifest of a fleet. Generate the fleet again.")]
    [InlineData("null", "This is not a manifest of a fleet. Generate the fleet again.")]
    [InlineData("""{"generator": "ComposeGen"}""", "This is not a manifest of a fleet. Generate the fleet again.")]
    public void A_broken_manifest_is_refused(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fleet.json", text);

        CliRun.Of("up", folder.Root).Should().Be(new CliRun(2, "", $"{folder["fleet.json"]}: error CG5003: {message}\n"));
    }

    [Theory]
    [InlineData("../docker-compose.yml")]
    [InlineData("/etc/docker-compose.yml")]
    [InlineData("slave1/../../docker-compose.yml")]
    public void A_manifest_that_leads_elsewhere_is_refused(string path)
    {
        using var folder = new TemporaryFolder();
        Demo.Fleet(1).Plan().WriteTo(folder.Root);
        folder.Write(
            "fleet.json",
            File.ReadAllText(folder["fleet.json"])
                .Replace("\"file\": \"slave1/docker-compose.yml\"", $"\"file\": \"{path}\"", StringComparison.Ordinal));

        var run = CliRun.Of("up", folder.Root);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith($"{folder["fleet.json"]}: error CG5003: The path '{path}' is not one that was generated: ");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("1001")]
    public void An_invalid_number_of_projects_is_refused(string count) =>
        CliRun.Of("up", "out", "--parallel", count)
            .Should().Be(new CliRun(2, "", $"composegen: error: --parallel {count}: give a whole number from 1 to 1000.\n"));

    [Fact]
    public void Status_prints_what_is_missing()
    {
        _docker.AddNetwork("master_internal");
        _docker.HasContainers(
            ("master", "service_entry", "c1", "Up 2 seconds", "inout,master_internal"),
            ("master", "service_2", "c2", "Up 2 seconds", "master_internal"),
            ("master", "service_3", "c3", "Exited (1) 3 seconds ago", "master_internal"),
            ("slave2", "service_3", "c4", "Up 2 seconds", "slave2_internal"));
        _docker.HasContainersOf("out2", ("other", "service_3", "c5", "Up 2 seconds", "other"));

        const string Missing = "service_entry, service_out, service_3, service_4, service_5, network slave1_internal";
        _docker.Composegen("status out").Should().Be(new CliRun(1, $"""
            NODE    PROJECT  SERVICES  NETWORKS  DIFFERENT
            master  master   2/3       1/1       service_3 (exited with 1)
            slave1  slave1   0/5       0/1       {Missing}
            The shared network 'inout' is missing.
            No longer in the fleet, but still there: slave2. 'composegen up --remove-orphans' removes them.
            0 of 2 projects run as planned.

            """, ""));
    }

    [Fact]
    public void Status_is_good_when_everything_runs()
    {
        var plan = Demo.Fleet(1).Plan();
        _docker.AddOwnNetwork("inout", "10.192.0.0/21");
        _docker.AddOwnNetwork("master_internal", "10.192.8.0/28", "master");
        _docker.AddOwnNetwork("slave1_internal", "10.192.8.16/28", "slave1");
        _docker.Runs(plan);

        var run = _docker.Composegen("status out");
        run.ExitCode.Should().Be(0);
        run.Output.Should().EndWith("Everything runs.\n");
    }

    [Theory]
    [InlineData("up out --remove-orphans", true)]
    [InlineData("up out", false)]
    [InlineData("down out", true)]
    public void Nodes_that_left_the_fleet_are_taken_down(string command, bool taken)
    {
        _docker.AddOwnNetwork("slave2_internal", "10.192.8.32/28", "slave2");
        _docker.HasContainers(
            ("slave2", "service_3", "c1", "Up 2 seconds", "slave2_internal"),
            ("slave2", "service_4", "c2", "Exited (0)", "slave2_internal"));
        _docker.HasContainersOf("out2", ("other", "service_3", "c3", "Up 2 seconds", "other"));

        _docker.Composegen(command).ExitCode.Should().Be(0);

        _docker.TakeLog()
            .Where(line => line.StartsWith("docker [rm]", StringComparison.Ordinal))
            .Should().Equal(taken ? ["docker [rm] [--force] [--volumes] [c1] [c2]"] : []);
        _docker.Networks.Contains("slave2_internal").Should().Be(!taken);
    }

    [Fact]
    public void A_summary_names_what_failed()
    {
        _docker["FAKE_FAILS"] = "slave1";

        var run = _docker.Composegen("up out");
        (run.ExitCode, run.Error).Should().Be((3, "slave1 failed:\nno space left for slave1\n"));
        run.Output.Should().MatchRegex(
            @"^master is up\n1 of 2 projects are up after \d+\.\d s; failed: slave1\nGo on with: composegen up out\n$");
    }

    [Theory]
    [InlineData("up", "master", 0, "master", "; not tried: slave1, slave2, slave3")]
    [InlineData("up", "slave2", 2, "slave2, slave3", "")]
    [InlineData("down", "slave1", 1, "slave2, slave3, master", "")]
    public void A_daemon_that_dies_fails_what_it_did_and_everything_later(
        string command, string last, int done, string failed, string untried)
    {
        using var docker = new FakeDocker(folder => Demo.Fleet(3).Plan().WriteTo(folder)) { ["FAKE_LAST"] = last };

        var run = docker.Composegen($"{command} out --parallel 1");

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain("Cannot connect to the Docker daemon");
        run.Output.Should().MatchRegex(
            $@"(^|\n){done} of 4 projects are {command} after \d+\.\d s; failed: {failed}{untried}\n"
            + $@"Go on with: composegen {command} out --parallel 1\n$");
    }

    [Fact]
    public void A_half_written_folder_is_named_and_does_not_start()
    {
        _docker.HasContainers(("slave1", "service_3", "c1", "Up 2 seconds", "slave1_internal"));
        File.Delete(Path.Combine(_docker.Root, "out/slave1/docker-compose.yml"));
        File.Delete(Path.Combine(_docker.Root, "out/up.sh"));

        var status = _docker.Composegen("status out");
        status.ExitCode.Should().Be(1);
        status.Output.Should().Contain("slave1  slave1   0/5       0/1       its files are missing\n");
        status.Output.Should().Contain(
            $"{_docker.Root}/out is only half-written: slave1/docker-compose.yml and 1 more are missing. "
            + "Generate the fleet again.\n");
        _docker.Composegen("up out").Should().Be(new CliRun(
            2,
            "",
            $"composegen: error: {_docker.Root}/out is only half-written: slave1/docker-compose.yml is missing. "
            + "Generate the fleet again.\n"));
        _docker.TakeLog().Should().NotContainMatch("*[[]up[]]*");

        _docker.Composegen("down out").ExitCode.Should().Be(0);
        _docker.TakeLog().Should().Contain("docker [rm] [--force] [--volumes] [c1]")
            .And.NotContain(line => line.Contains("[-p] [slave1]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_with_files_of_two_fleets_is_half_written()
    {
        // The fleet gets its second slave back, and the writing ends with that slave's file.
        var second = Path.Combine(_docker.Root, "out/slave2/docker-compose.yml");
        var output = new OutputFolder(
            Path.Combine(_docker.Root, "out"),
            ForeignFiles.Refuse,
            () => _ = File.Exists(second) ? throw new TimeoutException() : 0);
        FluentActions.Invoking(() => output.Write(Demo.Fleet(2).Plan())).Should().Throw<TimeoutException>();

        var problem = $"{_docker.Root}/out is only half-written: it has files of two fleets. Generate the fleet again.\n";
        _docker.Composegen("status out").Output.Should().Contain(problem);
        _docker.Composegen("up out").Error.Should().Be($"composegen: error: {problem}");
    }

    [Fact]
    public void A_fleet_without_its_scripts_runs()
    {
        File.Delete(Path.Combine(_docker.Root, "out/up.sh"));
        File.Delete(Path.Combine(_docker.Root, "out/down.sh"));

        _docker.Composegen("up out").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_network_that_cannot_be_listed_is_an_error_of_docker()
    {
        File.Delete(Path.Combine(_docker.Root, "networks"));

        var run = _docker.Composegen("up out");
        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("composegen: error: docker said no:\n");
    }

    [Theory]
    [InlineData("up out --remove-orphans", "master", "slave1")]
    [InlineData("down out --volumes", "slave1", "master")]
    public async Task Ctrl_c_stops_what_runs_and_starts_nothing_more(string command, string interrupted, string untried)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _docker["FAKE_SLEEP"] = "600";
        // Tests that run in the background of a shell ignore the signal, and so do their children.
        var tool = Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll");
        using var process = _docker.Start("env", ["--default-signal=INT", "dotnet", tool, .. command.Split(' ')]);
        while (!File.Exists(Path.Combine(_docker.Root, "peaks")))
        {
            await Task.Delay(50);
        }

        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(130);
        (await process.StandardError.ReadToEndAsync()).Should().Be("composegen: interrupted.\n");
        (await process.StandardOutput.ReadToEndAsync()).Should().MatchRegex(
            $@"^0 of 2 projects are {command.Split(' ')[0]} after \d+\.\d s; interrupted: {interrupted}; not tried: {untried}\n"
            + $@"Go on with: composegen {command}\n$");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(5));
        _docker.TakeLog().Should().NotContain(line => line.Contains($"[{untried}]", StringComparison.Ordinal));
    }
}
