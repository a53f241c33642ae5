using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>A fleet in which services name each other in every way that there is, and have configuration files.</summary>
internal static class Works
{
    public const string Hub = "/etc/hub.conf";

    public const string Peers = "/etc/worker/peers.conf";

    public static Fleet Fleet(FleetLayout layout, int slaves = 2, Action<FleetBuilder>? more = null) =>
        ComposeGen.Fleets.Fleet.Create("works", fleet =>
    {
        var inout = fleet.SharedNetwork("inout");
        fleet.Layout(layout);
        fleet.Node("hub", node => HubFile(inout), hub => hub.Entry("hub").ConfigurationFile("hub", Hub, WorkersOf));
        fleet.Nodes("slave", slaves, node => SlaveFile(node, inout), slave => slave
            .Entry("gate")
            .Exit("worker")
            .Variable("ZONE", node => node.Index % 2 == 0 ? "even" : "odd")
            .ConfigurationFile("worker", Peers, PeersOf));
        more?.Invoke(fleet);
    });

    private static string WorkersOf(ConfigurationContext hub) =>
        string.Concat(hub.Peers.Select(peer => $"worker = {hub.AddressOf(peer.Name, 80)}\n"));

    private static string PeersOf(ConfigurationContext worker) => $"""
        # {worker.Node.Name} of {worker.Node.Fleet}, which is {worker.Node.Variables["ZONE"]}
        hub = {worker.AddressOf("hub", 8080)}
        gate = {worker.AddressOf("gate", 443)}
        {string.Concat(worker.Peers.Where(peer => peer.Kind == "slave")
            .Select(peer => $"peer = {worker.AddressOf($"{peer.Name}/gate", 443)}\n"))}
        """;

    private static ComposeFile HubFile(SharedNetwork inout) => Compose.File(file =>
    {
        var inside = file.Network("inside");
        var hub = file.Service("hub", service => service.Image("hub").Expose(8080).Expose(9090).On(inside).On(inout));
        file.Service("store", service => service.Image("store").DependsOn(hub).On(inside));
    });

    private static ComposeFile SlaveFile(FleetNode node, SharedNetwork inout) => Compose.File(file =>
    {
        var inside = file.Network("inside");
        var data = file.Volume("data");
        file.Network(inout);
        var gate = file.Service("gate", service => service
            .Image("gate")
            .Expose(443)
            .Port(8000 + node.Index, 80)
            .On(inside, aliases: "door"));
        var worker = file.Service("worker", service => service
            .Image("worker")
            .Link(gate, "front")
            .Volume(data, "/data")
            .Environment("NUMBER", node.Index.ToString(CultureInfo.InvariantCulture))
            .Environment("WHO", $"{node.Name} of {node.Fleet}, $HOME")
            .Environment("WEIGHT", (node.Index * 50).ToString(CultureInfo.InvariantCulture))
            .On(inside));
        file.Service("watcher", service =>
            service.Image("watcher").NetworkMode(NetworkMode.OfService(worker.Name)).VolumesFrom(new VolumesFrom(worker.Name)));
    });
}
