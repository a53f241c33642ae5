using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>What a layout does not support, and who cannot create a shared network.</summary>
public sealed class LayoutFindingsTests
{
    [Theory]
    [InlineData("    image: ${ZONE}", "it's", "services.web.image")]
    [InlineData("    image: ${ZONE}", "a\\b", "services.web.image")]
    [InlineData("    image: web\n    user: ${ZONE}", "${HOME}", "services.web.user")]
    [InlineData("    image: web\n    user: ${ZONE}", "", "services.web.user")]
    [InlineData("    image: web\n    command: ${ZONE}", "a\nb", "services.web.command")]
    [InlineData("    image: ${TAG}${ZONE}", "x", "services.web.image")]
    public void A_template_has_no_variable_for_values_that_an_environment_file_cannot_contain(string service, string zone,
        string path)
    {
        using var pair = new TemplatePair($"services:\n  web:\n{service}\n");

        Templated(pair, zone).Diagnostics.Should().Contain(found => found.Code == "CG4017" && found.Message
            == $"The template layout cannot make one file of all nodes of the kind 'slave': at '{path}' they have values that "
                + "an .env file cannot contain: empty text, variables, quotes, backslashes or line breaks. Choose "
                + "another layout.")
            .Which.Span.Line.Should().BePositive();
    }

    [Theory]
    [InlineData("a b", "'a b'")]
    [InlineData("a$b", "'a$b'")]
    [InlineData("a#b", "'a#b'")]
    [InlineData("a\"b", "'a\"b'")]
    [InlineData("a-b", "a-b")]
    [InlineData("é", "'é'")]
    public void A_template_quotes_what_needs_it(string zone, string expected)
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: web\n    hostname: ${ZONE}\n    network_mode: none\n");
        var plan = Templated(pair, zone);

