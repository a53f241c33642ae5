using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>What the scripts, and <c>composegen up</c> and <c>down</c>, ask of docker in each layout.</summary>
public sealed class LayoutScriptTests
{
    private const string Tool = "composegen";

    /// <summary>Everything that runs a fleet.</summary>
    public static TheoryData<string> Runners { get; } = OperatingSystem.IsWindows() ? [Tool] : ["sh", Tool];

    [Theory]
    [MemberData(nameof(Runners))]
    public void Start_the_master_first_and_take_it_down_last(string runner)
    {
        using var docker = Of(Demo.Fleet(2));

        Up(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
        Compose(docker).Should().Equal(Node("master", "[up] [-d]"), Node("slave1", "[up] [-d]"), Node("slave2", "[up] [-d]"));
        docker.Networks.Should().Equal("inout");

        Down(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
        Compose(docker).Should().Equal(Node("slave1", "[down] [--remove-orphans]"), Node("slave2", "[down] [--remove-orphans]"), Node("master", "[down] [--remove-orphans]"));
        docker.Networks.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Give_a_template_the_values_of_each_node(string runner)
    {
        using var docker = Of(Demo.Fleet(2, more: fleet => fleet.Layout(FleetLayout.Template)));
        docker["NODE"] = "mine";
        docker["FAKE_SHOWS"] = "NODE";

        Up(docker, runner).Error.Should().BeEmpty();
        var log = docker.TakeLog();
        log.Zip(log.Skip(1)).Where(call => call.First.StartsWith("docker [compose] [-p]", StringComparison.Ordinal))
            .SelectMany(call => new[] { call.First, call.Second }).Should().Equal(
            "docker [compose] [-p] [master] [-f] [master/docker-compose.yml] [up] [-d]",
            "NODE=mine",
            "docker [compose] [-p] [slave1] [--env-file] [slave1/.env] [-f] [slave/docker-compose.yml] [up] [-d]",
            "NODE=",
            "docker [compose] [-p] [slave2] [--env-file] [slave2/.env] [-f] [slave/docker-compose.yml] [up] [-d]",
            "NODE=");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Connect_each_container_once(string runner)
    {
        using var docker = Of(Demo.Fleet(1, more: fleet => fleet.Layout(FleetLayout.Connect)));
        docker.HasContainers(
            ("master", "service_entry", "c1", "Up 2 seconds", "master_internal"),
            ("slave1", "service_entry", "c2", "Up 2 seconds", "slave1_internal,inout"),
            ("slave1", "service_out", "c3", "Up 2 seconds", "slave1_internal,inout2"),
            ("slave1", "service_out", "c4", "Exited (1)", "slave1_internal"),
            ("slave1", "service_3", "c5", "Up 2 seconds", "slave1_internal"));

        Up(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
        Connections(docker).Should().Equal(
            "docker [network] [connect] [--alias] [master] [--] [inout] [c1]",
            "docker [network] [connect] [--] [inout] [c3]",
            "docker [network] [connect] [--] [inout] [c4]");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Run_one_project_in_the_flat_layout(string runner)
    {
        using var docker = Of(Demo.Fleet(2, "demo", fleet => fleet.Layout(FleetLayout.Flat)));

        Up(docker, runner).Error.Should().BeEmpty();
        Down(docker, runner).Error.Should().BeEmpty();
        Compose(docker).Should().Equal(
            "docker [compose] [-p] [demo] [-f] [docker-compose.yml] [up] [-d]",
            "docker [compose] [-p] [demo] [-f] [docker-compose.yml] [down] [--remove-orphans]");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Need_the_networks_of_others_and_leave_them(string runner)
    {
        using var docker = Of(Demo.Fleet(1, more: fleet => fleet.SharedNetwork("corp", network => network.External())));
        var run = Up(docker, runner);
        run.ExitCode.Should().Be(runner == Tool ? 3 : 1);
        run.Error.Should().Contain("there is no network 'corp', which this fleet does not create");
        Compose(docker).Should().BeEmpty("nothing starts");
        docker.Networks.Should().BeEmpty();

        docker.AddNetwork("corp");
        Up(docker, runner).ExitCode.Should().Be(0);
        Down(docker, runner).ExitCode.Should().Be(0);
        docker.Networks.Should().Equal("corp");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Attach_containers_to_an_overlay(string runner)
    {
        using var docker = Of(Demo.Fleet(1, more: fleet => fleet.SharedNetwork("wide", network => network.Driver("overlay"))));
        Up(docker, runner).ExitCode.Should().Be(0);

        docker.TakeLog().Should().ContainMatch("docker [network] [create] [--driver] [overlay] [--label] [composegen.fleet=fleet] [--attachable] [--subnet] * [--] [wide]");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Wait_for_a_swarm_that_is_given_the_further_options(string runner)
    {
        using var docker = Of(Demo.Fleet(1, more: fleet => fleet.Target(ComposeFormat.V3_8)));
        docker["FAKE_SWARM"] = "active true";
        docker["FAKE_FLEET"] = "fleet";
        docker["STACK_OPTIONS"] = "--with-registry-auth  --quiet";
        docker.HasServices(("master_service_2", "0/1", ""), ("slave1_service_3", "1/1", "updating"));

        Up(docker, runner).Error.Should().BeEmpty();
        var log = docker.TakeLog();
        log.Should().Contain("docker [stack] [deploy] [--prune] [--with-registry-auth] [--quiet] [--compose-file] [slave1/docker-compose.yml] [slave1]");
        log.Count(line => line.StartsWith("docker [service] [inspect]", StringComparison.Ordinal) && line.EndsWith("[slave1_service_3]", StringComparison.Ordinal)
            && !line.Contains("json", StringComparison.Ordinal)).Should().Be(2, "an update is under way at first");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Take_any_name_as_it_is(string runner)
    {
        string[] names = ["-q", "two words", "it's", "it’s", "a\"b", "$HOME", "`id`", "$(touch pwned)", "back\\slash", "*", "a;b", "#c"];
        var fleet = Fleet.Create(f =>
        {
            f.Layout(FleetLayout.Connect);
            f.Node("one", _ => ComposeGen.Compose.File(file =>
            {
                var service = file.Service("web", s => s.Image("nginx"));
                foreach (var (name, index) in names.Select((name, index) => (name, index)))
                {
                    service.On(SharedNetwork.Named(name, $"net{index}"), aliases: $"alias{index}");
                }
            }));
        });
        using var docker = Of(fleet);
        docker.HasContainers(("one", "web", "c1", "Up 2 seconds", "one_default"));

        Up(docker, runner).Error.Should().BeEmpty();
        docker.Networks.Should().Equal(names);
        Connections(docker).Should().Equal(
            names.Select((name, index) => $"docker [network] [connect] [--alias] [alias{index}] [--] [{name}] [c1]"));
        Down(docker, runner).Error.Should().BeEmpty();
        docker.Networks.Should().BeEmpty();
        Directory.EnumerateFiles(docker.Root, "pwned", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Go_on_where_one_slave_fails(string runner)
    {
        using var docker = Of(Demo.Fleet(3));
        docker["FAKE_FAILS"] = "slave2";

        var up = Up(docker, runner);
        (up.ExitCode, up.Error).Should().Be((runner == Tool ? 3 : 1, "slave2 failed:\nno space left for slave2\n"));
        up.Output.Should().StartWith("master is up\nslave1 is up\nslave3 is up\n");
        var down = Down(docker, runner);
        (down.ExitCode, down.Error).Should().Be((runner == Tool ? 3 : 1, "slave2 failed:\nno space left for slave2\n"));
        down.Output.Should().StartWith("slave1 is down\nslave3 is down\nmaster is down\n");
        docker.Networks.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Start_no_slave_where_the_master_fails(string runner)
    {
        using var docker = Of(Demo.Fleet(2));
        docker["FAKE_FAILS"] = "master";

        Up(docker, runner).ExitCode.Should().Be(runner == Tool ? 3 : 1);
        Compose(docker).Should().Equal(Node("master", "[up] [-d]"));
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Run_two_projects_at_a_time_when_told(string runner)
    {
        using var docker = Of(Demo.Fleet(6));
        docker["FAKE_SLEEP"] = "0.3";

        Up(docker, runner, 2).ExitCode.Should().Be(0);
        docker.Peak.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Use_docker_compose_where_docker_has_no_plugin(string runner)
    {
        using var docker = Of(Demo.Fleet(1));
        docker.RemoveDocker(keepStandalone: true);
        docker["FAKE_NO_PLUGIN"] = "1";

        Up(docker, runner).ExitCode.Should().Be(0);
        docker.TakeLog().Should().Contain("docker-compose [-p] [slave1] [-f] [slave1/docker-compose.yml] [up] [-d]");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Say_when_there_is_no_docker(string runner)
    {
        using var docker = Of(Demo.Fleet(1));
        docker.RemoveDocker(keepStandalone: false);

        var run = Up(docker, runner);
        (run.ExitCode, run.Output).Should().Be((3, ""));
        run.Error.Should().Contain("neither 'docker compose' nor 'docker-compose' is here");
    }

    private static FakeDocker Of(Fleet fleet) => new(folder => fleet.Plan().WriteTo(folder));

    private static Cli.CliRun Up(FakeDocker docker, string runner, int jobs = 1) => Run(docker, runner, "up", jobs);

    private static Cli.CliRun Down(FakeDocker docker, string runner) => Run(docker, runner, "down", 1);

    private static Cli.CliRun Run(FakeDocker docker, string runner, string what, int jobs) => runner switch
    {
        Tool => docker.Composegen($"{what} out --parallel {jobs}"),
        _ => docker.Run($"{what}.sh", $"-j {jobs}", runner),
    };

    private static IEnumerable<string> Compose(FakeDocker docker) => docker.TakeLog().Where(line => line.Contains("[-p]", StringComparison.Ordinal));

    private static IEnumerable<string> Connections(FakeDocker docker) =>
        docker.TakeLog().Where(line => line.Contains("[connect]", StringComparison.Ordinal));

    private static string Node(string node, string command) => $"docker [compose] [-p] [{node}] [-f] [{node}/docker-compose.yml] {command}";
}
