using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>Nodes of a reference file that are alike are stamped; what they are written as is what they would be if each were made.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class StampedNodesTests : IDisposable
{
    private const int Count = 1020;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("image: web", true)]
    [InlineData("image: web, hostname: '${NODE}', environment: {NAME: '${NODE}', NUMBER: '${NODE_INDEX}', BOTH: '${NODE_INDEX} of ${FLEET}'}", true)]
    [InlineData("image: web, volumes: ['./data/${NODE}:/data', 'logs-${NODE_INDEX}:/logs']", true)]
    [InlineData("image: web, labels: ['a: ${NODE_INDEX}', '\"${NODE}\" # $$']", true)]
    [InlineData("image: web, networks: {default: {aliases: ['web-${NODE_INDEX}']}, inout: {aliases: ['${NODE}']}}", true)]
    [InlineData("image: web, command: 'echo slave150 1015'", true)]
    [InlineData("image: web, hostname: '0x${NODE_INDEX}'", true)]
    [InlineData("image: web, labels: {time: '12:${NODE_INDEX}', date: '2026-11-${NODE_INDEX}'}", true)]
    [InlineData("image: web, ports: ['2${NODE_INDEX}:80']", false)]
    [InlineData("image: web, mem_limit: '${NODE_INDEX}k'", false)]
    public void A_stamped_node_is_written_as_one_that_was_made(string service, bool isStamped)
    {
        var reference = Reference(service);
        var (stamped, made) = (Stamped(reference).Plan(), Made(reference).Plan());

        stamped.Diagnostics.Select(found => found.ToString()).Should().Equal(made.Diagnostics.Select(found => found.ToString()));
        Demo.Files(stamped).Should().Equal(Demo.Files(made));
        (stamped.Projects[Count / 2].Stamp is not null).Should().Be(isStamped);
        made.Projects[Count / 2].Stamp.Should().BeNull();
    }

    [Fact]
    public void The_file_of_a_stamped_node_has_its_subnet()
    {
        var plan = Stamped(Reference("image: web, networks: [default]")).Plan();
        var project = plan.Projects[500];

        project.Stamp.Should().NotBeNull();
        ProjectText.Of(plan.Fleet, project.Name, project.File).Should().Be(project.Stamp!.TextOf(project)).And.Contain($"subnet: {project.Networks[0].Subnet}");
    }

    [Fact]
    public void Nodes_without_planned_subnets_are_stamped_too()
    {
        var reference = Reference("image: web, hostname: '${NODE}'");
        var (stamped, made) = (Stamped(reference, subnets: "docker").Plan(), Made(reference, FleetAddresses.FromEngine).Plan());

        stamped.Projects[500].Stamp.Should().NotBeNull();
        Demo.Files(stamped).Should().Equal(Demo.Files(made));
    }

    [Theory]
    [InlineData("{ipam: {config: [{subnet: 10.9.0.0/16}]}}", 20)]
    [InlineData("{ipam: {config: [{subnet: '10.${NODE_INDEX}.0.0/16'}]}}", 1)]
    public void Networks_that_have_subnets_already_keep_them(string network, int holders)
    {
        var reference = Reference("image: web", network);
        var (stamped, made) = (Stamped(reference, count: 20).Plan(), Made(reference, count: 20).Plan());

        Demo.Files(stamped).Should().Equal(Demo.Files(made));
        Demo.Files(stamped).Count(file => file.Value.Contains("subnet: 10.9.0.0/16", StringComparison.Ordinal)).Should().Be(holders);
    }

    [Fact]
    public void A_node_whose_number_the_file_holds_is_checked()
    {
        var plan = Stamped(Reference("image: web, networks: {inout: {aliases: ['${NODE}', slave777]}}")).Plan();

        plan.Diagnostics.Select(found => found.Message).Should().Contain(message => message.Contains("'slave777'", StringComparison.Ordinal));
        plan.Projects[776].Stamp.Should().BeNull();
    }

    // x1 of node 1 is x of node 11; x10 of node 1 is x of node 101.
    [Theory]
    [InlineData("x1", "x11")]
    [InlineData("x10", "x101")]
    public void Names_of_two_nodes_that_end_up_the_same_are_found(string prefix, string name)
    {
        var plan = Stamped(Reference($"image: web, container_name: '{prefix}${{NODE_INDEX}}'}}\n  other: {{image: web, container_name: 'x${{NODE_INDEX}}'")).Plan();

        plan.Diagnostics.Should().Contain(found => found.Message.Contains($"'{name}'", StringComparison.Ordinal));
        plan.Projects[500].Stamp.Should().NotBeNull();
    }

    [Theory]
    [InlineData("container_name: 'x5${NODE_INDEX}'", "container_name: 'x${NODE_INDEX}'", "CG3104", "'x51'")]
    [InlineData("container_name: x777", "container_name: 'x${NODE_INDEX}'", "CG3104", "'x777'")]
    [InlineData("hostname: slave777", "networks: {inout: {aliases: ['${NODE}']}}", "CG3102", "'slave777'")]
    [InlineData("container_name: x777", "networks: {inout: {aliases: ['x${NODE_INDEX}']}}", "CG3102", "'x777'")]
    public void Names_that_nodes_of_two_kinds_claim_are_found(string other, string service, string code, string name)
    {
        _folder.Write("other.yml", $"services: {{web: {{image: web, networks: [inout], {other}}}}}\nnetworks: {{inout: {{external: true}}}}\n");
        var definition = new FleetDefinition
        {
            Subnets = "10.0.0.0/8",
            Nodes = new() { ["other"] = new NodeDefinition { File = _folder["other.yml"], Count = 1 }, ["slave"] = new NodeDefinition { File = Reference($"image: web, {service}"), Count = Count } },
        };
        var plan = definition.ToFleet(_folder["out"], templates: null).FleetOrThrow().Plan();

        plan.Diagnostics.Where(found => found.Code == code).Should().ContainSingle().Which.Message.Should().Contain(name);
        plan.Projects[500].Stamp.Should().NotBeNull();
    }

    [Fact]
    public void Containers_of_one_name_are_found_when_it_is_the_alias_of_others()
    {
        // a1105 is an alias of node 5, and the container of the nodes 11 and 105.
        var reference = _folder.Write("slave.yml", "services:\n  one: {image: web, container_name: 'a1${NODE_INDEX}', networks: {inout: {aliases: ['a110${NODE_INDEX}']}}}\n  two: {image: web, container_name: 'a${NODE_INDEX}05'}\nnetworks: {inout: {external: true}}\n");
        var plan = Stamped(reference, count: 150).Plan();

        plan.Diagnostics.Where(found => found.Code == "CG3104").Should().ContainSingle().Which.Message.Should().Contain("'a1105'");
        plan.Projects[104].Stamp.Should().NotBeNull();
    }

    [Fact]
    public void A_name_that_is_too_long_for_the_last_nodes_is_found()
    {
        var service = $"image: web, networks: {{inout: {{aliases: ['{new string('a', 55)}${{NODE}}']}}}}";

        Stamped(Reference(service), 999).Plan().HasErrors.Should().BeFalse();
        Stamped(Reference(service), 1000).Plan().Diagnostics.Should().Contain(found => found.Message.Contains("63", StringComparison.Ordinal));
    }

    [Fact]
    public void Planning_and_writing_more_nodes_takes_little_memory()
    {
        var reference = Reference("image: web, networks: {default: {}, inout: {aliases: ['${NODE}']}}");
        var (few, many) = (AllocatedBy(reference, 500), AllocatedBy(reference, 1000));

        ((many.Planning - few.Planning) / 500).Should().BeLessThan(8_000, "no model of a node is made, so none can be kept");
        ((many.Writing - few.Writing) / 500).Should().BeLessThan(40_000, "and a file's text is made for itself");
    }

    // Once before, for what is made only once.
    private (long Planning, long Writing) AllocatedBy(string reference, int count)
    {
        Stamped(reference, count).Plan().WriteTo(_folder[$"first{count}"]);
        var fleet = Stamped(reference, count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var plan = fleet.Plan();
        var planned = GC.GetAllocatedBytesForCurrentThread();
        plan.WriteTo(_folder[$"second{count}"]);
        return (planned - before, GC.GetAllocatedBytesForCurrentThread() - planned);
    }

    private string Reference(string service, string network = "{}") => _folder.Write(
        "slave.yml", $"services:\n  web: {{{service}}}\n  db: {{image: db}}\nvolumes: {{}}\nnetworks:\n  default: {network}\n  inout: {{external: true}}\n");

    private Fleet Stamped(string reference, int count = Count, string subnets = "10.0.0.0/8")
    {
        var definition = new FleetDefinition { Name = "demo", Subnets = subnets, Nodes = new() { ["slave"] = new NodeDefinition { File = reference, Count = count } } };
        return definition.ToFleet(_folder["out"], templates: null).FleetOrThrow();
    }

    private Fleet Made(string reference, FleetAddresses? addresses = null, int count = Count)
    {
        var file = ReferenceFile.Load(reference);
        return Fleet.Create("demo", fleet => fleet
            .Subnets(addresses ?? FleetAddresses.FromPool(Subnet.Parse("10.0.0.0/8")))
            .Nodes("slave", count, node => file.For(node, _folder[$"out/{node.Folder}"])));
    }
}
