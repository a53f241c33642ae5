using System.Net;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Testing.Running;

/// <summary>A project of a fleet, as its compose file describes it.</summary>
/// <param name="Project">Its entry in the manifest.</param>
/// <param name="Services">Its services without profiles, by name.</param>
/// <param name="Optional">The names of its services with profiles, which start on request.</param>
internal sealed record PlannedProject(
    ManifestProject Project, IReadOnlyDictionary<string, PlannedService> Services, IReadOnlySet<string> Optional)
{
    /// <summary>Compares containers with the plan.</summary>
    /// <param name="containers">The project's containers.</param>
    /// <param name="images">The ids of images, by their names.</param>
    /// <param name="networks">The networks that the fleet created.</param>
    public IReadOnlyList<ServiceDifference> Compare(
        IEnumerable<EngineContainer> containers, IReadOnlyDictionary<string, string> images, IReadOnlySet<string> networks)
    {
        var known = containers.ToLookup(container => container.Service, StringComparer.Ordinal);
        return
        [
            .. Services.Values.SelectMany(service => ServiceDifference.Of(service, [.. known[service.Name]], images, networks)),
            .. known.Select(service => service.Key)
                .Where(service => !Services.ContainsKey(service) && !Optional.Contains(service))
                .Order(StringComparer.Ordinal)
                .Select(service => new ServiceDifference(service, $"{service} (no longer in the fleet)")),
        ];
    }

    /// <summary>Reads a project's compose file.</summary>
    /// <param name="folder">The fleet's folder.</param>
    /// <param name="project">The project.</param>
    /// <param name="isStack">Whether a Swarm runs it.</param>
    /// <param name="hidden">The variables of this process that Compose does not get.</param>
    /// <exception cref="ComposeException">The file cannot be read.</exception>
    public static PlannedProject Load(string folder, ManifestProject project, bool isStack, IReadOnlyCollection<string> hidden)
    {
        var loaded = ComposeGen.Topologies.Project.Load(Path.Combine(folder, project.File), new ProjectOptions
        {
            Environment = Docker.Variables().Where(variable => !hidden.Contains(variable.Key, StringComparer.Ordinal))
                .ToDictionary(StringComparer.Ordinal),
            EnvFiles = project.EnvironmentFile is { } file ? [Path.Combine(folder, file)] : [],
        });
        var found = loaded.Parts.SelectMany(part => part.Diagnostics);
        var errors = found.Where(each => each.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new ComposeException(errors);
        }

        var topology = Topology.Of(new Project(project.Name, loaded.Project.File) { IsStack = isStack });
        var connections = project.Connections.ToLookup(connection => connection.Service, StringComparer.Ordinal);
        var services = topology.Services.ToLookup(service => service.Definition.Profiles is { Count: > 0 });
        return new PlannedProject(
            project,
            services[false].Select(service => PlannedService.Of(service, connections[service.Name]))
                .ToDictionary(service => service.Name, StringComparer.Ordinal),
            services[true].Select(service => service.Name).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>A service of a fleet, as it should run.</summary>
/// <param name="Name">Its name in its project.</param>
/// <param name="Containers">The number of its containers.</param>
/// <param name="Image">Its image; <see langword="null"/> for one that is built.</param>
/// <param name="Configuration">The hash of its configuration files; <see langword="null"/> when it has none.</param>
/// <param name="Ports">The host ports that it publishes.</param>
/// <param name="Places">Its places on networks.</param>
/// <param name="Configs">The names of its configs on a Swarm.</param>
internal sealed record PlannedService(
    string Name,
    int Containers,
    string? Image,
    string? Configuration,
    IReadOnlyList<ListeningPort> Ports,
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

    // Where a range of host ports belongs to one container port, the engine takes a free one.
    private static IEnumerable<ListeningPort> HostPorts(ShortOrLong<PortMapping, ServicePort> port)
    {
        var (published, target, protocol, address) = port.Long is { } node
            ? (node.Published?.Value, node.Target?.Value, node.Protocol?.Literal, node.HostIp?.Literal)
            : (port.Short?.Value?.Published, port.Short?.Value?.Target, port.Short?.Value?.Protocol, port.Short?.Value?.HostIp);
        return published is { } range && range.Count == target?.Count && (address is null || IPAddress.TryParse(address, out _))
            ? Enumerable.Range(range.First, range.Count)
                .Select(number => new ListeningPort(number, protocol ?? "tcp", address is null ? null : IPAddress.Parse(address)))
            : [];
    }
}

/// <summary>A service's place on a network.</summary>
/// <param name="Network">The network's name in the engine.</param>
/// <param name="Names">The names that it has there.</param>
/// <param name="Address">Its fixed address; <see langword="null"/> when the engine chooses.</param>
internal sealed record PlannedPlace(string Network, IReadOnlyList<string> Names, string? Address)
{
    public static PlannedPlace Of(TopologyEndpoint endpoint) => new(
        endpoint.Network.Name,
        [
            .. endpoint.Names.Where(name => name.Kind is DnsNameKind.Alias or DnsNameKind.Service)
                .Select(name => name.Text).Distinct(StringComparer.Ordinal),
        ],
        endpoint.FixedAddress);

    /// <summary>Returns what is missing of the place; <see langword="null"/> when nothing is.</summary>
    /// <param name="names">The names of a container on the network; <see langword="null"/> when it is not there.</param>
    public string? FindMissing(IEnumerable<string>? names)
    {
        if (names is null)
        {
            return $"not on {Network}";
        }

        var missing = Names.Except(names, StringComparer.Ordinal).ToList();
        return missing.Count > 0 ? $"without the name {string.Join(" and ", missing)} on {Network}" : null;
    }
}
