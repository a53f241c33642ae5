using System.Text.RegularExpressions;
using ComposeGen.Fleets;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Fleets;

/// <summary>The same fleet in each layout: what is written, and who reaches whom by which name.</summary>
public sealed class LayoutTests
{
    public static TheoryData<FleetLayout> Layouts { get; } = [.. Enum.GetValues<FleetLayout>()];

    [Fact]
    public Task Writes_a_file_a_node() => Verify(Files(FleetLayout.PerNode), "yml");

    [Fact]
    public Task Writes_a_template_and_the_values_of_its_variables() => Verify(Files(FleetLayout.Template), "yml");

    [Fact]
    public Task Writes_files_that_know_no_shared_network() => Verify(Files(FleetLayout.Connect), "yml");

    [Fact]
    public Task Writes_one_file_with_one_network() => Verify(Files(FleetLayout.Flat), "yml");

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Finds_nothing_wrong_with_a_good_fleet(FleetLayout layout)
    {
        Works.Fleet(layout).Plan().Diagnostics.Should().BeEmpty();
        Demo.Fleet(50, more: fleet => fleet.Layout(layout)).Plan().Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Entries_have_the_names_of_their_nodes(FleetLayout layout)
    {
        var plan = Works.Fleet(layout, slaves: 3).Plan();

        plan.NameOf("slave1/worker", "slave2/gate").Should().Be("slave2");
        plan.NameOf("slave1/worker", "slave2").Should().Be("slave2", "gate is its only entry");
        plan.NameOf("slave3/worker", "hub/hub").Should().Be("hub");
        plan.NameOf("hub", "slave1").Should().Be("slave1");
        plan.NameOf("slave1/watcher", "slave1/worker").Should().Be("localhost");
    }

    [Theory]
    [InlineData(FleetLayout.PerNode, null)]
    [InlineData(FleetLayout.Template, null)]
    [InlineData(FleetLayout.Connect, null)]
    [InlineData(FleetLayout.Flat, "hub-store")]
    public void What_is_inside_a_node_is_known_inside_it(FleetLayout layout, string? store)
    {
        var plan = Works.Fleet(layout).Plan();

        plan.NameOf("slave1/worker", "hub/store").Should().Be(store);
        plan.NameOf("slave1/worker", "slave1/gate").Should().Be("front", "it has a link");
    }

    [Fact]
    public void A_container_that_is_connected_later_does_not_have_its_service_name_there()
    {
        Works.Fleet(FleetLayout.PerNode).Plan().Reach("hub", "slave1/worker").Names.Select(name => name.Text).Should()
            .Contain("worker");
        Works.Fleet(FleetLayout.Connect).Plan().Reach("hub", "slave1/worker").Names.Select(name => name.Text).Should()
            .NotContain("worker");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_service_that_is_not_there_has_no_name(FleetLayout layout)
    {
        var plan = Works.Fleet(layout).Plan();

        plan.Invoking(known => known.NameOf("slave9/worker", "hub")).Should().Throw<ArgumentException>()
            .WithMessage("'slave9/worker': no node is called 'slave9'.*").WithParameterName("from");
        plan.Invoking(known => known.NameOf("hub", "slave1/door")).Should().Throw<ArgumentException>()
            .WithMessage("'slave1/door': 'slave1' has no service 'door', but gate, worker, watcher.*").WithParameterName("to");
        plan.Invoking(known => known.NameOf("hub", null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_node_without_one_entry_is_not_meant_by_its_name()
    {
        var plan = Works.Fleet(FleetLayout.PerNode, more: fleet =>
            fleet.Entry("watcher").Node("last", _ => Compose.File(file => file.Service("web", web => web.Image("web"))))).Plan();

        plan.Invoking(known => known.NameOf("hub", "last")).Should().Throw<ArgumentException>()
            .WithMessage("'last': 'last' has no entry service. Write last/SERVICE, or name an entry.*");
        plan.Invoking(known => known.NameOf("hub", "slave1")).Should().Throw<ArgumentException>()
            .WithMessage("'slave1': 'slave1' has the entries watcher, gate. Write slave1/SERVICE.*");
        plan.Invoking(known => known.NameOf("/hub", "hub")).Should().Throw<ArgumentException>()
            .WithMessage("'/hub': no node is called ''.*");
    }

    [Fact]
    public Task Keeps_what_nodes_have_apart_in_one_file() => Verify(
        Demo.Files(Fleet.Create("flat", fleet => fleet.Layout(FleetLayout.Flat).Nodes("slave", 2, _ => ComposeFile.Parse("""
            services:
              web:
                image: nginx
                build: {context: ., secrets: [key, {source: vault, target: safe}]}
                configs: [settings, {source: outside, target: /etc/outside}]
                secrets: [key, {source: named, target: door}]
                volumes: ["data:/data", {type: volume, source: shared, target: /shared},
                  "/host:/host", {type: bind, source: /etc, target: /etc}]
                volumes_from: [db, "container:else"]
                links: [db, "db:store"]
                depends_on: {db: {condition: service_healthy}}
                pid: service:db
                ipc: host
              db: {image: postgres, network_mode: none}
              more: {extends: db}
            volumes: {data: , shared: {external: true}, named: {external: true, name: other}}
            configs: {settings: {content: a}, outside: {external: true}}
            secrets: {key: {environment: KEY}, vault: {external: true}, named: {external: true, name: other}}
            """).FileOrThrow())))["docker-compose.yml"], "yml");

    [Fact]
    public void A_swarm_runs_one_file_on_an_overlay()
    {
        var files = Demo.Files(Demo.Fleet(2, "demo", fleet => fleet.Layout(FleetLayout.Flat).Target(ComposeFormat.V3_8)));

        files["docker-compose.yml"].Should()
            .EndWith("networks:\n  default:\n    driver: overlay\n    ipam:\n      config:\n        - subnet: 10.192.0.0/26\n");
        files["up.sh"].Should().Contain("--compose-file \"docker-compose.yml\" \"$1\"").And.Contain("node=$1\n");
    }

    [Fact]
    public void Scripts_do_not_mention_networks_if_there_are_none()
    {
        foreach (var target in new[] { ComposeFormat.V3_8, ComposeFormat.V2_4 })
        {
            var files = Demo.Files(Fleet.Create(fleet =>
                fleet.Target(target).Node("one", _ => Compose.File(file => file.Service("web", web => web.Image("web"))))));

            foreach (var script in files.Where(file => file.Key.EndsWith(".sh", StringComparison.Ordinal)))
            {
                script.Value.Should().NotContainAny("docker network create", "docker network rm", "docker network inspect");
                script.Value.Should().NotContain("\n\n\n", "{0} has no gap where they would be", script.Key);
            }
        }
    }

    private static string WithoutHash(string text) =>
        Regex.Replace(text, "(?m)(composegen.configuration|COMPOSEGEN_CONFIGURATION)=.*$", "",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    [Theory]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Template)]
    [InlineData(FleetLayout.Connect)]
    public void A_node_is_the_same_bytes_however_many_there_are(FleetLayout layout)
    {
        var (five, fifty) = (Demo.Files(Works.Fleet(layout, 5)), Demo.Files(Works.Fleet(layout, 50)));

        foreach (var (path, text) in five.Where(file => file.Key.StartsWith("slave", StringComparison.Ordinal)
            && !file.Key.Contains("/config/", StringComparison.Ordinal)))
        {
            // Its configuration names all peers, and so does its hash.
            WithoutHash(fifty[path]).Should().Be(WithoutHash(text), "{0} is the same", path);
        }
    }

    [Fact]
    public void A_layout_that_there_is_not_is_refused() =>
        new Action(() => Fleet.Create(fleet => fleet.Layout((FleetLayout)9))).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("layout");

    private static string Files(FleetLayout layout) => string.Join('\n', Demo.Files(Works.Fleet(layout))
        .Where(file => !file.Key.EndsWith(".sh", StringComparison.Ordinal) && file.Key != "fleet.json")
        .Select(file => $"# ---------- {file.Key}\n{file.Value}"));

    [Theory]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Connect)]
    public void Entries_and_exits_of_files_that_name_no_shared_network_are_on_those_of_the_fleet(FleetLayout layout)
    {
        var plan = Fleet.Create(fleet =>
        {
            fleet.Layout(layout);
            fleet.SharedNetwork("inout");
            fleet.Entry("web");
            fleet.Nodes("slave", 2, _ => Compose.File(file =>
            {
                file.Service("web", web => web.Image("nginx"));
                file.Service("db", db => db.Image("postgres"));
            }));
        }).Plan();

        plan.Diagnostics.Should().BeEmpty();
        plan.NameOf("slave1/web", "slave2/web").Should().Be("slave2");
        plan.Reach("slave1/web", "slave2/db").Name.Should().BeNull();
        plan.Projects[0].Connections.Select(connection => connection.Network).Should()
            .Equal(layout == FleetLayout.Connect ? ["inout"] : []);
    }
}
