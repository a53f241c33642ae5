using ComposeGen.Diagnostics;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

public sealed class FleetBuilderTests
{
    private static readonly Func<FleetNode, ComposeFile> Any = _ => new ComposeFile();

    public static TheoryData<string> IllegalNames { get; } =
        ["", " ", "Slave", "-slave", "_slave", "sla ve", "sla.ve", "sla/ve", "..", "é", "ı", "con", "nul", "lpt1",
            new string('a', 64)];

    [Theory]
    [MemberData(nameof(IllegalNames))]
    public void Refuses_names_that_cannot_be_project_folder_and_dns_name(string name)
    {
        Fleet.IsLegalName(name).Should().BeFalse();
        Refusal.Of<ArgumentException>("name", () => Fleet.Create(name, f => f.Node("a", Any)));
        Refusal.Of<ArgumentException>("name", () => Fleet.Create(f => f.Node(name, Any)));
        Refusal.Of<ArgumentException>("kind", () => Fleet.Create(f => f.Nodes(name, 2, Any)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("demo-2_x")]
    [InlineData("contract")]
    public void Takes_names_that_can(string name)
    {
        Fleet.IsLegalName(name).Should().BeTrue();
        Fleet.Create(name, f => f.Node(name, Any)).Name.Should().Be(name);
    }

    [Fact]
    public void Refuses_null()
    {
        Refusal.Of<ArgumentNullException>("name", () => Fleet.IsLegalName(null!));
        Refusal.Of<ArgumentNullException>("name", () => Fleet.Create(null!, _ => { }));
        Refusal.Of<ArgumentNullException>("configure", () => Fleet.Create(null!));
        Refusal.Of<ArgumentNullException>("configure", () => Fleet.Create("demo", null!));
        Refusal.Of<ArgumentNullException>("name", () => Fleet.Create(f => f.Node(null!, Any)));
        Refusal.Of<ArgumentNullException>("build", () => Fleet.Create(f => f.Node("a", (Func<FleetNode, ComposeFile>)null!)));
        Refusal.Of<ArgumentNullException>("kind", () => Fleet.Create(f => f.Nodes(null!, 2, Any)));
        Refusal.Of<ArgumentNullException>("build", () => Fleet.Create(f => f.Nodes("a", 2, (Func<FleetNode, ComposeFile>)null!)));
        Refusal.Of<ArgumentNullException>("service", () => Fleet.Create(f => f.Entry(null!)));
        Refusal.Of<ArgumentException>("service", () => Fleet.Create(f => f.Entry("")));
        Refusal.Of<ArgumentNullException>("name", () => Fleet.Create(f => f.SharedNetwork(null!)));
        Refusal.Of<ArgumentException>("name", () => Fleet.Create(f => f.SharedNetwork(" ")));
        Refusal.Of<ArgumentNullException>("path", () => NodeTemplate.Load(null!));
        Refusal.Of<ArgumentException>("path", () => NodeTemplate.Load(""));
        Refusal.Of<ArgumentNullException>("node", () => NodeTemplate.Load(Demo.MasterFile).For(null!));
        Refusal.Of<ArgumentNullException>("folder", () => Demo.Fleet(1).Plan().WriteTo(null!));
        Refusal.Of<ArgumentException>("folder", () => Demo.Fleet(1).Plan().Compare(""));
        Refusal.Of<ArgumentNullException>("folder", () => Demo.Fleet(1).Plan().WriteToAsync(null!));
        Refusal.Of<ArgumentException>("service", () => Fleet.Create(f => f.Exit("")));
        Refusal.Of<ArgumentNullException>("addresses", () => Fleet.Create(f => f.Subnets(null!)));
        RefusesFor<ArgumentException>("service", node => node.Entry(""));
        RefusesFor<ArgumentException>("service", node => node.Exit(""));
        RefusesFor<ArgumentException>("name", node => node.Variable("", "x"));
        RefusesFor<ArgumentNullException>("value", node => node.Variable("A", (string)null!));
        RefusesFor<ArgumentNullException>("valueFor", node => node.Variable("A", (Func<FleetNode, string>)null!));
        RefusesFor<ArgumentNullException>("constraint", node => node.Placement((string)null!));
        RefusesFor<ArgumentNullException>("constraintFor", node => node.Placement((Func<FleetNode, string>)null!));
        RefusesFor<ArgumentException>("service", node => node.ConfigurationFile("", "/a", _ => ""));
        RefusesFor<ArgumentNullException>("target", node => node.ConfigurationFile("web", null!, _ => ""));
        RefusesFor<ArgumentNullException>("render", node => node.ConfigurationFile("web", "/a", null!));
    }

    [Theory]
    [InlineData("zone")]
    [InlineData("== east")]
    [InlineData("zone == ")]
    public void Refuses_what_is_no_constraint(string constraint)
    {
        RefusesFor<ArgumentException>("constraint", node => node.Placement(constraint));
        new Action(() => Fleet.Create(f => f.Node("a", Any, node => node.Placement(constraint)))).Should()
            .Throw<ArgumentException>()
            .WithMessage($"'{constraint}' is not a constraint. Write one such as node.labels.zone == east.*");
    }

    [Fact]
    public void Reports_what_is_wrong_with_names()
    {
        new Action(() => Fleet.Create(f => f.Node("A", Any))).Should().Throw<ArgumentException>()
            .WithMessage("'A' is not a legal name: use at most 63 lower-case letters, digits, '-' and '_', *");
        new Action(() => Fleet.Create(f => f.Node("a1", Any).Nodes("a", 2, Any))).Should().Throw<ArgumentException>()
            .WithMessage("'a' and 'a1' lead to the same node name.*");
        new Action(() => Fleet.Create(f => { f.SharedNetwork("inout"); f.SharedNetwork("inout"); })).Should()
            .Throw<ArgumentException>().WithMessage("There is a shared network 'inout' already.*").WithParameterName("name");
        new Action(() => Fleet.Create(_ => { })).Should().Throw<ArgumentException>()
            .WithMessage("The fleet has no node; add one with Node or Nodes.*");
        new Action(() => Fleet.Create(f => f.Layout((FleetLayout)9))).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("The layout is not defined.*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_counts_below_one(int count) =>
        Refusal.Of<ArgumentOutOfRangeException>("count", () => Fleet.Create(f => f.Nodes("slave", count, Any)));

    [Fact]
    public void Refuses_a_fleet_without_nodes() => Refusal.Of<ArgumentException>("configure", () => Fleet.Create(_ => { }));

    [Fact]
    public void Refuses_a_kind_whose_last_name_is_too_long()
    {
        var kind = new string('a', 62);

        Fleet.Create(f => f.Nodes(kind, 9, Any)).Plan().Projects.Should().HaveCount(9);
        Refusal.Of<ArgumentException>("kind", () => Fleet.Create(f => f.Nodes(kind, 10, Any)));
    }

    [Theory]
    [InlineData("slave", 12, "slave3", 0)]
    [InlineData("slave", 12, "slave", 0)]
    [InlineData("slave", 12, "slave12", 0)]
    [InlineData("slave", 12, "slave", 3)]
    [InlineData("a", 15, "a1", 5)]
    public void Refuses_nodes_that_get_one_name(string kind, int count, string other, int otherCount)
    {
        void AddKind(FleetBuilder fleet) => fleet.Nodes(kind, count, Any);
        void AddOther(FleetBuilder fleet) => _ = otherCount == 0 ? fleet.Node(other, Any) : fleet.Nodes(other, otherCount, Any);

        Refusal.Of<ArgumentException>(otherCount == 0 ? "name" : "kind", () => Fleet.Create(f => { AddKind(f); AddOther(f); }));
        Refusal.Of<ArgumentException>("kind", () => Fleet.Create(f => { AddOther(f); AddKind(f); }));
    }

    [Theory]
    [InlineData("slave13")]
    [InlineData("slave0")]
    [InlineData("slave03")]
    [InlineData("slave3x")]
    [InlineData("slav")]
    [InlineData("slave99999999999999999999")]
    public void Takes_a_name_that_no_slave_has(string name) =>
        Fleet.Create(f => f.Nodes("slave", 12, Any).Node(name, Any)).Plan().Projects.Should().HaveCount(13);

    [Fact]
    public void Gives_each_node_its_name_and_number()
    {
        var nodes = Demo.Fleet(2, "demo").Plan().Projects.Select(project => project.Node);

        nodes.Should().Equal(
            new FleetNode("demo", "master", "master", 1), new FleetNode("demo", "slave", "slave1", 1),
            new FleetNode("demo", "slave", "slave2", 2));
        Demo.Fleet(1).Plan().Projects[0].Node!.Fleet.Should().Be(Fleet.DefaultName);
    }

    [Fact]
    public void Names_projects_after_fleet_and_node()
    {
        Demo.Fleet(1, "demo").Plan().Projects.Select(project => project.Name).Should().Equal("demo-master", "demo-slave1");
        Demo.Fleet(1).Plan().Projects.Select(project => project.Name).Should().Equal("master", "slave1");
    }

    [Fact]
    public void Counts_what_will_run()
    {
        var plan = Demo.Fleet(3).Plan();

        (plan.Projects.Count, plan.Containers, plan.Networks).Should().Be((4, 18, 5));
        plan.SharedNetworks.Should().ContainSingle().Which.Endpoints.Should().Be(7);
        plan.HasErrors.Should().BeFalse();
    }

    [Fact]
    public void A_node_without_a_file_is_a_mistake_in_the_program() =>
        Demo.Fleet(1, more: f => f.Node("none", _ => null!)).Invoking(fleet => fleet.Plan())
            .Should().Throw<InvalidOperationException>().WithMessage("No compose file was made for 'none'.");

    [Fact]
    public void A_file_that_the_program_keeps_is_not_changed()
    {
        var file = Compose.File(f => f.Service("web", service => service.Image("nginx")));
        var before = file.ToYaml();
        Fleet.Create(f => f.Nodes("slave", 2, _ => file).Entry("web")).Plan().HasErrors.Should().BeFalse();

        file.ToYaml().Should().Be(before);
    }

    [Fact]
    public void An_exit_is_on_every_shared_network_under_the_names_of_its_node_and_its_own()
    {
        var plan = Fleet.Create(fleet => fleet
            .Node("master", _ => Compose.File(file =>
            {
                file.Network(fleet.SharedNetwork("inout"));
                file.Service("web", web => web.Image("nginx"));
                file.Service("db", db => db.Image("postgres"));
            }))
            .Exit("web")).Plan();

        plan.Diagnostics.Should().BeEmpty();
        var services = plan.Projects[0].File.Services;
        services["web"].Networking.Should().BeOfType<NetworkAttachments>().Which.Networks["inout"].Aliases.Should()
            .Equal("master-web");
        services["db"].Networking.Should().BeNull();
    }

    [Fact]
    public void A_plan_with_errors_is_not_written()
    {
        using var folder = new TemporaryFolder();
        var plan = Demo.Fleet(1, more: f => f.Entry("nobody")).Plan();

        plan.Invoking(p => p.WriteTo(folder["out"])).Should().Throw<ComposeException>()
            .Which.Diagnostics.Select(diagnostic => diagnostic.Severity).Should().Equal(DiagnosticSeverity.Error);
        folder.Content().Should().BeEmpty();
    }

    [Fact]
    public void A_target_is_the_format_of_every_file()
    {
        Demo.Files(Demo.Fleet(1, more: f => f.Target(ComposeFormat.V2_4)))["slave1/docker-compose.yml"].Should()
            .Contain("\nversion: '2.4'\n");
        Demo.Files(Demo.Fleet(1, more: f => f.Target(ComposeFormat.Spec)))["slave1/docker-compose.yml"].Should()
            .NotContain("version:");
    }

    private static void RefusesFor<TException>(string parameter, Action<NodeKindBuilder> configure)
        where TException : ArgumentException =>
            Refusal.Of<TException>(parameter, () => Fleet.Create(f => f.Node("a", Any, configure)));
}
