using ComposeGen.Fleets;
using CsCheck;

namespace ComposeGen.Tests.Fleets.Definitions;

public sealed class FleetDefinitionTests : IDisposable
{
    private const string Full = """
        # Everything that can be said.
        name: demo
        layout: template
        target: "2.4"
        subnets: 10.64.0.0/12
        entry: service_entry
        exit: [service_out]
        networks:
          inout: {driver: bridge, subnet: 10.9.0.0/24, creator: master}
          later:
        nodes:
          master:
            file: master.yml
          slave:
            file: slave.yml
            count: 3
            entry: [service_entry, service_3]
            exit: service_out
            variables: {ZONE: eu, PLACE: "${NODE} of ${FLEET}, ${OTHER}", NUMBER: 010}
            configuration:
              service_out:
                - {source: plain.conf, target: /etc/plain.conf}
                - {source: peers.conf.liquid, target: /etc/peers.conf}
        x-mine: kept
        """;

    private readonly DefinedPair _pair = new();

    public FleetDefinitionTests()
    {
        _pair.Folder.Write("plain.conf", "{{ as it is }}\n");
        _pair.Folder.Write("peers.conf.liquid", "{{ PLACE }} {{ NUMBER }}");
    }

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void Describes_everything_that_a_fleet_has()
    {
        var definition = _pair.Load(Full);
        definition.Found.Should().BeEmpty();
        definition.Should().Match<FleetDefinition>(fleet => fleet.Name == "demo" && fleet.Layout == "template"
            && fleet.Target == "2.4" && fleet.Subnets == "10.64.0.0/12");
        definition.Networks!["inout"].Should()
            .Match<NetworkDefinition>(network => network.Driver == "bridge" && network.Subnet == "10.9.0.0/24"
            && network.Creator == "master");
        definition.Nodes!.Keys.Should().Equal("master", "slave");
        definition.Nodes["slave"].Entry.Should().Equal("service_entry", "service_3");

        var made = definition.ToFleet(_pair.Folder["out"], (text, _) => context => $"{text} for {context}");
        made.Diagnostics.Should().BeEmpty();
        var fleet = made.FleetOrThrow();
        (fleet.Name, fleet.Layout, fleet.Format, fleet.Addresses.Pool).Should()
            .Be(("demo", FleetLayout.Template, ComposeFormat.V2_4, Subnet.Parse("10.64.0.0/12")));
        (fleet.EntryServices.Single(), fleet.ExitServices.Single()).Should().Be(("service_entry", "service_out"));
        fleet.SharedNetworks.Select(network => (network.Network.Name, network.DriverName, network.CreatorNode)).Should()
            .Equal(("inout", "bridge", "master"), ("later", null, null));
        fleet.Kinds.Select(kind => (kind.Name, kind.Replicas)).Should().Equal(("master", null), ("slave", 3));
        fleet.Kinds[1].Node("demo", 2).Variables.Should().Equal(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ZONE"] = "eu",
            ["PLACE"] = "slave2 of demo, ${OTHER}",
            ["NUMBER"] = "010",
        });
    }

    [Fact]
    public void Places_each_node_by_its_variables()
    {
        var plan = _pair.Make("""
            name: demo
            target: "3.8"
            networks: {inout: {creator: fleet}, corp: {creator: external}}
            nodes:
              master: {file: master.yml, entry: [service_entry]}
              slave:
                file: slave.yml
                count: 2
                exit: service_3
                variables: {ZONE: east, NODE_KIND: "${NODE}s"}
                placement: ["node.labels.zone == ${ZONE}", "node.labels.rack != ${NODE_INDEX}",
                  "node.labels.kind == ${NODE_KIND}"]
            """).FleetOrThrow().Plan();

        plan.Fleet.SharedNetworks.Select(network => (network.Network.Name, network.IsExternal)).Should()
            .Equal(("inout", false), ("corp", true));
        plan.Projects[0].File.Services["service_entry"].Deploy?.Placement.Should().BeNull();
        plan.Projects[2].File.Services["service_3"].Deploy!.Placement!.Constraints.Should()
            .Equal("node.labels.zone == east", "node.labels.rack != 2", "node.labels.kind == slave2s");
        plan.Projects[2].File.Services["service_3"].Attachments.Keys.Should().Contain("inout", "it is an exit");
        plan.Projects[0].File.Services["service_entry"].Attachments["inout"].Aliases.Should().Contain("master", "it is an entry");
    }

    [Theory]
    [InlineData("a: {file: named.yml, entry: a-of-demo, variables: {ZONE: x}, configuration: {b-x: []}}")]
    [InlineData("a: {file: named.yml, count: 1, entry: a1-of-demo, variables: {ZONE: x}, configuration: {b-x: []}}")]
    public void A_service_may_have_the_nodes_values_in_its_name(string node)
    {
        _pair.Folder.Write("named.yml", "services: {\"${NODE}-of-${FLEET}\": {image: nginx}, \"b-${ZONE}\": {image: nginx}}");

        _pair.Findings($"name: demo\nnodes:\n  {node}\n").Should().BeEmpty();
        _pair.Findings($"name: other\nnodes:\n  {node}\n").Should().ContainSingle().Which.Should()
            .Contain("error CG4006: nodes.a.entry names 'a");
    }

    [Fact]
    public void Nodes_of_one_file_share_it_and_their_templates()
    {
        var plan = _pair.Make("""
            nodes:
              one: {file: slave.yml, configuration: {service_3: [{source: plain.conf, target: /etc/a},
                {source: plain.conf, target: /etc/b}]}}
              two: {file: slave.yml, count: 2, configuration: {service_3: [{source: plain.conf, target: /etc/a}]}}
            """).FleetOrThrow().Plan();

        plan.Diagnostics.Should().BeEmpty();
        Demo.Files(plan).Keys.Where(path => path.Contains("/config/", StringComparison.Ordinal)).Should().Equal(
            "one/config/service_3/etc/a", "one/config/service_3/etc/b", "two1/config/service_3/etc/a",
            "two2/config/service_3/etc/a");
    }

    [Fact]
    public void Renders_templates_and_copies_other_files()
    {
        var plan = _pair.Make(Full.Replace("layout: template\n", "", StringComparison.Ordinal)
            .Replace(", service_3]", "]", StringComparison.Ordinal)).FleetOrThrow().Plan();
        plan.Diagnostics.Should().BeEmpty();
        plan.WriteTo(_pair.Folder["out"]);
        File.ReadAllText(_pair.Folder["out/slave2/config/service_out/etc/plain.conf"]).Should().Be("{{ as it is }}\n");
        File.ReadAllText(_pair.Folder["out/slave2/config/service_out/etc/peers.conf"]).Should()
            .Be("slave2 of demo, ${OTHER} 010");
    }

    [Theory]
    [InlineData("nam: x", "fleet.yml(1,1): error CG1101: 'nam' is not a key of a fleet. Did you mean 'name'?*")]
    [InlineData("name: Demo", "fleet.yml(1,7): error CG4019: 'Demo' is not a legal name of a fleet*")]
    [InlineData("name: [x]", "fleet.yml(1,7): error CG1102: name takes a string, but this is a list.")]
    [InlineData("name: !x demo", "fleet.yml(1,7): error CG1102: The tag !x means nothing in a fleet.yml. Remove it.")]
    [InlineData("layout: flatt",
        "fleet.yml(1,9): error CG1103: layout cannot be 'flatt'. Did you mean 'flat'? Write per-node, template, connect or "
        + "flat.")]
    [InlineData("target: 2.9", "fleet.yml(1,9): error CG1103: target cannot be '2.9'.*")]
    [InlineData("subnets: 10.0.0.0",
        "fleet.yml(1,10): error CG1103: subnets cannot be '10.0.0.0'. Write an IPv4 block such as 10.192.0.0/11, or docker.")]
    [InlineData("subnets: fd00::/48", "fleet.yml(1,10): error CG1103: *")]
    [InlineData("entry: ['']", "fleet.yml(1,9): error CG1103: entry[0] cannot be ''. Write a service's name.")]
    [InlineData("networks: {a b: }", "fleet.yml(1,12): error CG4019: 'a b' is not a legal name of a network*")]
    [InlineData("networks: {a: {driver: ''}}",
        "fleet.yml(1,24): error CG1103: networks.a.driver cannot be ''. Write a driver's name, such as bridge.")]
    [InlineData("networks: {a: {subnet: 10}}", "fleet.yml(1,24): error CG1103: networks.a.subnet cannot be '10'.*")]
    [InlineData("networks: {a: {creator: slave}}",
        "fleet.yml(1,25): error CG1103: networks.a.creator cannot be 'slave'. Did you mean 'slave1'?*")]
    [InlineData("networks: {a: {creator: externl}}",
        "fleet.yml(1,25): error CG1103: networks.a.creator cannot be 'externl'. Did you mean 'external'? Write fleet, "
        + "external, or the name of the first node.")]
    [InlineData("exit: ['']", "fleet.yml(1,8): error CG1103: exit[0] cannot be ''. Write a service's name.")]
    [InlineData("networks: {a: {size: 3}}", "fleet.yml(1,16): error CG1101: 'size' is not a key of a shared network.*")]
    public void A_mistake_is_located(string line, string expected) =>
        _pair.Findings($"{line}\n{DefinedPair.Nodes}").Should().ContainSingle().Which.Should().Match(expected);

    [Theory]
    [InlineData("{file: no.yml}", "fleet.yml(2,13): error CG1001: *no.yml: There is no such file.")]
    [InlineData("{file: ''}", "fleet.yml(2,13): error CG1103: nodes.a.file cannot be ''. Write a path.")]
    [InlineData("{count: 2}", "fleet.yml(2,3): error CG4021: nodes.a lacks 'file', which is required. Add it.")]
    [InlineData("", "fleet.yml(2,3): error CG4021: nodes.a lacks 'file'*")]
    [InlineData("{file: slave.yml, count: 0}",
        "fleet.yml(2,31): error CG1103: nodes.a.count cannot be '0'. Write a whole number from 1 to 100000.")]
    [InlineData("{file: slave.yml, count: 99999999999}",
        "fleet.yml(2,31): error CG1103: nodes.a.count cannot be '99999999999': write a whole number.")]
    [InlineData("{file: slave.yml, count: [2]}",
        "fleet.yml(2,31): error CG1102: nodes.a.count takes a whole number, but this is a list.")]
    [InlineData("{file: slave.yml, entry: service_entri}", "fleet.yml(2,31): error CG4006: *Did you mean 'service_entry'?*")]
    [InlineData("{file: slave.yml, exit: [service_3, out]}",
        "fleet.yml(2,42): error CG4006: nodes.a.exit names 'out', which is no service of the file.*")]
    [InlineData("{file: slave.yml, placement: [a == b, zone]}",
        "fleet.yml(2,44): error CG1103: nodes.a.placement[1] cannot be 'zone'. Write a constraint such as node.labels.zone == "
        + "east.")]
    [InlineData("{file: slave.yml, variables: {NODE: x}}", "fleet.yml(2,36): error CG4019: Every node has a 'NODE' already.")]
    [InlineData("{file: slave.yml, variables: {1: x}}", "fleet.yml(2,36): error CG4019: '1' is not a variable name*")]
    [InlineData("{file: slave.yml, configuration: {x: []}}",
        "fleet.yml(2,40): error CG4012: The file of these nodes has no service 'x'*")]
    [InlineData("{file: slave.yml, configuration: {service_3: [{source: plain.conf, target: x}]}}",
        "fleet.yml(2,81): error CG1103: *target cannot be 'x'.*")]
    [InlineData("{file: slave.yml, configuration: {service_3: [{source: no, target: /x}]}}",
        "fleet.yml(2,61): error CG1001: *no: There is no such file.")]
    [InlineData("{file: slave.yml, configuration: {service_3: [{source: plain.conf}]}}",
        "fleet.yml(2,52): error CG4021: *lacks 'target'*")]
    [InlineData("{file: slave.yml, configuration: {service_3: [{source: plain.conf, target: /x}, {source: plain.conf, target: "
        + "/x}]}}", "fleet.yml(2,115): error CG1009: 'service_3' gets two files as /x. Remove one.")]
    public void A_mistake_in_a_node_is_located(string node, string expected) =>
        _pair.Findings($"nodes:\n  a: {node}\n").Should().ContainSingle().Which.Should().Match(expected);

    [Theory]
    [InlineData("Bad: {file: slave.yml}", "CG4019")]
    [InlineData("nul: {file: slave.yml}", "CG4019")]
    [InlineData("a: {file: slave.yml, count: 12}\n  a3: {file: slave.yml}", "CG4020")]
    [InlineData("a1: {file: slave.yml, count: 2}\n  a: {file: slave.yml, count: 20}", "CG4020")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890abc: {file: slave.yml, count: 2}", "CG4019")]
    public void A_name_that_cannot_be_is_located(string nodes, string code) =>
        _pair.Findings($"nodes:\n  {nodes}\n").Should().ContainSingle().Which.Should()
            .MatchRegex($@"^fleet\.yml\([23],3\): error {code}: ");

    [Theory]
    [InlineData("", "fleet.yml(1,1): error CG1102: A fleet.yml is a mapping with nodes, but this is null.")]
    [InlineData("- a", "fleet.yml(1,1): error CG1102: A fleet.yml is a mapping with nodes, but this is a list.")]
    [InlineData("name: demo", "fleet.yml(1,1): error CG4021: The fleet lacks 'nodes', which is required. Add it.")]
    [InlineData("nodes: {}", "fleet.yml(1,1): error CG4021: The fleet has no node. Add one under nodes.")]
    [InlineData("nodes: [a]", "fleet.yml(1,8): error CG1102: nodes takes a mapping, but this is a list.")]
    [InlineData("nodes: {", "fleet.yml(2,1): error CG1002: *")]
    public void A_file_without_nodes_is_no_fleet(string text, string expected) =>
        _pair.Findings(text).Should().ContainSingle().Which.Should().Match(expected);

    [Fact]
    public void Reports_all_mistakes_at_once() =>
        _pair.Findings("nam: x\nlayout: y\nnodes:\n  a: {file: no.yml, count: 0}\n  B: {file: slave.yml, entry: x}\n")
            .Select(line => line.Split(':')[0]).Should().Equal(
                "fleet.yml(1,1)", "fleet.yml(2,9)", "fleet.yml(4,13)", "fleet.yml(4,28)", "fleet.yml(5,3)", "fleet.yml(5,31)");

    [Fact]
    public void What_is_wrong_in_a_nodes_file_is_found_there() =>
        _pair.Findings($"{DefinedPair.Nodes}  more: {{file: "
            + $"{Path.GetFileName(_pair.Folder.Write("more.yml", "services: {a: {imge: b}}"))}}}\n")
            .Should().Contain(line => line.StartsWith("more.yml(1,16): error CG1101: ", StringComparison.Ordinal));

    [Fact]
    public void A_template_needs_a_reader() =>
        _pair.Load(Full).Invoking(definition => definition.ToFleet("out")).Should().Throw<ArgumentNullException>()
            .WithMessage("There are templates, and nothing reads them.*").WithParameterName("templates");

    [Fact]
    public void Refuses_null()
    {
        Refusal.Of<ArgumentException>("path", () => FleetDefinition.Load(""));
        Refusal.Of<ArgumentNullException>("text", () => FleetDefinition.Parse(null!));
        Refusal.Of<ArgumentException>("output", () => _pair.Load(Full).ToFleet(""));
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var words = Gen.OneOf(Full.Split(' ', '\n', ':', ',').Append("\n  ").Append(": ").Append("[").Append("{").Append("!x")
            .Append("- ").Append("''").Append("*a").Append("\u0001").ToArray());
        words.Array[0, 40].Sample(parts => _pair.Findings(string.Concat(parts.Select(part => part + ' '))).All(IsLocated));
        Gen.Select(Gen.Int[0, Full.Length - 1], Gen.Int[0, 30], words).Sample((at, length, word) =>
            _pair.Findings(string.Concat(Full.AsSpan(0, at), word, Full.AsSpan(Math.Min(Full.Length, at + length))))
                .All(IsLocated));
    }

    private static bool IsLocated(string line) => !line.StartsWith("composegen: ", StringComparison.Ordinal);
}
