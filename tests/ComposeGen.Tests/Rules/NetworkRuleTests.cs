using ComposeGen.Diagnostics;
using ComposeGen.Tests.Article;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Rules;

/// <summary>Each rule of networks and names, with files that break it, the exact places, and similar good files.</summary>
public sealed class NetworkRuleTests
{
    private const string FleetOfThree = """
        services:
          app:
            image: nginx
            container_name: app
            ports:
              - "127.0.0.1:8080:80"
            networks:
              fleet:
                aliases:
                  - node
                ipv4_address: 10.5.0.10
        networks:
          fleet:
            external: true
        """;

    [Fact]
    public void The_article_s_mistake_is_found_at_its_place()
    {
        var file = ComposeFile.Parse(ArticleText.FourServices).FileOrThrow();
        var findings = file.Validate();

        Lines(findings).Should().Equal(
            "(8,11) CG3201: 'webapp' depends on 'api', but cannot reach it: they have no network in common. "
                + "Put 'webapp' on 'back', or 'api' on 'front'.",
            "(10,11) CG3202: 'webapp' links to 'api', but cannot reach it: they have no network in common. "
                + "Put 'webapp' on 'back', or 'api' on 'front'.");
        ComposeFile.Parse(ArticleText.FourServices.Replace("- front", "- front\n        - back", StringComparison.Ordinal)).File
            .Validate().Should().BeEmpty();
    }

    [Fact]
    public void The_five_collisions_of_three_projects_are_found()
    {
        var topology = Topology.Of(
            new[] { "a", "b", "c" }.Select(
                name => new Project(name, ComposeFile.Parse(FleetOfThree, $"{name}.yml").FileOrThrow())));
        var findings = topology.Validate();

        findings.Where(found => found.Span.File == "a.yml").Should().BeEmpty("each collision is reported where it is repeated");
        findings.Where(found => found.Span.File == "b.yml")
            .Select(found => $"({found.Span.Line},{found.Span.Column}) {found.Code}: {found.Message}")
            .Should().Equal(
            "(11,9) CG3003: The static address 10.5.0.10 on the network 'fleet' already belongs to 'a/app'. "
                + "Give 'b/app' another address.",
            "(10,13) CG3101: The alias 'node' on the network 'fleet' belongs to 'a/app', 'b/app' and 'c/app': "
                + "it reaches any of them. Give each its own alias, unless they share the load.",
            "(8,7) CG3103: 'app' on the network 'fleet' is the name of 'a/app', 'b/app' and 'c/app', and reaches any of them. "
                + "Give each a unique alias there.",
            "(4,5) CG3104: The container name 'app' of 'b/app' already belongs to 'a/app', and must be unique on an engine. "
                + "Remove container_name, or choose another.",
            "(6,9) CG3301: 'b/app' publishes the host port 8080/tcp, which 'a/app' already publishes. Choose another, "
                + "or let the engine choose.");
        findings.Where(found => found.Span.File == "c.yml")
            .Select(found => found.Code)
            .Should().Equal("CG3003", "CG3104", "CG3301");
        findings[0].Related
            .Should().ContainSingle()
            .Which.Should().Match<RelatedLocation>(
                place => place.Span.File == "a.yml" && place.Span.Line == 11 && place.Message == "10.5.0.10 is used here first");
    }