        plan.Diagnostics.Should().NotContain(found => found.Code == "CG4017");
        Demo.Files(plan)["slave1/.env"].Should().Be($"NODE=slave1\nWEB_HOSTNAME={expected}\n");
    }

    [Theory]
    [InlineData("  ${NODE}-web:\n    image: web\n", "services")]
    [InlineData("  web:\n    image: web\nvolumes:\n  ${ZONE}:\n", "volumes")]
    public void A_template_has_the_same_keys_for_all(string services, string path)
    {
        using var pair = new TemplatePair($"services:\n{services}");

        Templated(pair, "zone").Diagnostics.Should().ContainSingle(found => found.Code == "CG4017").Which.Message
            .Should().Be($"The template layout cannot make one file of all nodes of the kind 'slave': at '{path}' they have "
                + $"keys or lists of different lengths. Choose another layout.");
    }

    [Fact]
    public void A_variable_is_called_after_its_place()
    {
        using var pair = new TemplatePair("""
            services:
              1web: {image: web, network_mode: none, hostname: "${ZONE}"}
              a-b: {image: web, network_mode: none, hostname: "${ZONE}x"}
              a_b: {image: web, network_mode: none, hostname: "${ZONE}y", domainname: "${ZONE}y"}
              index:
                image: web
                network_mode: none
                environment: ["LIST=${ZONE}z", "EMPTY"]
                command: ["${NODE_INDEX}a${NODE_INDEX}", "${NODE}", "${NODE}9-${NODE_INDEX}", "10${NODE_INDEX}",
                  "${NODE_INDEX}.${ZONE}"]
            """);
        var plan = Fleet.Create(fleet => fleet.Layout(FleetLayout.Template)
            .Nodes("slave", 2, node => pair.Slave.For(node),
                slave => slave.Variable("ZONE", node => node.Index == 1 ? "west" : "east"))).Plan();

        plan.Diagnostics.Should().BeEmpty();
        var files = Demo.Files(plan);
        files["slave2/.env"].Should().Be("""
            NODE=slave2
            VALUE_1WEB_HOSTNAME=east
            A_B_HOSTNAME=eastx
            A_B_HOSTNAME_2=easty
            NODE_INDEX=2
            INDEX_COMMAND=102
            INDEX_COMMAND_2=2.east
            INDEX_LIST=eastz

            """);
        files["slave/docker-compose.yml"].Should()
            .Contain("domainname: ${A_B_HOSTNAME_2}", "places that always have the same value share a variable")
                .And.Contain("LIST=${INDEX_LIST}").And.Contain("${NODE_INDEX}a${NODE_INDEX}")
                .And.Contain("${NODE}9-${NODE_INDEX}");
    }

    [Fact]
    public void The_first_kind_of_nodes_may_have_digits_before_their_numbers()
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: web\n    network_mode: none\n"
            + "    hostname: ${NODE}-${NODE_INDEX}\n");
        var plan = Fleet.Create(fleet => fleet.Layout(FleetLayout.Template).Nodes("a1", 2, node => pair.Slave.For(node))).Plan();

        Demo.Files(plan)["a1/docker-compose.yml"].Should().Contain("hostname: ${NODE}-${NODE_INDEX}\n");
        Demo.Files(plan)["a12/.env"].Should().Be("NODE=a12\nNODE_INDEX=2\n");
    }

    [Fact]
    public void Lists_of_names_that_differ_are_different_keys()
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: web\n    network_mode: none\n"
            + "    environment: [\"${ZONE}=1\"]\n");

        Demo.Files(Templated(pair, "x"))["slave1/.env"].Should().Be("WEB=x=1\nNODE=slave1\n");
    }

    [Fact]
    public void Nodes_that_do_not_differ_have_no_variable_but_their_name()
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: web\n    network_mode: none\n");
        var plan = Templated(pair, "zone");

        Demo.Files(plan).Keys.Should().Equal(
            "slave/docker-compose.yml", "slave1/.env", "slave2/.env", "up.sh", "down.sh", "fleet.json");
        Demo.Files(plan)["slave2/.env"].Should().Be("NODE=slave2\n");
    }

    [Fact]
    public void The_flat_layout_has_no_fixed_addresses()
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: web\n    networks:\n      inside:\n"
            + "        ipv4_address: 10.9.0.5\nnetworks:\n  inside:\n    ipam:\n      config:\n"
            + "        - subnet: 10.9.${NODE_INDEX}.0/16\n");
        var plan = Fleet.Create(fleet => fleet.Layout(FleetLayout.Flat).Nodes("slave", 2, node => pair.Slave.For(node))).Plan();

        plan.Diagnostics.Should().ContainSingle(found => found.Code == "CG4017").Which.Should()
            .Match<ComposeGen.Diagnostics.Diagnostic>(found =>
            found.Span.Line == 6
                && found.Message == "The flat layout has no network 'inside', so 'web' cannot have a fixed address there. "
                + "Leave it out, or choose another layout.");
    }

    [Fact]
    public void The_flat_layout_needs_names_that_stay_apart()
    {
        var plan = Fleet.Create(fleet => fleet.Layout(FleetLayout.Flat)
            .Node("a-b", _ => Compose.File(file => file.Service("c", service => service.Image("web"))))
            .Node("a", _ => Compose.File(file => file.Service("b-c", service => service.Image("web"))))).Plan();

        plan.Diagnostics.Should().ContainSingle().Which.Message.Should()
            .Be("Two services of the flat layout would be called 'a-b-c'. Rename a node or a service.");
    }

    [Fact]
    public void The_first_node_may_create_a_shared_network()
    {
        var plan = Created("hub");
        var files = Demo.Files(plan);

        plan.Diagnostics.Should().BeEmpty();
        files["hub/docker-compose.yml"].Should()
            .Contain("  inout:\n    name: inout\n    driver: bridge\n    ipam:\n      config:\n        - subnet: 10.9.0.0/24\n");
        files["slave1/docker-compose.yml"].Should().Contain("  inout:\n    external:\n      name: inout\n");
        plan.SharedNetworks.Should()
            .Equal(new PlannedNetwork("inout", "inout", Subnet.Parse("10.9.0.0/24"), 3) { Creator = NetworkCreator.Project });
        (plan.Networks, plan.Projects[0].Networks.Count).Should().Be((1, 1), "it is one of the hub's");
    }

    [Theory]
    [InlineData("slave1", FleetLayout.PerNode,
        "The shared network 'inout' cannot be created by 'slave1', which is not the one node that starts before all others. "
        + "Write 'creator: hub', or leave it to the fleet.")]
    [InlineData("hub", FleetLayout.Connect,
        "The shared network 'inout' cannot be created by 'hub': no project of the connect layout knows it. Leave it to the "
        + "fleet.")]
    public void Nobody_else_creates_it(string creator, FleetLayout layout, string message) =>
        Created(creator, layout).Diagnostics.Should().ContainSingle(found => found.Code == "CG4018").Which.Message.Should()
            .Be(message);

    [Fact]
    public void A_network_that_is_there_already_gets_no_subnet()
    {
        var plan = Shared(FleetLayout.PerNode, network => network.External());

        plan.Diagnostics.Should().BeEmpty();
        plan.SharedNetworks.Should().Equal(new PlannedNetwork("inout", "inout", null, 3) { Creator = NetworkCreator.External });
    }

    [Fact]
    public void Fixed_subnets_of_shared_networks_do_not_overlap()
    {
        var plan = Fleet.Create(fleet =>
        {
            var (one, two) = (fleet.SharedNetwork("one", network => network.Subnet(Subnet.Parse("10.9.0.0/16"))),
                fleet.SharedNetwork("two", network => network.Subnet(Subnet.Parse("10.9.3.0/24"))));
            fleet.Node("hub", _ => Compose.File(file => file.Service("hub", hub => hub.Image("hub").On(one).On(two))));
        }).Plan();

        plan.Diagnostics.Should().ContainSingle().Which.Message.Should()
            .Be("The subnet 10.9.3.0/24 of the network 'two' overlaps 10.9.0.0/16 of the network 'one', and the engine refuses "
            + "the second. Choose another block.");
    }

    [Fact]
    public void An_overlay_holds_more_than_a_bridge() =>
        Fleet.Create(fleet =>
        {
            var inout = fleet.SharedNetwork("inout", network => network.Driver("overlay"));
            fleet.Nodes("slave", 1100, node =>
                Compose.File(file => file.Service("web", web => web.Image("web").On(inout, aliases: node.Name))));
        }).Plan().Should().Match<FleetPlan>(plan => !plan.HasErrors
            && plan.SharedNetworks[0].Subnet == Subnet.Parse("10.192.0.0/16"));

    [Fact]
    public void What_a_swarm_shares_is_no_bridge() =>
        Fleet.Create("demo", fleet =>
        {
            var inout = fleet.SharedNetwork("inout", network => network.External());
            fleet.Target(ComposeFormat.V3_8)
                .Nodes("slave", 1100, node =>
                    Compose.File(file => file.Service("web", web => web.Image("web").On(inout, aliases: node.Name))));
        }).Plan().Diagnostics.Should().BeEmpty();

    [Fact]
    public void A_subnet_of_a_network_that_exists_already_counts()
    {
        var plan = Fleet.Create("demo", fleet =>
        {
            fleet.SharedNetwork("inout", network => network.External().Subnet(Subnet.Parse("10.9.0.0/16")));
            fleet.Node("hub", NodeTemplate.Parse("""
                services:
                  web: {image: web, networks: [inside, inout]}
                networks:
                  inside: {ipam: {config: [{subnet: 10.9.3.0/24}]}}
                  inout: {external: true}
                """, "hub.yml"));
        }).Plan();

        plan.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("hub.yml(4,29): error CG3005: ");
    }

    [Fact]
    public void An_address_outside_the_planned_subnet_of_a_shared_network_is_found()
    {
        var plan = Fleet.Create("demo", fleet =>
        {
            fleet.SharedNetwork("inout");
            fleet.Node("hub", NodeTemplate.Parse("""
                services:
                  web: {image: web, networks: {inout: {ipv4_address: 10.9.3.4}}}
                networks:
                  inout: {external: true}
                """, "hub.yml"));
        }).Plan();

        plan.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("hub.yml(2,40): error CG3001: ");
    }

    private static FleetPlan Templated(TemplatePair pair, string zone) => Fleet.Create(fleet => fleet.Layout(FleetLayout.Template)
        .Nodes("slave", 2, node => pair.Slave.For(node),
            slave => slave.Variable("ZONE", node => node.Index > 1 ? $"{zone}other" : zone))).Plan();

    private static FleetPlan Created(string creator, FleetLayout layout = FleetLayout.PerNode) =>
        Shared(layout, network => network.CreatedBy(creator).Subnet(Subnet.Parse("10.9.0.0/24")));

    private static FleetPlan Shared(FleetLayout layout, Action<SharedNetworkBuilder> configure) => Fleet.Create(fleet =>
    {
        var inout = fleet.SharedNetwork("inout", configure);
        ComposeFile File(FleetNode node) =>
            Compose.File(file => file.Service("web", web => web.Image("web").On(inout, aliases: node.Name)));
        fleet.Layout(layout).Node("hub", File).Nodes("slave", 2, File);
    }).Plan();
}
