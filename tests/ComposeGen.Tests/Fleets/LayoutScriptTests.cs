using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>What the scripts, and <c>composegen up</c> and <c>down</c>, ask of docker in each layout.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class LayoutScriptTests
{
    private const string Tool = "composegen";
    private const string Swarm = "Swarm";

    private static string[] Programs => OperatingSystem.IsWindows() ? [Tool] : ["sh", Tool];

    /// <summary>Everything that runs a fleet.</summary>
    public static TheoryData<string> Runners { get; } = [.. Programs];

    /// <summary>Everything that runs a fleet, with each way in which its nodes are written.</summary>
    /// <param name="withFlat">Whether the one counts that has no shared networks.</param>
    public static TheoryData<string, string> RunnersByLayout(bool withFlat)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var runner in Programs)
        {
            foreach (var kind in Kinds.Keys.Where(kind => withFlat || kind != nameof(FleetLayout.Flat)))
            {
                pairs.Add(runner, kind);
            }
        }

        return pairs;
    }

    private static Dictionary<string, Action<FleetBuilder>> Kinds { get; } = new(StringComparer.Ordinal)
    {
        [nameof(FleetLayout.PerNode)] = fleet => fleet.Layout(FleetLayout.PerNode),
        [nameof(FleetLayout.Template)] = fleet => fleet.Layout(FleetLayout.Template),
        [nameof(FleetLayout.Connect)] = fleet => fleet.Layout(FleetLayout.Connect),
        [nameof(FleetLayout.Flat)] = fleet => fleet.Layout(FleetLayout.Flat),
        [Swarm] = fleet => fleet.Target(ComposeFormat.V3_8),
    };

    [Theory]
    [MemberData(nameof(Runners))]
    public void Start_the_master_first_and_take_it_down_last(string runner)
    {
        using var docker = Of(Demo.Fleet(2));

        Up(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
        Compose(docker).Should().Equal(Node("master", "[up] [-d]"), Node("slave1", "[up] [-d]"), Node("slave2", "[up] [-d]"));
        docker.Networks.Should().Equal("inout");

        Down(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
        Compose(docker).Should()
            .Equal(Node("slave1", "[down] [--remove-orphans]"), Node("slave2", "[down] [--remove-orphans]"),
            Node("master", "[down] [--remove-orphans]"));
        docker.Networks.Should().BeEmpty();
    }

    [Theory]
    [InlineData(nameof(FleetLayout.PerNode))]
    [InlineData(nameof(FleetLayout.Template))]
    [InlineData(nameof(FleetLayout.Connect))]
    [InlineData(nameof(FleetLayout.Flat))]
    [InlineData(Swarm)]
    public void Take_the_steps_of_the_manifest(string kind)
    {
        foreach (var runner in Programs)
        {
            using var docker = Smaller(kind);
            var steps = FleetManifest.Load(Path.Combine(docker.Root, "out")).Steps;

            Up(docker, runner).Error.Should().BeEmpty();
            Changes(docker).Should().Equal(steps.Up.SelectMany(step => step.Kind switch
            {
                FleetStepKind.CreateNetworks => step.Names.Select(name => $"create {name}"),
                FleetStepKind.StartProjects => step.Names.Select(name => $"start {name}"),
                _ => [],
            }));

            AddFormer(docker, kind);
            Down(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
            Changes(docker).Should().Equal(steps.Down.SelectMany(step => step.Kind switch
            {
                FleetStepKind.RemoveNetworks => step.Names.Select(name => $"remove {name}"),
                FleetStepKind.StopProjects => step.Names.Select(name => $"stop {name}"),
                _ when kind == Swarm => ["stop demo-slave2"],
                _ => ["rm c1 c2", "remove demo-slave2_internal"],
            }));
            docker.Networks.Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(RunnersByLayout), false)]
    public void Leave_a_project_alone_that_has_the_name_of_a_node_that_left(string runner, string kind)
    {
        using var docker = Smaller(kind);
        AddForeign(docker, kind, "demo-slave2");
        AddForeign(docker, kind, "demo-slave3");
        if (kind != Swarm)
        {
            docker.HasContainersOf("out", "demo", [("demo-slave3", "service_3", "c1", "Up 2 seconds", "bridge")]);
        }

        Up(docker, runner).Error.Should().BeEmpty();
        var down = Down(docker, runner);

        (down.ExitCode, down.Error).Should().Be((0, ""));
        docker.TakeLog().Should().NotContain(line => line.StartsWith("docker [rm]", StringComparison.Ordinal)
            || line.StartsWith("docker [stack] [rm] [demo-slave2]", StringComparison.Ordinal)
            || line.StartsWith("docker [stack] [rm] [demo-slave3]", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Know_what_the_fleet_had_under_another_name(string runner)
    {
        using var docker = new FakeDocker(folder =>
        {
            Demo.Fleet(1, "old").Plan().WriteTo(folder);
            Demo.Fleet(1, "demo").Plan().WriteTo(folder);
        });
        docker.AddOwnNetwork("old-inout", subnet: null, fleet: "old");
        docker.HasContainersOf("out", "old", [("old-slave1", "service_3", "c1", "Up 2 seconds", "old-inout")]);

        Down(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);

        docker.TakeLog().Should().Contain("docker [rm] [--force] [--volumes] [c1]");
        docker.Networks.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Take_any_name_of_an_earlier_fleet_as_it_is(string runner)
    {
        const string Name = "it's $(touch pwned) `touch pwned` *)";
        using var docker = new FakeDocker(folder =>
        {
            Demo.Fleet(1, "old").Plan().WriteTo(folder);
            var manifest = Path.Combine(folder, "fleet.json");
            File.WriteAllText(manifest, File.ReadAllText(manifest)
                .Replace("\"fleet\": \"old\"", $"\"fleet\": \"{Name}\"", StringComparison.Ordinal)
                .Replace("\"old-inout\"", $"\"{Name}\"", StringComparison.Ordinal));
            Demo.Fleet(1).Plan().WriteTo(folder);
        });
        docker.AddOwnNetwork(Name, subnet: null, fleet: Name);

        Up(docker, runner).Error.Should().BeEmpty();
        Down(docker, runner).Error.Should().BeEmpty();

        docker.Networks.Should().BeEmpty();
        Directory.EnumerateFiles(docker.Root, "pwned", SearchOption.AllDirectories).Should().BeEmpty();
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
    [MemberData(nameof(RunnersByLayout), false)]
    public void Leave_a_network_alone_that_the_fleet_did_not_create(string runner, string kind)
    {
        foreach (var (add, owner) in new (Action<FakeDocker>, string?)[]
        {
            (engine => engine.AddNetwork("demo-inout"), null),
            (engine => engine.AddOwnNetwork("demo-inout", subnet: null, fleet: "other"), "other"),
            (engine => engine.AddOwnNetwork("demo-inout", subnet: null, project: "mine"), "mine"),
        })
        {
            using var docker = Of(Demo.Fleet(1, "demo", Kinds[kind]));
            docker["FAKE_SWARM"] = "active true";
            add(docker);

            var up = Up(docker, runner);
            up.ExitCode.Should().Be(runner == Tool ? 3 : 1);
            up.Output.Should().BeEmpty();
            up.Error.Should().Contain("the network 'demo-inout' already exists, and ").And.Contain("docker network rm demo-inout")
                .And.Contain("creator: external").And.Contain("--name NAME");
            up.Error.Should().Contain(owner ?? (runner == Tool ? "this fleet did not create it" : "belongs to something else"));
            Started(docker).Should().BeEmpty("nothing starts");

            Down(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
            docker.TakeLog().Should().NotContainMatch("docker [[]network[]] [[]rm[]]*");
            docker.Networks.Should().Equal("demo-inout");
        }
    }

    [Theory]
    [MemberData(nameof(RunnersByLayout), true)]
    public void Leave_a_project_alone_that_the_fleet_did_not_start(string runner, string kind)
    {
        using var docker = Of(Demo.Fleet(2, "demo", Kinds[kind]));
        docker["FAKE_SWARM"] = "active true";
        var project = kind == nameof(FleetLayout.Flat) ? "demo" : "demo-slave1";
        AddForeign(docker, kind, project);

        var up = Up(docker, runner);
        up.ExitCode.Should().Be(runner == Tool ? 3 : 1);
        up.Error.Should().Contain(project).And.Contain("--name NAME").And.NotContain("slave2");
        Started(docker).Should().BeEmpty("nothing starts");
        docker.Networks.Should().BeEmpty();

        var down = Down(docker, runner);
        down.ExitCode.Should().Be(runner == Tool ? 3 : 1);
        down.Error.Should().Contain("It is left alone.").And.NotContain("slave2");
        Stopped(docker).Should().NotContain(line => line.Contains($"[{project}]", StringComparison.Ordinal))
            .And.HaveCount(kind == nameof(FleetLayout.Flat) ? 0 : 2, "the other nodes are the fleet's");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Know_what_is_whose(string runner)
    {
        // Where a project was started, the fleet of its label, and whether it is this fleet's then.
        foreach (var (folder, fleet, isOwn) in new[]
        {
            ("out", "demo", true), ("link", "demo", true), ("gone", "demo", true), ("moved", "demo", true),
            ("out", "other", false), ("out", null, false), ("gone", null, false), ("other", "demo", false),
            ("out/below", "demo", false),
        })
        {
            using var docker = Of(Demo.Fleet(1, "demo"));
            Directory.CreateSymbolicLink(Path.Combine(docker.Root, "link"), Path.Combine(docker.Root, "out"));
            Directory.CreateDirectory(Path.Combine(docker.Root, "moved/demo-slave1"));
            foreach (var manifest in new[] { "other", "out/below" })
            {
                Directory.CreateDirectory(Path.Combine(docker.Root, manifest));
                File.Copy(Path.Combine(docker.Root, "out/fleet.json"), Path.Combine(docker.Root, manifest, "fleet.json"));
            }

            docker.HasContainersOf(folder, fleet, [("demo-slave1", "service_3", "c1", "Up 2 seconds", "demo-slave1_internal")]);

            (Up(docker, runner).ExitCode == 0).Should().Be(isOwn, "{0} of {1}", folder, fleet);
            (Down(docker, runner).ExitCode == 0).Should().Be(isOwn, "{0} of {1}", folder, fleet);
            Stopped(docker).Any(line => line.Contains("[demo-slave1]", StringComparison.Ordinal)).Should().Be(isOwn);
        }
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Mind_no_project_that_only_has_a_similar_name(string runner)
    {
        using var docker = Of(Demo.Fleet(1, "demo"));
        docker.HasContainersOf(
            "elsewhere",
            [.. new[] { "slave1", "demo", "demo-slave", "demo-slave10", "demo-.*", "xdemo-slave1" }
                .Select(name => new FakeDocker.Container(name, "db", $"of-{name}", "Up 2 seconds", "bridge"))]);

        Up(docker, runner).Error.Should().BeEmpty();
        Down(docker, runner).Should().Match<Cli.CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void List_everything_that_is_in_the_way(string runner)
    {
        using var docker = Of(Demo.Fleet(2, more: fleet => fleet.SharedNetwork("corp", network => network.External())));
        docker.AddNetwork("inout");
        docker.HasContainersOf("mine", ("master", "db", "c1", "Up", "bridge"), ("slave2", "db", "c2", "Up", "bridge"));

        var error = Up(docker, runner).Error;

        error.Should().Contain("'corp'").And.Contain("'inout'").And.Contain("master").And.Contain("slave2")
            .And.NotContain("slave1");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Attach_containers_to_an_overlay(string runner)
    {
        using var docker = Of(Demo.Fleet(1, more: fleet => fleet.SharedNetwork("wide", network => network.Driver("overlay"))));
        Up(docker, runner).ExitCode.Should().Be(0);

        docker.TakeLog().Should()
            .ContainMatch("docker [network] [create] [--driver] [overlay] [--label] [composegen.fleet=fleet] [--attachable] "
            + "[--subnet] * [--] [wide]");
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
        log.Should().Contain("docker [stack] [deploy] [--prune] [--with-registry-auth] [--quiet] [--compose-file] "
            + "[slave1/docker-compose.yml] [slave1]");
        log.Count(line => line.StartsWith("docker [service] [inspect]", StringComparison.Ordinal)
            && line.EndsWith("[slave1_service_3]", StringComparison.Ordinal)
            && line.Contains("UpdateStatus", StringComparison.Ordinal)).Should().Be(2, "an update is under way at first");
    }

    [Theory]
    [MemberData(nameof(Runners))]
    public void Take_any_name_as_it_is(string runner)
    {
        string[] names = ["-q", "two words", "it's", "it’s", "a\"b", "$HOME", "`id`", "$(touch pwned)", "back\\slash", "*", "a;b",
            "#c"];
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
    public void Run_two_projects_at_a_time_on_request(string runner)
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
    public void Report_that_docker_is_missing(string runner)
    {
        using var docker = Of(Demo.Fleet(1));
        docker.RemoveDocker(keepStandalone: false);

        var run = Up(docker, runner);
        (run.ExitCode, run.Output).Should().Be((3, ""));
        run.Error.Should().Contain("neither 'docker compose' nor 'docker-compose' is here");
    }

    private static FakeDocker Of(Fleet fleet) => new(folder => fleet.Plan().WriteTo(folder));

    // A fleet that had more slaves, and another shared network, before.
    private static FakeDocker Smaller(string kind) => new(folder =>
    {
        Demo.Fleet(3, "demo", Kinds[kind] + (fleet => fleet.SharedNetwork("old"))).Plan().WriteTo(folder);
        Demo.Fleet(1, "demo", Kinds[kind] + (fleet => fleet.SharedNetwork("corp"))).Plan().WriteTo(folder);
    })
    {
        ["FAKE_SWARM"] = "active true",
    };

    private static void AddFormer(FakeDocker docker, string kind)
    {
        if (kind == Swarm)
        {
            docker.HasServices(("demo-slave2_db", "1/1", ""));
        }
        else if (kind != nameof(FleetLayout.Flat))
        {
            docker.AddOwnNetwork("demo-slave2_internal", subnet: null, project: "demo-slave2");
            docker.HasContainersOf("out", "demo", [.. new[] { "c1", "c2" }
                .Select(id => new FakeDocker.Container("demo-slave2", "db", id, "Up 2 seconds", "demo-slave2_internal"))]);
        }

        if (kind != nameof(FleetLayout.Flat))
        {
            docker.AddOwnNetwork("demo-old", subnet: null, fleet: "demo");
        }
    }

    // What changed something on the engine, in short.
    private static IEnumerable<string> Changes(FakeDocker docker) =>
        from line in docker.TakeLog()
        let words = line.Replace("docker ", "", StringComparison.Ordinal).Trim('[', ']').Split("] [")
        let change = words switch
        {
            ["compose", "-p", var project, .., "up", "-d"] => $"start {project}",
            ["compose", "-p", var project, .., "down", "--remove-orphans"] => $"stop {project}",
            ["stack", "deploy", .., var stack] => $"start {stack}",
            ["stack", "rm", var stack] => $"stop {stack}",
            ["network", "create", .., var network] => $"create {network}",
            ["network", "rm", "--", .. var networks] => $"remove {string.Join(' ', networks)}",
            ["rm", "--force", "--volumes", .. var containers] => $"rm {string.Join(' ', containers)}",
            ["network", "inspect" or "ls", ..] or ["compose", "version"] or ["ps" or "info" or "service" or "image", ..] => null,
            ["container" or "stack", "inspect" or "services" or "ps", ..] or ["context", ..] => null,
            _ => line,
        }
        where change is not null
        select change;

    private static void AddForeign(FakeDocker docker, string kind, string project)
    {
        if (kind == Swarm)
        {
            docker["FAKE_FLEET"] = "other";
            docker.HasServices(($"{project}_db", "1/1", ""));
        }
        else
        {
            docker.HasContainersOf("mine", (project, "db", $"of-{project}", "Up 2 seconds", "bridge"));
        }
    }

    private static IEnumerable<string> Started(FakeDocker docker) => docker.TakeLog().Where(line =>
        line.EndsWith("[up] [-d]", StringComparison.Ordinal)
            || line.StartsWith("docker [stack] [deploy]", StringComparison.Ordinal)
        || line.StartsWith("docker [network] [create]", StringComparison.Ordinal));

    private static IEnumerable<string> Stopped(FakeDocker docker) => docker.TakeLog().Where(line =>
        line.EndsWith("[down] [--remove-orphans]", StringComparison.Ordinal)
        || line.StartsWith("docker [stack] [rm]", StringComparison.Ordinal));

    private static Cli.CliRun Up(FakeDocker docker, string runner, int jobs = 1) => Run(docker, runner, "up", jobs);

    private static Cli.CliRun Down(FakeDocker docker, string runner) => Run(docker, runner, "down", 1);

    private static Cli.CliRun Run(FakeDocker docker, string runner, string what, int jobs) => runner switch
    {
        Tool => docker.Composegen($"{what} out --parallel {jobs}"),
        _ => docker.Run($"{what}.sh", $"-j {jobs}", runner),
    };

    private static IEnumerable<string> Compose(FakeDocker docker) =>
        docker.TakeLog().Where(line => line.Contains("[-p]", StringComparison.Ordinal));

    private static IEnumerable<string> Connections(FakeDocker docker) =>
        docker.TakeLog().Where(line => line.Contains("[connect]", StringComparison.Ordinal));

    private static string Node(string node, string command) =>
        $"docker [compose] [-p] [{node}] [-f] [{node}/docker-compose.yml] {command}";
}