    [Theory]
    [InlineData("10.5.0.10", "")]
    [InlineData("10.5.0.0", "CG3002 that of the network itself")]
    [InlineData("10.5.0.1", "CG3002 that of the gateway")]
    [InlineData("10.5.0.255", "CG3002 the broadcast address")]
    [InlineData("10.5.0.7", "CG3002 reserved for 'router'")]
    [InlineData("10.5.1.10", "CG3001")]
    [InlineData("fd00:5::a", "")]
    [InlineData("fd00:5::", "CG3002 that of the network itself")]
    [InlineData("fd00:5::1", "CG3002 that of the gateway")]
    [InlineData("fd00:5::ffff:ffff:ffff:ffff", "")]
    [InlineData("fd00:6::a", "CG3001")]
    public void CG3001_CG3002_a_static_address(string address, string expected)
    {
        var key = address.Contains(':', StringComparison.Ordinal) ? "ipv6_address" : "ipv4_address";
        var findings = Validate("""
            services:
              web: {image: nginx, networks: {net: {KEY: "ADDRESS"}}}
            networks:
              net:
                enable_ipv6: true
                ipam: {config: [{subnet: 10.5.0.0/24, aux_addresses: {router: 10.5.0.7}}, {subnet: "fd00:5::/64"}]}
            """.Replace("KEY", key, StringComparison.Ordinal).Replace("ADDRESS", address, StringComparison.Ordinal));

        if (expected.Length == 0)
        {
            findings.Should().BeEmpty();
        }
        else
        {
            var found = findings.Should().ContainSingle().Which;
            (found.Code, found.Path.ToString()).Should().Be((expected[..6], $"services.web.networks.net.{key}"));
            found.Message.Should().Contain(
                expected.Length > 6
                    ? $" is {expected[7..]} on the network 'net'"
                    : "is outside the network 'net', which has 10.5.0.0/24 and fd00:5::/64");
        }
    }

    [Theory]
    [InlineData("gateway: 10.5.0.254", "10.5.0.254", "CG3002")]
    [InlineData("gateway: 10.5.0.254", "10.5.0.1", "")]
    [InlineData("ip_range: 10.5.0.128/25", "10.5.0.128", "CG3002")]
    [InlineData("ip_range: 10.5.0.128/25", "10.5.0.1", "")]
    [InlineData("ip_range: 10.5.0.0/25", "10.5.0.1", "CG3002")]
    [InlineData("gateway: \"${GATEWAY}\"", "10.5.0.1", "")]
    public void CG3002_the_gateway_is_where_the_engine_puts_it(string more, string address, string code) =>
        string.Join(
            ' ',
            Validate(
                $"services:\n  web: {{image: nginx, networks: {{net: {{ipv4_address: {address}}}}}}}\nnetworks:\n"
                    + $"  net: {{ipam: {{config: [{{subnet: 10.5.0.0/24, {more}}}]}}}}\n").Select(found => found.Code))
            .Should().Be(code);

    [Theory]
    [InlineData("{external: true}")]
    [InlineData("{driver: weave}")]
    [InlineData("{ipam: {driver: infoblox}}")]
    [InlineData("{ipam: {config: [{subnet: \"${SUBNET}\"}]}}")]
    public void Static_addresses_are_not_checked_when_subnets_are_unknown(string network) =>
        Validate(
            "services:\n  web: {image: nginx, networks: {net: {ipv4_address: 10.5.0.1}}}\nnetworks:\n"
                + $"  net: {network}\n").Should().BeEmpty();

    [Fact]
    public void CG3004_a_static_address_needs_a_subnet() =>
        Lines(
            Validate(
                "services:\n  web:\n    image: nginx\n    networks:\n      net:\n        ipv4_address: 10.5.0.9\nnetworks:\n"
                    + "  net:\n")).Should().Equal(
            "(6,9) CG3004: 'web' has the static address 10.5.0.9 on the network 'net', which has no subnet; "
                + "the engine requires one for static addresses. Add a subnet under ipam.");

    [Fact]
    public void CG3003_services_that_cannot_run_together_may_share_an_address()
    {
        const string Text =
            "services:\n  one: {image: nginx, container_name: c, profiles: [dev], networks: {net: {ipv4_address: 10.5.0.9, "
                + "aliases: [a]}}}\n  two: {image: nginx, container_name: c, profiles: [PROFILE], networks: {net: {ipv4_address: "
                + "10.5.0.9, aliases: [a]}}}\nnetworks: {net: {ipam: {config: [{subnet: 10.5.0.0/24}]}}}\n";
        Validate(Text.Replace("PROFILE", "prod", StringComparison.Ordinal)).Should().BeEmpty();
        Validate(Text.Replace("PROFILE", "dev", StringComparison.Ordinal))
            .Select(found => found.Code)
            .Should().Equal("CG3003", "CG3101", "CG3104");
    }

    [Fact]
    public void CG3003_a_scaled_service_has_one_address_too_few() =>
        Validate(
            "services:\n  web: {image: nginx, scale: 2, networks: {net: {ipv4_address: 10.5.0.9}}}\n"
                + "networks: {net: {ipam: {config: [{subnet: 10.5.0.0/24}]}}}\n").Should().ContainSingle()
            .Which.Message.Should().StartWith("'web' runs 2 containers, but only one static address, 10.5.0.9.");

