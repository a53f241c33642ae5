using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>Answers which service of a fleet reaches which, by the names of services in their nodes.</summary>
internal sealed class FleetTopology
{
    private readonly ProjectLayout _layout;
    private readonly Fleet _fleet;
    private readonly Dictionary<string, NodeFile> _nodes;
    private readonly Dictionary<string, Project> _projects;
    private readonly Dictionary<TopologyService, ServicePlace> _places = [];

    public FleetTopology(Fleet fleet, ProjectLayout layout, IReadOnlyList<NodeFile> nodes, IReadOnlyList<FleetProject> projects)
    {
        (_fleet, _layout) = (fleet, layout);
        Topology = Topology.Of(projects.Select(layout.ProjectOf));
        _nodes = nodes.ToDictionary(node => node.Node.Name, StringComparer.Ordinal);
        _projects = Topology.Projects.ToDictionary(project => project.Name, StringComparer.Ordinal);
        Nodes = [.. nodes.Select(node => node.Node)];
        foreach (var (node, file) in nodes)
        {
            foreach (var service in file.Services.Keys)
            {
                var place = new ServicePlace(node, service);
                if (Service(place) is { } found)
                {
                    _places[found] = place;
                }
            }
        }
    }

    /// <summary>The projects and their networks.</summary>
    public Topology Topology { get; }

    /// <summary>The nodes, in the order in which they start.</summary>
    public IReadOnlyList<FleetNode> Nodes { get; }

    /// <summary>
    /// Returns the service for <c>node/service</c>, for the name of a service in a node, or for the name of a node with a single
    /// entry.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="asker">The node whose services need not be named with it.</param>
    /// <param name="problem">The reason why there is no such service, as a sentence.</param>
    public ServicePlace? Find(string name, FleetNode? asker, out string problem)
    {
        problem = "";
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 && asker is not null && _nodes.GetValueOrDefault(asker.Name)?.File.Services.ContainsKey(name) == true)
        {
            return new ServicePlace(asker, name);
        }

        var nodeName = slash < 0 ? name : name[..slash];
        if (!_nodes.TryGetValue(nodeName, out var node))
        {
            problem = slash < 0
                ? "neither a service of this node nor a node has that name. Write NODE/SERVICE."
                : $"no node is called '{nodeName}'.";
            return null;
        }

        if (slash < 0)
        {
            return FindEntry(node, out problem);
        }

        var service = name[(slash + 1)..];
        if (node.File.Services.ContainsKey(service))
        {
            return new ServicePlace(node.Node, service);
        }

        problem = $"'{nodeName}' has no service '{service}', but {string.Join(", ", node.File.Services.Keys)}.";
        return null;
    }

    /// <summary>Returns how a service reaches another.</summary>
    public Reach Reach(ServicePlace from, ServicePlace to) => Topology.Reach(Service(from)!, Service(to)!);

    /// <summary>The ports that a service exposes or publishes, in its container.</summary>
    public IReadOnlyList<int> PortsOf(ServicePlace place)
    {
        var service = _nodes[place.Node.Name].File.Services[place.Service];
        var exposed = (service.Expose ?? []).Select(port => port.Value?.Ports);
        var published = (service.Ports ?? []).Select(port => port.Typed(node => node.Shorten())?.Target);
        var ranges = exposed.Concat(published).OfType<PortRange>();
        return [.. ranges.SelectMany(range => Enumerable.Range(range.First, range.Count)).Distinct()];
    }

    /// <summary>The node that a service belongs to, and its name there.</summary>
    public string PlaceOf(TopologyService service) => (_places.GetValueOrDefault(service) as object ?? service).ToString()!;

    private ServicePlace? FindEntry(NodeFile node, out string problem)
    {
        List<string> entries =
        [
            .. EntryAliases.EntriesOf(_fleet, node.Node).Where(node.File.Services.ContainsKey).Distinct(StringComparer.Ordinal),
        ];
        problem = entries.Count == 0
            ? $"'{node.Node.Name}' has no entry service. Write {node.Node.Name}/SERVICE, or name an entry."
            : $"'{node.Node.Name}' has the entries {string.Join(", ", entries)}. Write {node.Node.Name}/SERVICE.";
        return entries.Count == 1 ? new ServicePlace(node.Node, entries[0]) : null;
    }

    private TopologyService? Service(ServicePlace place)
    {
        var (project, service) = _layout.PlaceOf(place);
        return _projects.TryGetValue(project, out var found) ? Topology.Find(found, service) : null;
    }
}
