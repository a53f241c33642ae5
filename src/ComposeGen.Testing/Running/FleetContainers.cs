using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>A container of a fleet, and its place in the fleet.</summary>
/// <param name="Container">The container.</param>
/// <param name="Node">The node; <see langword="null"/> when the fleet is the run of a single file.</param>
/// <param name="Service">The name of the service in the node.</param>
internal sealed record PlacedContainer(EngineContainer Container, string? Node, string Service)
{
    /// <summary>The place as users write it: <c>node/service</c>, or the service alone.</summary>
    public string Place => Node is null ? Service : $"{Node}/{Service}";
}

/// <summary>The containers of a fleet, by the names that users give them.</summary>
/// <param name="All">The containers, in the order of the fleet's projects.</param>
internal sealed record FleetContainers(IReadOnlyList<PlacedContainer> All)
{
    /// <summary>Returns the containers of a fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="state">The state of the engine.</param>
    /// <param name="isSingle">Whether the fleet is the run of a single file.</param>
    public static FleetContainers Of(FleetFolder fleet, EngineState state, bool isSingle = false) => new(
    [
        .. fleet.Manifest.Projects.SelectMany(project => state.Of(project)
            .Where(fleet.Owns)
            .OrderBy(container => container.Name, StringComparer.Ordinal)
            .Select(container => Placed(fleet, container, isSingle))),
    ]);

    /// <summary>Returns the containers of a node, or of a service of it.</summary>
    /// <param name="place"><c>node</c> or <c>node/service</c>; the service alone when the fleet is a single file.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public IReadOnlyList<PlacedContainer> At(string place)
    {
        var found = All.Where(each => each.Place == place || each.Node == place).ToList();
        return found.Count > 0 ? found : throw new ArgumentException(
            $"'{place}' has no container. There are: {string.Join(", ", Places)}.",
            nameof(place));
    }

    /// <summary>Returns the names of nodes, once it has checked them.</summary>
    /// <exception cref="ArgumentException">A node does not run.</exception>
    public IReadOnlyList<string> Nodes(IEnumerable<string> nodes) =>
    [
        .. nodes.Select(node => All.Any(each => each.Node == node) ? node : throw new ArgumentException(
            $"'{node}' is not a node that runs. There are: {string.Join(", ", NodeNames)}.",
            nameof(nodes))),
    ];

    private IEnumerable<string> Places => All.Select(each => each.Place).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> NodeNames => All.Select(each => each.Node).OfType<string>().Distinct(StringComparer.Ordinal);

    // In the flat layout, the services of all nodes are in one project, so that their names begin with the node's.
    private static PlacedContainer Placed(FleetFolder fleet, EngineContainer container, bool isSingle)
    {
        var node = container.Label(FleetManifest.NodeLabel) ?? container.Project!;
        var service = fleet.Manifest.Layout == FleetLayout.Flat ? container.Service[(node.Length + 1)..] : container.Service;
        return new PlacedContainer(container, isSingle ? null : node, service);
    }
}