    [Fact]
    public void CG3005_subnets_overlap_within_a_network_between_networks_and_between_projects()
    {
        static string Text(string first, string second, string more = "") =>
            "services:\n  web: {image: nginx, networks: [one, two]}\nnetworks:\n  one:\n    ipam:\n      config:\n"
                + $"        - subnet: {first}\n{more}  two:\n    ipam:\n      config:\n        - subnet: {second}\n";

        Lines(Validate(Text("10.5.7.0/24", "10.5.0.0/16"))).Should().Equal(
            "(11,11) CG3005: The subnet 10.5.0.0/16 of the network 'two' overlaps 10.5.7.0/24 of the network 'one', "
                + "and the engine refuses the second. Choose another block.");
        Lines(Validate(Text("10.5.0.0/24", "10.6.0.0/16", "        - subnet: 10.5.0.128/25\n"))).Should().Equal(
            "(8,11) CG3005: The subnet 10.5.0.128/25 of the network 'one' overlaps 10.5.0.0/24 of the same network, "
                + "and the engine refuses the second. Choose another block.");
        Validate(Text("10.5.0.0/24", "fd00:5::/64")).Should().BeEmpty();
        Validate(Text("10.5.0.0/24", "\"${SUBNET}\"")).Should().BeEmpty();
        Lines(Together(Text("10.5.0.0/24", "10.6.0.0/24"), Text("10.7.0.0/24", "10.6.0.0/16"))).Should().Equal(
            "(11,11) CG3005: The subnet 10.6.0.0/16 of the network 'two' overlaps 10.6.0.0/24 of the network 'p1/two', "
                + "and the engine refuses the second. Choose another block.");
    }

    [Fact]
    public void CG3005_one_network_of_two_projects_does_not_overlap_itself() =>
        Together(
            "services:\n  a: {image: nginx, networks: [n]}\n"
                + "networks: {n: {name: shared, ipam: {config: [{subnet: 10.5.0.0/24}]}}}\n",
            "services:\n  b: {image: nginx, networks: [n]}\n"
                + "networks: {n: {name: shared, ipam: {config: [{subnet: 10.5.0.0/24}]}}}\n")
            .Select(found => found.Code).Should().Equal("CG3304");

    [Theory]
    [InlineData("{data: {name: fixed}}", "{other: {name: fixed}}", "CG3305")]
    [InlineData("{data: {name: fixed}}", "{data: {name: fixed, external: true}}", "")]
    [InlineData("{data: {name: fixed}}", "{data: {name: other}}", "")]
    [InlineData("{data: }", "{data: }", "")]
    [InlineData("{data: {name: '${NAME}'}}", "{data: {name: '${NAME}'}}", "")]
    [InlineData("{a: {name: fixed}, b: {name: fixed}}", "{}", "")]
    public void CG3305_a_volume_belongs_to_one_project(string one, string other, string code)
    {
        static string WithVolumes(string volumes) =>
            $"services:\n  a: {{image: nginx, network_mode: none}}\nvolumes: {volumes}\n";

        string.Join(
            ' ',
            Together(WithVolumes(one), WithVolumes(other)).Select(found => found.Code).Where(found => found != "CG2036"))
            .Should().Be(code);
    }

    [Theory]
    [InlineData("172.17.0.0/16", "CG3006")]
    [InlineData("172.16.0.0/12", "CG3006")]
    [InlineData("172.31.255.0/24", "CG3007")]
    [InlineData("192.168.200.0/24", "CG3007")]
    [InlineData("172.16.0.0/16", "")]
    [InlineData("172.32.0.0/16", "")]
    [InlineData("10.0.0.0/8", "")]
    public void CG3006_CG3007_the_engine_s_own_addresses(string subnet, string code)
    {
        var text =
            "services:\n  web: {image: nginx, networks: [one, default]}\nnetworks:\n"
                + $"  one: {{ipam: {{config: [{{subnet: {subnet}}}]}}}}\n";
        string.Join(' ', Validate(text).Select(found => found.Code)).Should().Be(code);
        string.Join(' ', Validate(text.Replace(", default", "", StringComparison.Ordinal)).Select(found => found.Code))
            .Should().Be(code == "CG3007" ? "" : code, "nothing else draws from the pools");
    }

