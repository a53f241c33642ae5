using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>Every node of a large fleet is checked, on its own and beside all others.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class ManyNodesTests : IDisposable
{
    private const int Count = 1020;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_wrong_with_one_of_many_is_found()
    {
        var plan = Fleet.Create(fleet => fleet.Nodes("slave", 1000, node => Compose.File(file => file
            .Service("web", web => web.Image("web")
                .Configure(service => service.DependsOn = node.Index == 777 ? new() { ["nobody"] = new() } : null))))).Plan();

        plan.Diagnostics.Select(found => found.Message).Should().ContainSingle().Which.Should().Contain("nobody");
    }

    [Theory]
    [InlineData("{ipam: {config: [{subnet: 10.9.0.0/16}]}}", 20)]
    [InlineData("{ipam: {config: [{subnet: '10.${NODE_INDEX}.0.0/16'}]}}", 1)]
    public void Networks_that_have_subnets_already_keep_them(string network, int holders) =>
        Demo.Files(Slaves(Template("image: web", network), count: 20).Plan())
            .Count(file => file.Value.Contains("subnet: 10.9.0.0/16", StringComparison.Ordinal)).Should().Be(holders);

    // x1 of node 1 is x of node 11; x10 of node 1 is x of node 101.
    [Theory]
    [InlineData("x1", "x11")]
    [InlineData("x10", "x101")]
    public void Names_of_two_nodes_that_end_up_the_same_are_found(string prefix, string name)
    {
        var plan = Slaves(Template($"image: web, container_name: '{prefix}${{NODE_INDEX}}'}}\n"
            + $"  other: {{image: web, container_name: 'x${{NODE_INDEX}}'")).Plan();

        plan.Diagnostics.Should().Contain(found => found.Message.Contains($"'{name}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("container_name: 'x5${NODE_INDEX}'", "container_name: 'x${NODE_INDEX}'", "CG3104", "'x51'")]
    [InlineData("container_name: x777", "container_name: 'x${NODE_INDEX}'", "CG3104", "'x777'")]
    [InlineData("hostname: slave777", "networks: {inout: {aliases: ['${NODE}']}}", "CG3102", "'slave777'")]
    [InlineData("container_name: x777", "networks: {inout: {aliases: ['x${NODE_INDEX}']}}", "CG3102", "'x777'")]
    public void Names_that_nodes_of_two_kinds_claim_are_found(string other, string service, string code, string name)
    {
        _folder.Write("other.yml",
            $"services: {{web: {{image: web, networks: [inout], {other}}}}}\nnetworks: {{inout: {{external: true}}}}\n");
        var definition = new FleetDefinition
        {
            Subnets = "10.0.0.0/8",
            Nodes = new()
            {
                ["other"] = new NodeDefinition { File = _folder["other.yml"], Count = 1 },
                ["slave"] =
                new NodeDefinition { File = Template($"image: web, {service}"), Count = Count }
            },
        };
        var plan = definition.ToFleet(_folder["out"], templates: null).FleetOrThrow().Plan();

        plan.Diagnostics.Where(found => found.Code == code).Should().ContainSingle().Which.Message.Should().Contain(name);
    }

    [Fact]
    public void Containers_of_one_name_are_found_when_it_is_the_alias_of_others()
    {
        // a1105 is an alias of node 5, and the container of the nodes 11 and 105.
        var template = _folder.Write("slave.yml",
            "services:\n  one: {image: web, container_name: 'a1${NODE_INDEX}', networks: {inout: {aliases: "
            + "['a110${NODE_INDEX}']}}}\n  two: {image: web, container_name: 'a${NODE_INDEX}05'}\n"
            + "networks: {inout: {external: true}}\n");
        var plan = Slaves(template, count: 150).Plan();

        plan.Diagnostics.Where(found => found.Code == "CG3104").Should().ContainSingle().Which.Message.Should()
            .Contain("'a1105'");
    }

    [Fact]
    public void A_name_that_is_too_long_for_the_last_nodes_is_found()
    {
        var service = $"image: web, networks: {{inout: {{aliases: ['{new string('a', 55)}${{NODE}}']}}}}";

        Slaves(Template(service), 999).Plan().HasErrors.Should().BeFalse();
        Slaves(Template(service), 1000).Plan().Diagnostics.Should()
            .Contain(found => found.Message.Contains("63", StringComparison.Ordinal));
    }

    private string Template(string service, string network = "{}") => _folder.Write(
        "slave.yml", $"services:\n  web: {{{service}}}\n  db: {{image: db}}\nvolumes: {{}}\nnetworks:\n  default: {network}\n"
            + $"  inout: {{external: true}}\n");

    private Fleet Slaves(string template, int count = Count) => Fleet.Create("demo", fleet => fleet
        .Subnets(FleetAddresses.FromPool(Subnet.Parse("10.0.0.0/8")))
        .Nodes("slave", count, NodeTemplate.Load(template, _folder["out"])));
}
