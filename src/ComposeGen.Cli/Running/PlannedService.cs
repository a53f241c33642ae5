using System.Net;
using ComposeGen.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Cli.Running;

/// <summary>A service of a fleet, as it should run.</summary>
/// <param name="Name">Its name in its project.</param>
/// <param name="Containers">How many containers it has.</param>
/// <param name="Image">Its image; <see langword="null"/> for one that is built.</param>
/// <param name="Configuration">The hash of its configuration files; <see langword="null"/> when it has none.</param>
/// <param name="Ports">The ports of the host that it cannot do without.</param>
/// <param name="Places">Its places on networks.</param>
/// <param name="Configs">The names of its configs on a Swarm.</param>
internal sealed record PlannedService(
    string Name,
    int Containers,
    string? Image,
    string? Configuration,
    IReadOnlyList<HostPort> Ports,
    IReadOnlyList<PlannedPlace> Places,
    IReadOnlyList<string> Configs)
{
    public static PlannedService Of(TopologyService service, IEnumerable<NetworkConnection> connections) => new(
        service.Name,
        service.Containers,
        service.Definition.Build is null ? service.Definition.Image?.ToString() : null,
        service.Definition.Labels?.GetValueOrDefault(FleetManifest.ConfigurationLabel)?.Literal,
        HasStack(service) && service.Containers > 0 ? [.. (service.Definition.Ports ?? []).SelectMany(HostPorts)] : [],
        [
            .. service.Endpoints.Where(_ => HasStack(service)).Select(PlannedPlace.Of),
            .. connections.Select(connection => new PlannedPlace(connection.Network, connection.Aliases, Address: null)),
        ],
        [.. (service.Definition.Configs ?? []).Select(config => ConfigName(service.Project, config)).OfType<string>()]);

    private static string? ConfigName(Project project, FileGrant grant) => grant.Source?.Literal is { } key
        ? project.File.Configs.GetValueOrDefault(key)?.Name?.Literal ?? $"{project.Name}_{key}"
        : null;

    private static bool HasStack(TopologyService service) => !service.IsOnHost && service.Stack == service;

    // Of several ports for one of the container, the engine takes a free one.
    private static IEnumerable<HostPort> HostPorts(ShortOrLong<PortMapping, ServicePort> port)
    {
        var (published, target, protocol, address) = port.Long is { } node
            ? (node.Published?.Value, node.Target?.Value, node.Protocol?.Literal, node.HostIp?.Literal)
            : (port.Short?.Value?.Published, port.Short?.Value?.Target, port.Short?.Value?.Protocol, port.Short?.Value?.HostIp);
        return published is { } range && range.Count == target?.Count && (address is null || IPAddress.TryParse(address, out _))
            ? Enumerable.Range(range.First, range.Count)
                .Select(number => new HostPort(number, protocol ?? "tcp", address is null ? null : IPAddress.Parse(address)))
            : [];
    }
}