    [Theory]
    [InlineData("gateway: 10.6.0.1", "gateway", "The gateway 10.6.0.1")]
    [InlineData("gateway: \"fd00::1\"", "gateway", "The gateway fd00::1")]
    [InlineData("ip_range: 10.6.0.0/25", "ip_range", "The range 10.6.0.0/25")]
    [InlineData("ip_range: 10.5.0.0/16", "ip_range", "The range 10.5.0.0/16")]
    [InlineData("aux_addresses: {a: 10.5.0.2, b: 10.6.0.1}", "aux_addresses.b", "The reserved address 10.6.0.1 of 'b'")]
    public void CG3008_the_addresses_of_a_subnet_are_in_it(string part, string place, string what)
    {
        var found = Validate(
            "services:\n  web: {image: nginx, networks: [net]}\nnetworks:\n"
                + $"  net: {{ipam: {{config: [{{subnet: 10.5.0.0/24, {part}}}]}}}}\n").Should().ContainSingle().Which;
        (found.Code, found.Path.ToString()).Should().Be(("CG3008", $"networks.net.ipam.config[0].{place}"));
        found.Message.Should().StartWith(
            $"{what} is outside the subnet 10.5.0.0/24 of the network 'net', and the engine refuses the network");
    }

    [Theory]
    [InlineData("10.5.0.0/31", 1, true)]
    [InlineData("10.5.0.0/30", 1, false)]
    [InlineData("10.5.0.0/30", 2, true)]
    [InlineData("10.5.0.0/24", 253, false)]
    [InlineData("10.5.0.0/24", 254, true)]
    public void CG3009_a_subnet_has_room_for_a_number_of_containers(string subnet, int containers, bool isTooSmall) =>
        Validate(
            $"services:\n  web: {{image: nginx, scale: {containers}, networks: [net]}}\nnetworks:\n"
                + $"  net: {{ipam: {{config: [{{subnet: {subnet}}}]}}}}\n").Select(found => found.Code)
            .Should().Equal(isTooSmall ? ["CG3009"] : []);

    [Fact]
    public void CG3101_replicas_and_repeated_aliases_do_not_clash() =>
        Validate(
            "services:\n  web: {image: nginx, scale: 3, networks: {default: {aliases: [a, A]}}}\n"
                + "  api: {image: nginx, networks: {net: {aliases: [a]}}}\nnetworks: {net: {}}\n").Should().BeEmpty();

    [Fact]
    public void CG3102_an_alias_host_name_or_container_name_is_that_of_another_service()
    {
        Lines(Validate("""
            services:
              db: {image: nginx}
              alias: {image: nginx, networks: {default: {aliases: [x, DB]}}}
              host: {image: nginx, hostname: db}
              container: {image: nginx, container_name: db}
              named: {image: nginx, container_name: other}
              shadow: {image: nginx, networks: {default: {aliases: [other, shadow, cache]}}}
              cached: {image: nginx, hostname: cache}
              too: {image: nginx, hostname: alone}
              alone-too: {image: nginx, hostname: alone}
            """)).Should().BeEquivalentTo(
            "(3,59) CG3102: The alias 'db' of 'alias' is also the name of the service 'db' on the network 'default': "
                + "it reaches either. Choose another alias.",
            "(4,24) CG3102: The host name 'db' of 'host' is also the name of the service 'db' on the network 'default': "
                + "it reaches either. Choose another host name.",
            "(5,29) CG3102: The container name 'db' of 'container' is also the name of the service 'db' on the network "
                + "'default': it reaches either. Choose another container name.",
            "(7,57) CG3102: The alias 'other' of 'shadow' is also the name of a container of 'named' on the network 'default': "
                + "it reaches either. Choose another alias.",
            "(8,26) CG3102: The host name 'cache' of 'cached' is also an alias of 'shadow' on the network 'default': "
                + "it reaches either. Choose another host name.");
    }

