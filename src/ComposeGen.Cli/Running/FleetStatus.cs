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
        var all = await FleetContainer.ListAsync(docker, project: null, cancellation);
        var containers = all.ToLookup(container => container.Project, StringComparer.Ordinal);
        return new FleetStatus(
            [.. fleet.Manifest.Projects.Select(project => Of(project, containers[project.Name], networks))],
            [.. fleet.Manifest.SharedNetworks.Select(network => network.Name).Where(name => !networks.Contains(name))],
            FormerProjects.Among(all, fleet));
    }

    private static ProjectStatus Of(ManifestProject project, IEnumerable<FleetContainer> containers, IReadOnlySet<string> networks)
    {
        var services = containers.ToLookup(container => container.Service, StringComparer.Ordinal);
        var stopped = project.Services.Where(service => !services[service].Any(container => container.IsRunning)).ToList();
        var absent = project.Networks.Where(network => !networks.Contains(network.Name)).ToList();
        return new ProjectStatus(
            FleetFolder.LabelOf(project),
            project.Name,
            project.Services.Count - stopped.Count,
            project.Services.Count,
            project.Networks.Count - absent.Count,
            project.Networks.Count,
            [
                .. stopped.Select(service => services[service].FirstOrDefault() is { } container ? $"{service} ({container.Status})" : service),
                .. absent.Select(network => $"network {network.Name}"),
                .. project.Connections.Where(connection => IsUnconnected(connection, services[connection.Service])).Select(connection => $"{connection.Service} on {connection.Network}"),
            ]);
    }

    private static bool IsUnconnected(NetworkConnection connection, IEnumerable<FleetContainer> containers) =>
        containers.Any(container => container.IsRunning && !container.Networks.Contains(connection.Network, StringComparer.Ordinal));
}
