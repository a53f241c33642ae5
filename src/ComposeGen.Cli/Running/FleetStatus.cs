using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>What of a fleet runs, against its manifest.</summary>
/// <param name="Projects">Its projects.</param>
/// <param name="MissingNetworks">The shared networks that are not there.</param>
/// <param name="Former">The projects of nodes that left the fleet, and of which something is there.</param>
internal sealed record FleetStatus(IReadOnlyList<ProjectStatus> Projects, IReadOnlyList<string> MissingNetworks, IReadOnlyList<string> Former)
{
    public bool IsComplete => MissingNetworks.Count == 0 && Projects.All(project => project.Missing.Count == 0);

    /// <exception cref="DockerException">Docker said no.</exception>
    public static async Task<FleetStatus> OfAsync(FleetFolder fleet, Docker docker, CancellationToken cancellation)
    {
        var networks = await FleetRunner.NetworksAsync(docker, cancellation);
        var containers = await FleetContainer.ListAsync(docker, project: null, cancellation);
        return new FleetStatus(
            [.. fleet.Manifest.IsForSwarm ? await OfSwarmAsync(fleet, docker, networks, cancellation) : OfCompose(fleet, containers, networks)],
            [.. fleet.Manifest.SharedNetworks.Select(network => network.Name).Where(name => !networks.Contains(name))],
            FormerProjects.Among(containers, fleet));
    }

    private static IEnumerable<ProjectStatus> OfCompose(FleetFolder fleet, IEnumerable<FleetContainer> containers, IReadOnlySet<string> networks)
    {
        var projects = containers.ToLookup(container => container.Project, StringComparer.Ordinal);
        return fleet.Manifest.Projects.Select(project => Of(project, projects[project.Name], networks));
    }

    private static async Task<IEnumerable<ProjectStatus>> OfSwarmAsync(FleetFolder fleet, Docker docker, IReadOnlySet<string> networks, CancellationToken cancellation)
    {
        var services = await StackService.ListAsync(docker, stack: null, cancellation);
        return fleet.Manifest.Projects.Select(project => Of(project, services, networks));
    }

    private static ProjectStatus Of(ManifestProject project, IReadOnlyDictionary<string, StackService> services, IReadOnlySet<string> networks)
    {
        StackService? Known(string service) => services.GetValueOrDefault($"{project.Name}_{service}");
        return Of(project, networks, service => Known(service) is { IsRunning: true }, service => Known(service)?.Replicas, unconnected: []);
    }

    private static ProjectStatus Of(ManifestProject project, IEnumerable<FleetContainer> containers, IReadOnlySet<string> networks)
    {
        var services = containers.ToLookup(container => container.Service, StringComparer.Ordinal);
        return Of(
            project,
            networks,
            service => services[service].Any(container => container.IsRunning),
            service => services[service].FirstOrDefault()?.Status,
            project.Connections.Where(connection => IsUnconnected(connection, services[connection.Service])));
    }

    private static ProjectStatus Of(
        ManifestProject project, IReadOnlySet<string> networks, Func<string, bool> isRunning, Func<string, string?> stateOf, IEnumerable<NetworkConnection> unconnected)
    {
        var stopped = project.Services.Where(service => !isRunning(service)).ToList();
        var absent = project.Networks.Where(network => !networks.Contains(network.Name)).ToList();
        return new ProjectStatus(
            FleetFolder.LabelOf(project),
            project.Name,
            project.Services.Count - stopped.Count,
            project.Services.Count,
            project.Networks.Count - absent.Count,
            project.Networks.Count,
            [
                .. stopped.Select(service => stateOf(service) is { } state ? $"{service} ({state})" : service),
                .. absent.Select(network => $"network {network.Name}"),
                .. unconnected.Select(connection => $"{connection.Service} on {connection.Network}"),
            ]);
    }

    private static bool IsUnconnected(NetworkConnection connection, IEnumerable<FleetContainer> containers) =>
        containers.Any(container => container.IsRunning && !container.Networks.Contains(connection.Network, StringComparer.Ordinal));
}