    [Fact]
    public void CG3103_one_unique_name_is_enough_for_a_project()
    {
        static string Text(string more) =>
            $"services:\n  app: {{image: nginx, networks: {{shared: {{}}}}}}\n  entry: {{image: nginx, {more}}}\n"
                + "networks: {shared: {external: true}}\n";

        Together(Text("networks: {shared: {aliases: [one]}}"), Text("networks: {shared: {aliases: [two]}}")).Should().BeEmpty();
        Together(
            Text("container_name: c1, networks: [shared]"), Text("container_name: c2, networks: [shared]")).Should().BeEmpty();
        Together(
            Text("networks: {shared: {aliases: [\"${A}\"]}}"),
            Text("networks: {shared: {aliases: [\"${A}\"]}}")).Should().BeEmpty();
        Together(Text("networks: [default]"), Text("networks: [default]")).Should().ContainSingle().Which.Message.Should().Be(
            "'app' on the network 'shared' is the name of 'p1/app' and 'p2/app', and reaches any of them. "
                + "Give each a unique alias there.");
    }

    [Fact]
    public void CG3105_a_dependency_is_looked_up_on_the_shared_network_first()
    {
        static string Text(int number, string inside, string link = "") => $"""
            services:
              app: [image: nginx, depends_on: (db){link}, networks: [shared: [aliases: (app{number})], {inside}: []]]
              db: [image: nginx, networks: (shared, {inside})]
            networks: [shared: [external: true, name: inout], {inside}: [name: {inside}{number}]]
            """.Replace('[', '{').Replace(']', '}').Replace('(', '[').Replace(')', ']');

        Together(Text(1, "z", ", links: (db)"), Text(2, "z", ", links: (db)")).Should().BeEmpty();
        Together(Text(1, "a"), Text(2, "a")).Should().BeEmpty("a1 and a2 are asked before inout");
        Lines(Together(Text(1, "z"), Text(2, "z"))).Should().Equal(
            "(2,36) CG3105: 'app' depends on 'db', but that name on the network 'shared' belongs to 'p1/db' and 'p2/db', "
                + "and may reach any of them. Use an alias that only 'db' has, or link to it.",
            "(2,36) CG3105: 'app' depends on 'db', but that name on the network 'shared' belongs to 'p1/db' and 'p2/db', "
                + "and may reach any of them. Use an alias that only 'db' has, or link to it.");
    }

    [Theory]
    [InlineData("depends_on: {b: {condition: service_completed_successfully}}, networks: [x]")]
    [InlineData("depends_on: [b], network_mode: host")]
    [InlineData("depends_on: [b], network_mode: none")]
    [InlineData("depends_on: [b], network_mode: \"service:b\"")]
    [InlineData("depends_on: [b], extends: {service: b}, networks: [x]")]
    [InlineData("depends_on: [nobody], networks: [x, y]")]
    public void CG3201_is_not_reported_when_services_need_no_connection(string service) =>
        Validate(
            $"services:\n  a: {{image: nginx, {service}}}\n  b: {{image: nginx, networks: [y]}}\n"
                + "networks: {x: {}, y: {}}\n").Should().BeEmpty();

    [Theory]
    [InlineData("[inside]", true)]
    [InlineData("[inside, default]", false)]
    [InlineData("[default]", false)]
    public void CG3203_internal_networks_publish_nothing(string networks, bool isFound) =>
        Validate(
            $"services:\n  web: {{image: nginx, ports: [\"80:80\"], networks: {networks}}}\n"
                + "networks: {inside: {internal: true}}\n").Select(found => found.Code)
            .Should().Equal(isFound ? ["CG3203"] : []);

