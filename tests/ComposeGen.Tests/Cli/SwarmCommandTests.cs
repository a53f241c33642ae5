using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>
/// <c>composegen up</c>, <c>down</c> and <c>status</c> for a Swarm, with a docker that only logs its arguments.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class SwarmCommandTests : IDisposable
{
    private readonly FakeDocker _docker = new(
        folder => Demo
            .Fleet(1, "demo", fleet => fleet.Target(ComposeFormat.V3_8))
            .Plan()
            .WriteTo(folder))
    { ["FAKE_SWARM"] = "active true" };

    public void Dispose() => _docker.Dispose();

    [Fact]
    public void Up_waits_until_every_service_runs_and_no_update_is_under_way()
    {
        _docker["STACK_OPTIONS"] = " --with-registry-auth  --quiet";
        _docker.HasServices(
            ("demo-master_service_2", "0/1", ""),
            ("demo-master_job", "0/1 (1/1 completed)", ""),
            ("demo-slave1_service_3", "1/1", "updating"));

        var run = _docker.Composegen("up out");

        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().MatchRegex(@"^master is up\nslave1 is up\n2 of 2 projects are up after \d+\.\d s\n$");
        var log = _docker.TakeLog();
        log.Should().Contain(
            "docker [stack] [deploy] [--prune] [--with-registry-auth] [--quiet] [--compose-file] [slave1/docker-compose.yml] "
                + "[demo-slave1]");
        log
            .Count(
                line => line.StartsWith("docker [service] [ls]", StringComparison.Ordinal)
                    && line.Contains("demo-master", StringComparison.Ordinal))
            .Should().Be(2);
        log.Count(line => line.StartsWith(
            "docker [service] [inspect]",
            StringComparison.Ordinal) && line.EndsWith("[demo-slave1_service_3]", StringComparison.Ordinal)
            && !line.Contains("json", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public void A_stack_that_cannot_be_deployed_is_named()
    {
        _docker["FAKE_FAILS"] = "demo-slave1";

        var run = _docker.Composegen("up out");

        (run.ExitCode, run.Error).Should().Be((3, "slave1 failed:\nno space left for demo-slave1\n"));
    }

    [Fact]
    public void Down_goes_on_until_nothing_is_left()
    {
        _docker.AddOwnNetwork("demo-inout", "10.192.0.0/16", fleet: "demo");
        _docker.IsBusy();

        var run = _docker.Composegen("down out");

        (run.ExitCode, run.Error).Should().Be((0, ""));
        _docker.TakeLog()
            .Count(line => line.StartsWith("docker [stack] [rm]", StringComparison.Ordinal))
            .Should().Be(3, "one of two stacks is busy once");
        _docker.Networks.Should().BeEmpty();
    }

    [Fact]
    public void Status_prints_services_with_missing_containers()
    {
        _docker.AddOwnNetwork("demo-inout", "10.192.0.0/16", fleet: "demo");
        foreach (var network in new[] { "demo-master_internal", "demo-slave1_internal" })
        {
            _docker.AddNetwork(network);
        }

        _docker.HasServices(
            Enumerable.Range(1, 3).Select(number => ($"demo-master_service_{(number == 1 ? "entry" : number)}", "1/1", "")));
        _docker.HasServices(
            ("demo-slave1_service_entry", "1/1", ""),
            ("demo-slave1_service_out", "1/3", ""),
            ("demo-slave1_service_3", "2/2 (max 1 per node)", ""));

        _docker.Composegen("status out").Should().Be(new CliRun(1, """
            NODE    PROJECT      SERVICES  NETWORKS  DIFFERENT
            master  demo-master  3/3       1/1
            slave1  demo-slave1  2/5       1/1       service_out (1/3), service_4, service_5
            1 of 2 projects run as planned.

            """, ""));
    }
}
