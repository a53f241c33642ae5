using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>What a fleet with the target 3.8 is made of.</summary>
public sealed class StackTests
{
    private const string Reference = """
        version: '2.4'
        services:
          web:
            image: nginx
            container_name: boss
            restart: on-failure:3
            mem_limit: 64M
            scale: 2
            expose: [80]
            depends_on: [db]
            networks: [inside, inout]
          db:
            image: postgres
            restart: unless-stopped
            networks:
              inside: {ipv4_address: 10.5.0.7}
          alone:
            image: busybox
            restart: "no"
        networks:
          inside: {driver: bridge}
          inout: {external: true}
        """;

    [Fact]
    public void A_service_is_said_in_the_words_of_a_swarm()
    {
        var plan = Plan(kind => kind.Placement("node.labels.zone == east").ConfigurationFile("web", "/etc/a.conf", _ => "a"));

        plan.Projects[0].File.ToYaml(new WriteOptions { Format = ComposeFormat.V3_8 }).Should().Be("""
            version: '3.8'
            services:
              web:
                image: nginx
                deploy:
                  replicas: 2
                  labels:
                    - composegen.fleet=fleet
                    - composegen.node=slave1
                  placement:
                    constraints:
                      - node.labels.zone == east
                  resources:
                    limits:
                      memory: 64m
                  restart_policy:
                    condition: on-failure
                    max_attempts: 3
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave1
                configs:
                  - source: web-etc-a-conf
                    target: /etc/a.conf
                networks:
                  - inside
                  - inout
              db:
                image: postgres
                deploy:
                  labels:
                    - composegen.fleet=fleet
                    - composegen.node=slave1
                  placement:
                    constraints:
                      - node.labels.zone == east
                  restart_policy:
                    condition: any
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave1
                networks:
                  - inside
              alone:
                image: busybox
                deploy:
                  labels:
                    - composegen.fleet=fleet
                    - composegen.node=slave1
                  placement:
                    constraints:
                      - node.labels.zone == east
                  restart_policy:
                    condition: none
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave1

            networks:
              inside:
                driver: overlay
                ipam:
                  config:
                    - subnet: 10.193.0.0/27
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave1
              inout:
                external: true
              default:
                driver: overlay
                ipam:
                  config:
                    - subnet: 10.193.0.32/27
                labels:
                  - composegen.fleet=fleet
                  - composegen.node=slave1

            configs:
              web-etc-a-conf:
                name: slave1_web-etc-a-conf-ca978112ca1b
                file: ./config/web/etc/a.conf

            """);
    }

    [Fact]
    public void Reports_once_and_with_its_position_what_a_Swarm_ignores()
    {
        Plan(_ => { }).Diagnostics.Where(found => found.Code.StartsWith("CG41", StringComparison.Ordinal))
            .Select(found => (found.Code, $"{found.Path}", found.Span.Line)).Should().Equal(
            ("CG4104", "services.web.container_name", 5),
            ("CG4104", "services.db.networks.inside.ipv4_address", 16));
    }

    [Fact]
    public void A_config_has_another_name_for_another_text_and_never_too_long_a_one()
    {
        var (project, key) = (new string('p', 63), new string('k', 80));

        string[] names = [StackConfigs.NameOf("slave1", "web", "a"), StackConfigs.NameOf("slave1", "web", "b"),
            StackConfigs.NameOf(project, key, "a"), StackConfigs.NameOf(project, key + "2", "a")];

        names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length <= 64);
    }

    [Theory]
    [InlineData("node.labels.zone == east", true)]
    [InlineData("node.role!=worker", true)]
    [InlineData("node.labels.zone = east", false)]
    [InlineData("== east", false)]
    [InlineData("a == b == c", false)]
    public void A_constraint_compares_two_things(string constraint, bool isLegal) =>
        PlacementConstraint.IsLegal(constraint).Should().Be(isLegal);

    [Fact]
    public void A_service_keeps_the_placement_of_its_own_file()
    {
        var plan = Fleet.Create(fleet => fleet.Target(ComposeFormat.V3_8).Node(
            "one",
            _ => Compose.File(file => file.Service("web", web => web.Image("nginx")
                .Deploy(deploy => deploy.Placement(placement => placement.Constraints = ["node.role == worker"])))),
            kind => kind.Placement("node.role == manager"))).Plan();

        plan.Projects[0].File.Services["web"].Deploy!.Placement!.Constraints.Should().Equal("node.role == worker");
    }

    [Fact]
    public void Every_service_on_a_shared_network_has_a_name_of_its_own()
    {
        var plan = Demo.Fleet(2, "demo", fleet => fleet.Target(ComposeFormat.V3_8)).Plan();

        plan.NameOf("slave1/service_out", "slave2/service_entry").Should().Be("slave2");
        plan.Reach("slave1/service_out", "slave2/service_entry").Names.Select(name => name.Text).Should().Equal(
            "slave2", "service_entry", "demo-slave2_service_entry", "tasks.slave2", "tasks.service_entry",
            "tasks.demo-slave2_service_entry");
        plan.NameOf("slave1/service_entry", "slave2/service_out").Should().Be("demo-slave2_service_out");
    }

    [Theory]
    [InlineData("up", "inactive false", "this engine is in no Swarm")]
    [InlineData("down", "active false", "this engine is a worker of its Swarm")]
    public void An_engine_that_manages_no_swarm_is_refused(string command, string state, string message)
    {
        using var docker = new FakeDocker(folder =>
            Demo.Fleet(1, "demo", fleet => fleet.Target(ComposeFormat.V3_8)).Plan().WriteTo(folder))
        { ["FAKE_SWARM"] = state };

        foreach (var run in new[] { docker.Run($"{command}.sh"), docker.Composegen($"{command} out") })
        {
            run.ExitCode.Should().Be(3);
            run.Error.Should().Contain(message);
        }

        docker.TakeLog().Should().OnlyContain(line => line.StartsWith("docker [info]", StringComparison.Ordinal));
    }

    [ShellcheckTheory]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Flat)]
    public void The_scripts_satisfy_shellcheck(FleetLayout layout)
    {
        using var folder = new TemporaryFolder();
        Demo.Fleet(2, "demo", fleet => fleet.Layout(layout).Target(ComposeFormat.V3_8)
            .SharedNetwork("corp", network => network.External())).Plan().WriteTo(folder["out"]);
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("shellcheck",
            Directory.EnumerateFiles(folder["out"], "*.sh"))
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        process.StandardOutput.ReadToEnd().Should().BeEmpty();
    }

    [Fact]
    public void A_placement_may_differ_from_node_to_node() =>
        Plan(kind => kind.Placement(node => $"node.labels.rack == {node.Index}")).Projects
            .Select(project => project.File.Services["web"].Deploy!.Placement!.Constraints!.Single().Raw)
            .Should().Equal("node.labels.rack == 1", "node.labels.rack == 2");

    private static FleetPlan Plan(Action<NodeKindBuilder> configure) => Fleet.Create(fleet => fleet
        .Target(ComposeFormat.V3_8)
        .Nodes("slave", 2, _ => ComposeFile.Parse(Reference, "web.yml").FileOrThrow(), configure)).Plan();
}
