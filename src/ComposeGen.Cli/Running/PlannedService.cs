using ComposeGen.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Cli.Running;

/// <summary>A service of a fleet, as it should run.</summary>
/// <param name="Name">Its name in its project.</param>
/// <param name="Containers">How many containers it has.</param>
/// <param name="Image">Its image; <see langword="null"/> for one that is built.</param>
/// <param name="Configuration">The hash of its configuration files; <see langword="null"/> when it has none.</param>
/// <param name="Ports">The ports of the host that it publishes, as <c>8080/tcp</c>.</param>
/// <param name="Places">Its places on networks.</param>
internal sealed record PlannedService(
    string Name,
    int Containers,
    string? Image,
    string? Configuration,
    IReadOnlyList<string> Ports,
    IReadOnlyList<PlannedPlace> Places)
{
    public static PlannedService Of(TopologyService service, IEnumerable<NetworkConnection> connections) => new(
        service.Name,
        service.Containers,
        service.Definition.Build is null ? service.Definition.Image?.ToString() : null,
        service.Definition.Labels?.GetValueOrDefault(FleetManifest.ConfigurationLabel)?.Literal,
        [.. (service.Definition.Ports ?? []).Select(HostPort).OfType<string>()],
        [
            .. service.Endpoints.Where(endpoint => !service.IsOnHost && service.Stack == service).Select(PlannedPlace.Of),
            .. connections.Select(connection => new PlannedPlace(connection.Network, connection.Aliases, Address: null)),
        ]);

    // Of a range, the engine takes whichever ports are free.
    private static string? HostPort(ShortOrLong<PortMapping, ServicePort> port)
    {
        var (published, protocol) = port.Long is { } node
            ? (node.Published?.Value, node.Protocol?.Literal)
            : (port.Short?.Value?.Published, port.Short?.Value?.Protocol);
        return published is { } range && range.First == range.Last ? $"{range}/{protocol ?? "tcp"}" : null;
    }
}