    [Theory]
    [InlineData("8080:80", "8080:81", true)]
    [InlineData("8080:80", "8080:80/udp", false)]
    [InlineData("8000-8099:8000-8099", "8050:80", true)]
    [InlineData("8000-8099:80", "8050:80", false)]
    [InlineData("127.0.0.1:8080:80", "127.0.0.2:8080:80", false)]
    [InlineData("127.0.0.1:8080:80", "0.0.0.0:8080:80", true)]
    [InlineData("[::]:8080:80", "0.0.0.0:8080:80", false)]
    [InlineData("[::1]:8080:80", "[0::1]:8080:80", true)]
    [InlineData("[::1]:8080:80", "8080:80", true)]
    [InlineData("[::1]:8080:80", "[::]:8080:80", true)]
    [InlineData("[::1]:8080:80", "127.0.0.1:8080:80", false)]
    [InlineData("[::1]:8080:80", "0.0.0.0:8080:80", false)]
    [InlineData("127.0.0.1:8000-8010:8000-8010", "8010-8020:8010-8020", true)]
    [InlineData("8000-8009:8000-8009", "8010-8020:8010-8020", false)]
    [InlineData("80", "80", false)]
    [InlineData("${PORT}:80", "${PORT}:80", false)]
    public void CG3301_projects_share_the_host(string one, string other, bool isTaken)
    {
        static string Text(string port) => $"services:\n  web:\n    image: nginx\n    ports:\n      - \"{port}\"\n";
        Together(Text(one), Text(other)).Select(found => found.Code).Should().Equal(isTaken ? ["CG3301"] : []);
    }

    [Fact]
    public void CG3301_names_the_lowest_port_that_both_publish() =>
        Together(
            "services:\n  a: {image: nginx, ports: [\"8000-8010:8000-8010\", \"8008-8009:1-2/udp\"]}\n",
            "services:\n  b: {image: nginx, ports: [\"8005-8020:8005-8020\"]}\n")
            .Should().ContainSingle().Which.Message.Should().Contain("8005/tcp");

    [Fact]
    public void CG3301_is_not_reported_for_services_that_publish_nothing() =>
        Together(
            "services:\n  a: {image: nginx, scale: 0, ports: [\"80:80\"]}\n",
            "services:\n  b: {image: nginx, ports: [\"80:80\"]}\n").Should().BeEmpty();

    [Fact]
    public void CG3301_knows_the_long_form() =>
        Together(
            "services:\n  a: {image: nginx, ports: [{target: 80, published: 8080}]}\n",
            "services:\n  b: {image: nginx, ports: [\"8080:80\"]}\n")
            .Should().ContainSingle().Which.Code
            .Should().Be("CG3301");

    [Fact]
    public void CG3302_the_engine_s_pools_have_room_for_thirty_networks()
    {
        Together([.. Enumerable.Repeat("services:\n  a: {image: nginx}\nnetworks: {unused: {}}\n", 30)]).Should().BeEmpty();
        Together([.. Enumerable.Repeat("services:\n  a: {image: nginx}\n", 40)])
            .Should().ContainSingle().Which.Message
            .Should().Be(
            "40 networks take their addresses from the engine's pools, which have room for 30; "
                + "'default' no longer fits. Give networks subnets under ipam.");
    }

    [Fact]
    public void CG3303_a_bridge_is_full()
    {
        static string Text(int scale, string driver) =>
            $"services:\n  a: {{image: nginx, scale: {scale}, networks: [n]}}\n  b: {{image: nginx, networks: [n]}}\n"
                + $"networks: {{n: {{driver: {driver}}}}}\n";
        Validate(Text(1022, "bridge")).Should().BeEmpty();
        Validate(Text(1023, "macvlan")).Should().BeEmpty();
        Validate(Text(1023, "bridge"))
            .Should().ContainSingle().Which.Message
            .Should().Be("The network 'n' is a bridge, which supports 1,023 containers, but 1,024 are on it. Split the network.");
    }

    private static IReadOnlyList<Diagnostic> Validate(string text) =>
        OfNetworks(ComposeFile.Parse(text).FileOrThrow().Validate());

    private static IReadOnlyList<Diagnostic> Together(params IReadOnlyList<string> texts) => OfNetworks(
        Topology
            .Of(
                texts.Select(
                    (text, index) => new Project(string.Create(null, $"p{index + 1}"), ComposeFile.Parse(text).FileOrThrow())))
            .Validate());

    // The small files of these tests also have findings of other rules.
    private static IReadOnlyList<Diagnostic> OfNetworks(IReadOnlyList<Diagnostic> findings) =>
        [.. findings.Where(found => found.Code.StartsWith("CG3", StringComparison.Ordinal))];

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> findings) =>
        findings.Select(found => string.Create(null, $"({found.Span.Line},{found.Span.Column}) {found.Code}: {found.Message}"));
}
