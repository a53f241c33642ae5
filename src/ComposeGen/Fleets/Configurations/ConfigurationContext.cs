using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// The service that a configuration file is rendered for, and the names by which it reaches others. Another service is named
/// <c>slave1/service_entry</c>; <c>service_3</c> alone is a service of the same node, and <c>slave1</c> alone another node's only
/// entry service.
/// </summary>
public sealed class ConfigurationContext
{
    private readonly FleetTopology _topology;
    private readonly Action<DiagnosticDescriptor, SourceSpan, string> _report;

    internal ConfigurationContext(
        FleetNode node, string service, FleetTopology topology, Action<DiagnosticDescriptor, SourceSpan, string> report)
    {
        Node = node;
        Service = service;
        _topology = topology;
        _report = report;
    }

    /// <summary>The node that the file is for.</summary>
    public FleetNode Node { get; }

    /// <summary>The service of the node that gets the file.</summary>
    public string Service { get; }

    /// <summary>All nodes of the fleet, in the order in which they start.</summary>
    public IReadOnlyList<FleetNode> Nodes => _topology.Nodes;

    /// <summary>All nodes of the fleet but this one, in the order in which they start.</summary>
    public IEnumerable<FleetNode> Peers => Nodes.Where(node => node.Name != Node.Name);

    /// <summary>
    /// The place that the next findings point to; the service in its compose file while this is empty. A template
    /// engine sets it to the place in the template.
    /// </summary>
    public SourceSpan Location { get; set; }

    /// <summary>The name by which this service reaches another one.</summary>
    /// <param name="peer">The other service.</param>
    /// <returns>
    /// A name that reaches only that service. If there is none, <paramref name="peer"/>, and the plan gets a finding.
    /// </returns>
    public string NameOf(string peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return Find(peer) is { } place && Name(place) is { } name ? name : peer;
    }

    /// <summary>The name and port by which this service reaches another one, such as <c>slave1:443</c>.</summary>
    /// <param name="peer">The other service.</param>
    /// <param name="port">
    /// A port that it exposes, or publishes, in its container; the only one when <see langword="null"/>.
    /// </param>
    /// <returns>The address; without one, <paramref name="peer"/>, and the plan gets a finding.</returns>
    public string AddressOf(string peer, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return Find(peer) is { } place && Name(place) is { } name && Port(place, port) is { } found
            ? string.Create(CultureInfo.InvariantCulture, $"{name}:{found}")
            : peer;
    }

    private ServicePlace? Find(string peer)
    {
        var place = _topology.Find(peer, Node, out var problem);
        if (place is null)
        {
            _report(FleetDiagnostics.NoSuchPeer, Location, $"The configuration of {this} asks for '{peer}': {problem}");
        }

        return place;
    }

    private string? Name(ServicePlace peer)
    {
        var reach = _topology.Reach(new ServicePlace(Node, Service), peer);
        if (!reach.IsReachable)
        {
            var message = $"The configuration of {this} asks for '{peer}', which it cannot reach: {reach.Obstacle}";
            _report(FleetDiagnostics.PeerOutOfReach, Location, message);
            return null;
        }

        if (reach.Name is null)
        {
            var names = reach.Names.Where(reach.IsWritten).ToList();
            var why = names.Count == 0
                ? $"no name of it is known on {reach.Networks[0].Name}."
                : $"on {reach.Networks[0].Name}, {string.Join(", ", names.Select(name => $"'{name}'"))} may be any of "
                    + $"{string.Join(", ", names[0].Answer.Owners.Select(owner => _topology.PlaceOf(owner.Service)))}.";
            var message =
                $"The configuration of {this} asks for '{peer}', which has no name that is unique: {why} Make it an entry or "
                + "an exit of its node, or give it an alias there.";
            _report(FleetDiagnostics.PeerAmbiguous, Location, message);
        }

        return reach.Name;
    }

    private int? Port(ServicePlace peer, int? wanted)
    {
        var ports = _topology.PortsOf(peer);
        if (wanted is { } port ? ports.Contains(port) : ports.Count == 1)
        {
            return wanted ?? ports[0];
        }

        var list = string.Join(", ", ports.Select(one => one.ToString(CultureInfo.InvariantCulture)));
        var why = (wanted, ports.Count) switch
        {
            (_, 0) => "it exposes none. List its ports under expose.",
            (null, _) => $"it exposes {list}. Name one of them.",
            _ => $"it exposes {list}, but not {wanted}. List that under expose, or correct the number.",
        };
        _report(FleetDiagnostics.PortNotExposed, Location, $"The configuration of {this} asks for a port of '{peer}': {why}");
        return null;
    }

    /// <summary>The service that the file is for, as <c>node/service</c>.</summary>
    public override string ToString() => $"{Node.Name}/{Service}";
}
