using System.Diagnostics;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>The scripts, run by the shells of this machine with a docker that only logs its calls.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class ScriptTests
{
    private const string Version = "docker [compose] [version]";
    private const string Cuts = "docker [network] [ls] [--filter] [label=composegen.cut] [--format] [{{.Name}}]";

    private const string Inspect = "docker [network] [inspect] [--format] [{{.Name}}] [--] [inout]";
    private const string Owner =
        "docker [network] [inspect] [--format] [{{with index .Labels \"composegen.fleet\"}}the fleet {{.}}{{else}}"
        + "{{with index .Labels \"com.docker.compose.project\"}}the project {{.}}{{else}}something else{{end}}{{end}}] [--] "
            + "[inout]";

    private const string Projects =
        "docker [ps] [--all] [--filter] [label=com.docker.compose.project] [--format] [{{.Label \"com.docker.compose.project\"}}|"
        + "{{.Label \"composegen.fleet\"}}|{{.Label \"com.docker.compose.project.working_dir\"}}]";

    private const string Create =
        "docker [network] [create] [--driver] [bridge] [--label] [composegen.fleet=fleet] [--subnet] [10.192.0.0/21] [--] "
            + "[inout]";

    /// <summary>The shells that are here; there is always a <c>sh</c> where there are POSIX scripts.</summary>
    public static TheoryData<string> Shells
    {
        get
        {
            var shells = new TheoryData<string>();
            if (!OperatingSystem.IsWindows())
            {
                foreach (var shell in new[] { "sh", "dash", "bash --posix", "busybox sh" }.Where(shell =>
                    FakeDocker.Find(shell.Split(' ')[0]) is not null))
                {
                    shells.Add(shell);
                }
            }

            return shells;
        }
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public void Start_the_master_first_and_take_it_down_last(string shell)
    {
        using var docker = Demo3();

        var up = docker.Run("up.sh", "-j 1", shell);
        (up.ExitCode, up.Output, up.Error).Should().Be((0, "master is up\nslave1 is up\nslave2 is up\nslave3 is up\n", ""));
        docker.TakeLog().Should().Equal(
            [Version, Inspect, Projects, Inspect, Create, .. Compose("[up] [-d]", "master", "slave1", "slave2", "slave3")]);

        docker.Run("up.sh", "-j1", shell).ExitCode.Should().Be(0);
        docker.TakeLog().Should().Equal(
            [Version, Inspect, Owner, Projects, Inspect, .. Compose("[up] [-d]", "master", "slave1", "slave2", "slave3")]);

        var down = docker.Run("down.sh", "-j 1", shell);
        (down.ExitCode, down.Output, down.Error).Should()
            .Be((0, "slave1 is down\nslave2 is down\nslave3 is down\nmaster is down\n", ""));
        docker.TakeLog().Should().Equal(
        [
            Version, Projects, .. Compose("[down] [--remove-orphans]", "slave1", "slave2", "slave3", "master"),
            Inspect, Owner, "docker [network] [rm] [--] [inout]", Cuts,
        ]);

        docker.Run("down.sh", "-j 1", shell).ExitCode.Should().Be(0);
        docker.TakeLog().Should().EndWith([Inspect, Cuts]);
    }

    [Fact]
    public void Remove_the_networks_of_a_cut_of_this_fleet_only()
    {
        using var docker = Demo3();
        docker.Run("up.sh").ExitCode.Should().Be(0);
        docker.AddCut("inout-cut", "fleet");
        docker.AddCut("theirs-cut", "theirs");

        docker.Run("down.sh").ExitCode.Should().Be(0);

        docker.Networks.Should().Equal("theirs-cut");
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("-j 2", 2)]
    public void Run_so_many_projects_at_a_time(string arguments, int expected)
    {
        using var docker = new FakeDocker(folder => Demo.Fleet(9).Plan().WriteTo(folder)) { ["FAKE_SLEEP"] = "0.2" };
        docker.Run("up.sh", arguments).ExitCode.Should().Be(0);

        docker.Peak.Should().BeInRange(2, expected);
        docker.TakeLog().Where(line => line.Contains("[-p]", StringComparison.Ordinal)).Should()
            .HaveCount(10).And.StartWith(Compose("[up] [-d]", "master"));
    }

    [Theory]
    [InlineData("-j")]
    [InlineData("-j 0")]
    [InlineData("-j x")]
    [InlineData("-j -1")]
    [InlineData("-j 1.5")]
    [InlineData("-x")]
    [InlineData("slave1")]
    [InlineData("-j 2 slave1")]
    public void Explain_how_they_are_used(string arguments)
    {
        using var docker = Demo3();
        foreach (var script in new[] { "up.sh", "down.sh" })
        {
            var run = docker.Run(script, arguments);

            run.ExitCode.Should().Be(2);
            run.Output.Should().BeEmpty();
            run.Error.Should().MatchRegex(@$"usage: {script} \[-j JOBS\]   JOBS projects at a time; "
                + @$"{(script == "up.sh" ? "[0-9]*[02468]" : "8")} unless told\n$");
        }

        docker.TakeLog().Should().BeEmpty();
    }

    [Fact]
    public void Use_docker_compose_where_docker_has_no_plugin()
    {
        using var docker = Demo3();
        docker.RemoveDocker(keepStandalone: true);
        docker["FAKE_NO_PLUGIN"] = "1";
        docker.Run("up.sh", "-j 1").ExitCode.Should().Be(0);

        docker.TakeLog().Should()
            .EndWith(Compose("[up] [-d]", "master", "slave1", "slave2", "slave3")
            .Select(line => line.Replace("docker [compose]", "docker-compose", StringComparison.Ordinal)));
    }

    [Fact]
    public void Use_the_compose_tool_of_the_environment_variable()
    {
        using var docker = Demo3();
        docker["COMPOSE"] = "docker compose --ansi never";
        docker.Run("down.sh", "-j 1").ExitCode.Should().Be(0);

        docker.TakeLog().Should().NotContain(Version).And.Contain(
            "docker [compose] [--ansi] [never] [-p] [slave1] [-f] [slave1/docker-compose.yml] [down] [--remove-orphans]");
    }

    [Fact]
    public void Report_that_docker_is_missing()
    {
        using var docker = Demo3();
        docker.RemoveDocker(keepStandalone: false);
        foreach (var script in new[] { "up.sh", "down.sh" })
        {
            var run = docker.Run(script);
            (run.ExitCode, run.Output, run.Error).Should()
                .Be((3, "", $"{script}: neither 'docker compose' nor 'docker-compose' is here\n"));
        }
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public void Go_on_where_one_slave_fails(string shell)
    {
        using var docker = Demo3();
        docker["FAKE_FAILS"] = "slave2";

        var up = docker.Run("up.sh", "-j 1", shell);
        (up.ExitCode, up.Output, up.Error).Should()
            .Be((1, "master is up\nslave1 is up\nslave3 is up\n", "slave2 failed:\nno space left for slave2\n"));
        var down = docker.Run("down.sh", "-j 1", shell);
        (down.ExitCode, down.Output, down.Error).Should()
            .Be((1, "slave1 is down\nslave3 is down\nmaster is down\n", "slave2 failed:\nno space left for slave2\n"));
        docker.Networks.Should().BeEmpty();
    }

    [Fact]
    public void Start_no_slave_where_the_master_fails()
    {
        using var docker = Demo3();
        docker["FAKE_FAILS"] = "master";

        var up = docker.Run("up.sh");
        (up.ExitCode, up.Output, up.Error).Should().Be((1, "", "master failed:\nno space left for master\n"));
        docker.Run("down.sh").ExitCode.Should().Be(1);
        docker.Networks.Should().BeEmpty();
    }

    [Fact]
    public void Name_projects_after_the_fleet()
    {
        using var docker = new FakeDocker(folder => Demo.Fleet(1, "demo").Plan().WriteTo(folder));
        docker.Run("up.sh").ExitCode.Should().Be(0);

        docker.TakeLog().Should().Contain("docker [compose] [-p] [demo-slave1] [-f] [slave1/docker-compose.yml] [up] [-d]");
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public void Take_any_name_of_a_network_as_it_is(string shell)
    {
        string[] names = ["-q", "--help", "two words", "it's", "a\"b", "$HOME", "`id`", "$(id)", "back\\slash", "*", "a;b", "#c"];
        var fleet = Fleet.Create(f => f.Node("one", _ => ComposeGen.Compose.File(file =>
        {
            var service = file.Service("web", s => s.Image("nginx"));
            foreach (var (name, index) in names.Select((name, index) => (name, index)))
            {
                service.On(SharedNetwork.Named(name, $"net{index}"));
            }
        })));
        using var docker = new FakeDocker(folder => fleet.Plan().WriteTo(folder));

        docker.Run("up.sh", shell: shell).Error.Should().BeEmpty();
        docker.Networks.Should().Equal(names);
        docker.Run("down.sh", shell: shell).Error.Should().BeEmpty();
        docker.Networks.Should().BeEmpty();
    }

    [Fact]
    public void Leave_a_network_alone_whose_id_only_begins_like_the_name()
    {
        // The engine answers "cafe" to "caf", as it would for an id.
        var fleet = Fleet.Create(f => f.Node("one",
            _ => ComposeGen.Compose.File(file => file.Service("web", s => s.Image("nginx").On(SharedNetwork.Named("caf"))))));
        using var docker = new FakeDocker(folder => fleet.Plan().WriteTo(folder));
        docker.Run("up.sh").ExitCode.Should().Be(0);
        docker.Run("down.sh").ExitCode.Should().Be(0);

        docker.TakeLog().Where(line => line.Contains("[caf]", StringComparison.Ordinal)
            && !line.Contains("inspect", StringComparison.Ordinal))
            .Should().Equal("docker [network] [create] [--driver] [bridge] [--label] [composegen.fleet=fleet] [--subnet] "
                + "[10.192.0.0/21] [--] [caf]");
    }

    [ShellcheckTheory]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Template)]
    [InlineData(FleetLayout.Connect)]
    [InlineData(FleetLayout.Flat)]
    [InlineData(FleetLayout.PerNode, true)]
    public void Satisfy_shellcheck(FleetLayout layout, bool isForSwarm = false)
    {
        using var folder = new TemporaryFolder();
        foreach (var slaves in new[] { 2, 1 })
        {
            Demo.Fleet(slaves, more: fleet =>
            {
                fleet.Layout(layout).SharedNetwork("corp", network => network.External());
                if (isForSwarm)
                {
                    fleet.Target(ComposeFormat.V3_8);
                }
            }).Plan().WriteTo(folder["out"]);
        }

        using var process = Process.Start(new ProcessStartInfo("shellcheck",
            Directory.EnumerateFiles(folder["out"], "*.sh", SearchOption.AllDirectories))
        {
            RedirectStandardOutput = true,
            UseShellExecute = false
        })!;
        process.StandardOutput.ReadToEnd().Should().BeEmpty();
    }

    private static FakeDocker Demo3() => new(folder => Demo.Fleet(3).Plan().WriteTo(folder));

    private static IEnumerable<string> Compose(string command, params string[] nodes) =>
        nodes.Select(node => $"docker [compose] [-p] [{node}] [-f] [{node}/docker-compose.yml] {command}");
}
