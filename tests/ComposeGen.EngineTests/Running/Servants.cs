using ComposeGen.Fleets;
using ComposeGen.Testing;

namespace ComposeGen.EngineTests.Running;

/// <summary>
/// Fleets like the article's, started from test code. Each entry serves the name of its node over HTTP; each exit asks.
/// </summary>
internal static class Servants
{
    public const string Entry = "service_entry";

    public const string Exit = "service_out";

    public const int Port = 443;

    public static readonly string[] Nodes = ["master", "slave1", "slave2", "slave3"];

    /// <summary>A master and slaves.</summary>
    public static FleetPlan Plan(int slaves = 3, FleetLayout layout = FleetLayout.PerNode) => Fleet.Create("cg-run", fleet =>
    {
        var inout = fleet.SharedNetwork("inout");
        fleet.Layout(layout)
            .Node("master", node => Node(node, inout), kind => kind.Entry(Entry).Exit(Exit))
            .Nodes("slave", slaves, node => Node(node, inout), kind => kind.Entry(Entry).Exit(Exit));
    }).Plan();

    /// <summary>Two nodes with one service each: the smallest fleet.</summary>
    public static FleetPlan Pair(string name) => Fleet.Create(name, fleet =>
    {
        var inout = fleet.SharedNetwork("inout");
        fleet.Entry("web").Nodes("node", 2, _ => Compose.File(file => file
            .Service("web", service => service.Image("composegen-test").Expose(80).Dns("127.0.0.1").On(inout))));
    }).Plan();

    /// <summary>A file whose only service serves a text on a published port.</summary>
    public static ComposeFile File(string text, int hostPort = 8080) => Compose.File(file => file
        .Service("web", service => service
            .Image("composegen-test")
            .Port(hostPort, 80)
            .Command("sh", "-c", $"mkdir -p /www && echo {text} >/www/id && echo serving && exec httpd -f -p 80 -h /www")));

    /// <summary>The address that a name has for a service; empty when it has none.</summary>
    public static async Task<string> AddressAsync(RunningFleet fleet, string from, string name)
    {
        var answer = await fleet.ExecAsync(from, "nslookup", name);
        var line = answer.Output.Split('\n').SkipWhile(line => !line.StartsWith("Name:", StringComparison.Ordinal))
            .FirstOrDefault(line => line.StartsWith("Address", StringComparison.Ordinal));
        return line is null ? "" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static ComposeFile Node(FleetNode node, SharedNetwork inout) => Compose.File(file =>
    {
        file.Network(inout);
        var inside = file.Network("internal", network => network.Internal());
        file.Service(Entry, service => service
            .Image("composegen-test")
            .Expose(Port)
            .Command("sh", "-c", $"mkdir -p /www && echo {node.Name} >/www/id && exec httpd -f -p {Port} -h /www")
            .On(inside, aliases: "entry"));
        file.Service(Exit, service => service.Image("composegen-test").Dns("127.0.0.1").On(inside));
    });
}
