using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>The effect of each option of <c>composegen fleet</c>.</summary>
public sealed class FleetCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Entry_gives_services_the_nodes_name()
    {
        _folder.Write("slave.yml", """
            version: '2'
            services:
              gate:
                image: nginx
              door:
                image: nginx
                networks: {outside: {aliases: [front]}}
              room:
                image: nginx
            networks:
              outside: {external: true}
            """);
        RunWith(_folder["slave.yml"], "--entry", "gate", "--entry", "door", "--subnets", "docker").ExitCode.Should().Be(0);

        File.ReadAllText(_folder["out/slave2/docker-compose.yml"]).Should().Contain("""
              gate:
                image: nginx
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave2
                networks:
                  default:
                  outside:
                    aliases:
                      - slave2
              door:
                image: nginx
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave2
                networks:
                  outside:
                    aliases:
                      - front
                      - slave2
              room:
                image: nginx

            """);
    }

    [Fact]
    public void Entry_names_an_existing_service()
    {
        var run = Run("--entry", "nobody");
        (run.ExitCode, run.Output, run.Error).Should().Be(
            (
                1,
                "",
                "composegen: error CG4006: No node has the service 'nobody', which is to be an entry or exit. Correct the "
                    + "name.\n"));
    }

    [Fact]
    public void Subnets_names_the_pool()
    {
        Run("--subnets", "10.77.3.4/16").ExitCode.Should().Be(0);

        File.ReadAllText(_folder["out/up.sh"])
            .Should().Contain("network 'inout' --driver bridge --label 'composegen.fleet=fleet' --subnet 10.77.0.0/21\n");
        File.ReadAllText(_folder["out/slave1/docker-compose.yml"]).Should().Contain("- subnet: 10.77.8.16/28\n");
    }

    [Fact]
    public void Subnets_too_few_are_reported()
    {
        var run = Run("--subnets", "10.77.0.0/24");
        (run.ExitCode, run.Output, run.Error).Should().Be(
            (
                1,
                "",
                "composegen: error CG4002: The address pool 10.77.0.0/24 is too small for the fleet: it needs a /20. "
                    + "Name a larger pool, or plan fewer nodes.\n"));
    }

    [Fact]
    public void Subnets_may_be_left_to_docker()
    {
        Run("--subnets", "docker").ExitCode.Should().Be(0);

        File.ReadAllText(_folder["out/up.sh"])
            .Should().Contain("network 'inout' --driver bridge --label 'composegen.fleet=fleet'\n");
        File.ReadAllText(_folder["out/slave1/docker-compose.yml"]).Should().NotContain("subnet");
    }

    [Theory]
    [InlineData("2", "version: '2'")]
    [InlineData("2.3", "version: '2.3'")]
    [InlineData("3.8", "version: '3.8'")]
    [InlineData("spec", "services:")]
    public void Target_is_the_format(string target, string firstLine)
    {
        Run("--target", target).ExitCode.Should().Be(0);
        File.ReadLines(_folder["out/slave1/docker-compose.yml"]).ElementAt(1).Should().Be(firstLine);
    }

    [Fact]
    public void Target_must_support_everything()
    {
        _folder.Write(
            "slave.yml", "version: '2.1'\nservices:\n  web:\n    image: nginx\nnetworks:\n  default:\n    labels: {a: b}\n");
        var run = RunWith(_folder["slave.yml"], "--target", "2.0");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"{_folder["slave.yml"]}(7,5): error CG1202: ")
            .And.EndWith("\n  7 |     labels: {a: b}\n    |     ^^^^^^\n");
        run.Error.Split('\n').Should().HaveCount(4);
        Directory.Exists(_folder["out"]).Should().BeFalse();
    }

    [Fact]
    public void Name_is_the_prefix_of_projects()
    {
        Run("--name", "demo").ExitCode.Should().Be(0);

        File.ReadAllText(_folder["out/up.sh"]).Should().Contain("projects2='demo-slave1\n");
        File.ReadAllText(_folder["out/fleet.json"])
            .Should().Contain("\"fleet\": \"demo\"")
            .And.Contain("\"name\": \"demo-slave1\"");
    }

    [Fact]
    public void Dry_run_only_prints()
    {
        Run("--dry-run").Should().Be(new CliRun(0, """
            create  master/docker-compose.yml
            create  slave1/docker-compose.yml
            create  slave2/docker-compose.yml
            create  up.sh
            create  down.sh
            create  fleet.json
            6 new

            NETWORK          SUBNET          CONTAINERS
            inout            10.192.0.0/21   5
            master_internal  10.192.8.0/28   3
            slave1_internal  10.192.8.16/28  5
            slave2_internal  10.192.8.32/28  5

            """, ""));
        _folder.Content().Should().BeEmpty();

        Run("--subnets", "docker");
        var before = _folder.Content();
        Run("--subnets", "docker", "--dry-run").Output
            .Should().StartWith("6 unchanged\n")
            .And.Contain("\nslave2_internal  (the engine's choice)  5\n");
        Run("--dry-run", "--slaves", "1", "--subnets", "docker").Output.Should().StartWith("""
            replace up.sh
            replace down.sh
            remove  slave2/docker-compose.yml
            replace fleet.json
            2 unchanged, 3 changed, 1 removed
            No longer in the fleet: slave2. 'composegen up --remove-orphans' removes them.

            """);
        _folder.Content().Should().Equal(before);
    }

    [Fact]
    public void Dry_run_shows_the_ports_of_the_host()
    {
        _folder.Write(
            "slave.yml",
            "services:\n  web:\n    image: web\n    ports:\n      - '80${NODE_INDEX}:80'\n      - '443'\n"
                + "      - {target: 90, published: '90${NODE_INDEX}'}\n      - {target: 91}\n      - '${P}:5'\n");

        RunWith(_folder["slave.yml"], "--dry-run").Output.Should().EndWith("""

            HOST PORT  CONTAINER PORT  SERVICE
            801        80              slave1/web
            901        90              slave1/web
            802        80              slave2/web
            902        90              slave2/web

            """);
    }

    [Fact]
    public void Force_loses_changes()
    {
        Run();
        File.AppendAllText(_folder["out/up.sh"], "# mine\n");

        Run().Should().Be(
            new CliRun(
                1,
                "",
                $"{_folder["out/up.sh"]}: error CG5002: This file was not generated, or was changed since. Move it away, "
                    + "or generate with --force (ForeignFiles.Replace) to lose it.\n"));
        Run("--force").Error.Should().BeEmpty();
        File.ReadAllText(_folder["out/up.sh"]).Should().NotContain("mine");
    }

    [Fact]
    public void Dry_run_finds_files_that_are_in_the_way()
    {
        Run();
        File.AppendAllText(_folder["out/up.sh"], "# mine\n");

        Run("--dry-run").ExitCode.Should().Be(1);
        Run("--dry-run", "--force").Output.Should().Contain("replace up.sh\n");
    }

    [Fact]
    public void Warnings_are_reported_and_stop_nothing()
    {
        var slave = _folder.Write(
            "slave.yml",
            "version: '2'\nservices:\n  web:\n    image: nginx\n    networks: {inout: {aliases: [web]}}\n"
                + "networks: {inout: {external: true}}\n");
        var run = RunWith(slave);

        run.ExitCode.Should().Be(0);
        run.Error.Should().StartWith($"{slave}(5,34): warning CG3101: ")
            .And.EndWith(
                "In a fleet, write ${NODE} into it to give each node its own.\n  5 |     networks: {inout: {aliases: [web]}}\n"
                    + "    |                                  ^^^\n");
        File.Exists(_folder["out/fleet.json"]).Should().BeTrue();
    }

    private CliRun Run(params string[] more) => RunWith(Demo.SlaveFile, more);

    private CliRun RunWith(string slave, params string[] more)
    {
        string[] count = more.Contains("--slaves") ? [] : ["--slaves", "2"];
        return CliRun.Of(["fleet", "--master", Demo.MasterFile, "--slave", slave, "-o", _folder["out"], .. count, .. more]);
    }
}
