using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>Each finding of the planner: where it points, that it is said once, and that a good fleet is spared.</summary>
public sealed class FindingsTests
{
    private const string Slave = """
        version: '2'
        services:
          web:
            image: nginx
            networks:
              inout:
                aliases:
                  - ${NODE}
          worker:
            image: nginx
            networks:
              - inout
        networks:
          inout:
            external: true

        """;

    [Fact]
    public void The_examples_are_spared()
    {
        using var folder = new TemporaryFolder();
        Demo.Fleet(50).Plan().Diagnostics.Should().BeEmpty();
        using var good = new TemplatePair(Slave);
        good.Findings(50).Should().BeEmpty();
    }

    [Fact]
    public void CG3303_a_shared_network_is_too_full()
    {
        using var pair = new TemplatePair(Slave);
        pair.Findings(511).Should().BeEmpty("1,022 containers fit");
        pair.Findings(99_999, fleet => fleet.Node("last", _ => new ComposeFile()).Entry("web")).Should().Equal(
            "slave.yml(14,3): error CG3303: The network 'inout' is a bridge, which supports 1,023 containers, but 1,024 are on "
                + "it. Split the network. In a fleet, plan fewer nodes, or attach fewer services of each. Found in slave512.");
    }

    [Fact]
    public void CG3303_a_network_of_a_project_is_too_full()
    {
        static ComposeFile Crowd(int services) => Compose.File(file =>
        {
            var inside = file.Network("inside");
            for (var number = 0; number < services; number++)
            {
                file.Service($"service{number}", service => service.Image("nginx").On(inside));
            }
        });

        Fleet.Create(fleet => fleet.Nodes("slave", 2, _ => Crowd(1023))).Plan().Diagnostics.Should().BeEmpty();
        Demo.Lines(Fleet.Create(fleet => fleet.Nodes("slave", 2, _ => Crowd(1024))).Plan().Diagnostics).Should().Equal(
            "composegen: error CG3303: The network 'inside' is a bridge, which supports 1,023 containers, but 1,024 are on it. "
                + "Split the network. In a fleet, plan fewer nodes, or attach fewer services of each.");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{driver: bridge}", 1)]
    [InlineData("{driver: overlay}", 0)]
    public void CG3303_concerns_bridges_alone(string network, int findings)
    {
        var file = ComposeFile.Parse($"services:\n  web: {{image: nginx, scale: 1024, networks: [inside]}}\nnetworks:\n"
            + $"  inside: {network}\n", "web.yml").FileOrThrow();

        var found = Fleet.Create(fleet => fleet.Node("one", _ => file))
            .Plan().Diagnostics.Where(diagnostic => diagnostic.Code == "CG3303").ToList();

        found.Select(diagnostic => diagnostic.ToString()).Should().Equal(Enumerable.Repeat(
            "web.yml(4,3): error CG3303: The network 'inside' is a bridge, which supports 1,023 containers, but 1,024 are on "
                + "it. Split the network. In a fleet, plan fewer nodes, or attach fewer services of each.", findings));
    }

    [Fact]
    public void CG4002_the_pool_is_too_small() =>
        Demo.Lines(Demo.Fleet(50, more: fleet => fleet.Subnets(FleetAddresses.FromPool(Subnet.Parse("10.9.0.0/21"))))
            .Plan().Diagnostics).Should().Equal(
            "composegen: error CG4002: The address pool 10.9.0.0/21 is too small for the fleet: it needs a /20. Name a larger "
                + "pool, or plan fewer nodes.");

    [Fact]
    public void CG3302_the_engines_pools_are_too_small() =>
        Demo.Lines(Demo.Fleet(50, more: fleet => fleet.Subnets(FleetAddresses.FromEngine)).Plan().Diagnostics).Should().Equal(
            "composegen: error CG3302: 52 networks take their addresses from the engine's pools, which have room for 30; "
                + "'internal' no longer fits. Give networks subnets under ipam. In a fleet, let the subnets be planned, or "
                + "plan fewer nodes. Found in slave29.");

    [Fact]
    public void CG3005_subnets_overlap()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              web:
                image: nginx
                networks: [one, two, three]
            networks:
              one:
                ipam:
                  config:
                    - subnet: 10.9.0.0/24
              two:
                ipam:
                  config:
                    - subnet: fd00:9::/64
                    - subnet: 10.10.${NODE_INDEX}.0/24
              three:
                ipam:
                  config:
                    - subnet: 10.192.0.0/11
            """);
        const string Remedy =
            "and the engine refuses the second. Choose another block. In a fleet, leave it out to have one planned, or write "
            + "${NODE_INDEX} into it.";
        var planned = $"slave.yml(19,11): error CG3005: The subnet 10.192.0.0/11 of the network 'three' overlaps 10.192.0.0/28 "
            + $"of the network 'master/default', {Remedy}";
        pair.Findings(20).Should().Equal(
            planned,
            $"slave.yml(10,11): error CG3005: The subnet 10.9.0.0/24 of the network 'one' overlaps 10.9.0.0/24 of the network "
                + $"'slave1/one', {Remedy}",
            $"slave.yml(14,11): error CG3005: The subnet fd00:9::/64 of the network 'two' overlaps fd00:9::/64 of the network "
                + $"'slave1/two', {Remedy}");
        pair.Findings(1).Should().Equal(planned);
        pair.Findings(1, fleet => fleet.Subnets(FleetAddresses.FromPool(Subnet.Parse("10.128.0.0/16")))).Should().BeEmpty();
    }

    [Fact]
    public void A_finding_names_the_nodes_that_have_it_unless_all_have()
    {
        static IEnumerable<string> Found(Func<int, bool> isBad) =>
            Fleet.Create(fleet => fleet.Nodes("slave", 9, node => Compose.File(file => file
            .Service("web", web => web.Image("web")
                .Configure(service => service.DependsOn = isBad(node.Index) ? new() { ["nobody"] = new() } : null)))))
            .Plan().Diagnostics.Select(found => found.Message[(found.Message.LastIndexOf(". ", StringComparison.Ordinal) + 2)..]);

        Found(index => index == 7).Should().Equal("Found in slave7.");
        Found(index => index >= 3).Should().Equal("Found in slave3 … slave9.");
        Found(index => index % 2 == 0).Should().Equal("Found in slave2 and 3 more.");
        Found(_ => true).Should().ContainSingle().Which.Should().NotContain("Found in");
    }

    [Fact]
    public void CG3301_a_host_port_is_published_twice()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              web:
                image: nginx
                ports:
                  - "8080:80"
                  - "9000-9010:9000-9010"
                  - "81${NODE_INDEX}:81"
                  - "127.0.0.1:8300:83"
                  - "8400-8499:84"
                  - "${PORT}:85"
                  - "86"
              other:
                image: nginx
                ports:
                  - "8300:83/udp"
                  - "127.0.0.2:8080:80"
            """);
        pair.Findings(20).Should().Equal(
            "slave.yml(17,9): error CG3301: The service 'other' publishes 127.0.0.2:8080/tcp, but 'web' publishes 8080/tcp. "
                + "Publish another port of the host. In a fleet, write ${NODE_INDEX} into it to give each node its own.",
            "slave.yml(6,9): error CG3301: 'slave2/web' publishes the host port 8080/tcp, which 'slave1/web' already "
                + "publishes. Choose another, or let the engine choose. In a fleet, write ${NODE_INDEX} into it to give each "
                + "node its own.",
            "slave.yml(7,9): error CG3301: 'slave2/web' publishes the host port 9000/tcp, which 'slave1/web' already "
                + "publishes. Choose another, or let the engine choose. In a fleet, write ${NODE_INDEX} into it to give each "
                + "node its own.",
            "slave.yml(9,9): error CG3301: 'slave2/web' publishes the host port 8300/tcp, which 'slave1/web' already "
                + "publishes. Choose another, or let the engine choose. In a fleet, write ${NODE_INDEX} into it to give each "
                + "node its own.",
            "slave.yml(16,9): error CG3301: 'slave2/other' publishes the host port 8300/udp, which 'slave1/other' already "
                + "publishes. Choose another, or let the engine choose. In a fleet, write ${NODE_INDEX} into it to give each "
                + "node its own.");
    }

    [Fact]
    public void CG4006_no_node_has_the_entry_service()
    {
        using var pair = new TemplatePair(Slave);
        pair.Findings(20, fleet => fleet.Entry("wbe").Entry("boss").Entry("wbe")).Should().Equal(
            "composegen: error CG4006: No node has the service 'wbe', which is to be an entry or exit. Correct the name.");
    }

    [Fact]
    public void CG4007_the_entry_service_has_a_network_mode()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              web:
                image: nginx
                network_mode: host
            """);
        pair.Findings(20).Should().BeEmpty();
        pair.Findings(20, fleet => fleet.Entry("web")).Should().Equal(
            "slave.yml(5,5): error CG4007: The service 'web' of slave1 has a network mode, so it cannot be on a shared "
                + "network. Remove network_mode.");
    }

    [Fact]
    public void CG3101_two_nodes_have_the_same_alias()
    {
        using var pair = new TemplatePair(Slave.Replace("${NODE}", "Entry\n          - ${NODE}\n          - other",
            StringComparison.Ordinal));
        pair.Findings(20).Should().Equal(
            "slave.yml(8,13): warning CG3101: The alias 'Entry' on the network 'inout' belongs to 'slave1/web', 'slave2/web', "
                + "'slave3/web', 'slave4/web', 'slave5/web' and others: it reaches any of them. Give each its own alias, "
                + "unless they share the load. In a fleet, write ${NODE} into it to give each node its own.",
            "slave.yml(10,13): warning CG3101: The alias 'other' on the network 'inout' belongs to 'slave1/web', 'slave2/web', "
                + "'slave3/web', 'slave4/web', 'slave5/web' and others: it reaches any of them. Give each its own alias, "
                + "unless they share the load. In a fleet, write ${NODE} into it to give each node its own.");
    }

    [Fact]
    public void An_alias_that_a_service_has_twice_is_not_the_alias_of_another_node()
    {
        using var pair = new TemplatePair(Slave.Replace("${NODE}", "${NODE}\n          - $NODE", StringComparison.Ordinal));
        pair.Findings(20).Should()
            .Equal("slave.yml(9,13): error CG1009: The list contains 'slave1' twice, which docker-compose 1.29 refuses. Remove "
            + "one.");
    }

    [Fact]
    public void CG4009_the_name_of_a_shared_network_is_a_variable()
    {
        using var pair = new TemplatePair(Slave.Replace("external: true", "external: {name: \"${NET}\"}",
            StringComparison.Ordinal));
        pair.Findings(20).Should().Equal(
            "slave.yml(14,3): error CG4009: The name of the shared network 'inout' depends on a variable, so no script can "
                + "create it. Of variables, only ${NODE}, ${NODE_INDEX} and ${FLEET} are known here.");
    }

    [Theory]
    [InlineData("a:b", "volumes: ['./x:/y']",
        "a:b/slave.yml(4,15): error CG4010: The path from the output folder to this file, ../../a:b, contains ':',")]
    [InlineData("a,b", "build: {context: ., cache_to: ['type=local,dest=./x']}", "contains ','")]
    [InlineData("a}b", "env_file: '${FILE:-x.env}'", "contains '}'")]
    [InlineData("a:b,c}", "env_file: x.env", null)]
    [InlineData("a:b,c}", "volumes: [{type: bind, source: ./x, target: /y}, data:/data, /srv:/srv]", null)]
    public void CG4010_a_way_cannot_be_written_in_a_value(string name, string line, string? message)
    {
        using var folder = new TemporaryFolder();
        var text = $"services:\n  web:\n    image: nginx\n    {line}\nvolumes: {{data: }}\n";
        var slave = NodeTemplate.Load(folder.Write($"{name}/slave.yml", text), folder["out"]);
        var plan = Fleet.Create(fleet => fleet.Nodes("slave", 20, slave)).Plan();

        var errors = Demo.Lines(plan.Diagnostics, folder)
            .Where(found => found.Contains("error", StringComparison.Ordinal))
            .ToList();
        if (message is null)
        {
            errors.Should().BeEmpty();
        }
        else
        {
            errors.Should().ContainSingle().Which.Should().Contain(message);
        }
    }

    [Fact]
    public void CG4011_two_keys_become_the_same()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              slave7:
                image: nginx
              ${NODE}:
                image: nginx
            """);
        pair.Findings(6).Should().BeEmpty();
        pair.Findings(20).Should().Equal(
            "slave.yml(5,3): error CG4011: '${NODE}' becomes 'slave7' in slave7, which is another key here, too. Change one of "
                + "them.");
    }

    [Fact]
    public void What_is_wrong_in_every_slaves_file_is_said_once()
    {
        using var pair = new TemplatePair("version: '2'\nservices:\n  web-${NODE}:\n    networks: [nowhere]\n");
        pair.Findings(20).Should().Equal(
            "slave.yml(3,3): error CG2001: The service 'web-slave1' has neither an image nor a build. Add one of them.",
            "slave.yml(4,16): error CG2002: The service 'web-slave1' uses the network 'nowhere', which the file does not "
                + "define. Define it under networks.");
    }

    [Fact]
    public void What_is_wrong_in_every_built_node_is_said_once()
    {
        var fleet = Fleet.Create(f => f.Nodes("slave", 20, node => Compose.File(file => file.Service($"web-{node.Name}"))));

        Demo.Lines(fleet.Plan().Diagnostics).Should().Equal(
            "composegen: error CG2001: The service 'web-slave1' has neither an image nor a build. Add one of them.");
    }

    [Theory]
    [InlineData("web-slave", "web-slave1")]
    [InlineData("slave", "slave1")]
    [InlineData("slave1slave", "slaveslave1")]
    public void Services_whose_names_differ_in_the_node_s_number_have_a_finding_each(string one, string other)
    {
        var fleet = Fleet.Create(f => f.Nodes("slave", 1, _ => Compose.File(file =>
        {
            file.Service(one);
            file.Service(other);
        })));

        fleet.Plan().Diagnostics.Where(found => found.Code == "CG2001").Select(found => found.Path.Key)
            .Should().Equal(one, other);
    }

    [Fact]
    public void Reports_findings_of_all_kinds_together()
    {
        using var pair = new TemplatePair(
            "version: '2'\nservices:\n  web:\n    image: nginx\n    ports:\n      - \"655${NODE_INDEX}:80\"\n",
            "version: '2'\nservices:\n  boss:\n    build: {}\n    networks: [nowhere]\n");
        pair.Findings(40, fleet => fleet.Entry("nobody")).Should().HaveCount(2)
            .And.Contain(line => line.StartsWith("master.yml(5,16): error CG2002", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("slave.yml(6,9): error CG1103", StringComparison.Ordinal));
    }
}
