namespace ComposeGen.Fleets;

/// <summary>
/// Labels everything that Compose or a Swarm creates for a node with the fleet and the node, so that the commands of a fleet
/// recognize what belongs to it.
/// </summary>
/// <param name="fleet">The fleet.</param>
/// <param name="node">The node.</param>
internal sealed class FleetLabels(Fleet fleet, FleetNode node)
{
    private readonly OrderedDictionary<string, ComposeText?> _own = Labelled(null, fleet, node);

    /// <summary>Adds the labels to the networks and volumes of a file. In format 2.0, these have none.</summary>
    public ComposeFile AddToNetworks(ComposeFile file)
    {
        var format = fleet.Format ?? file.Format;
        return format == ComposeFormat.V2 || format == ComposeFormat.V2_0 ? file : file.With(x =>
        {
            x.Networks = x.Networks.With((_, network) =>
                network is CreatedNetwork created ? created.With(y => y.Labels = With(y.Labels)) : network);
            x.Volumes = x.Volumes.With((_, volume) =>
                volume is CreatedVolume created ? created.With(y => y.Labels = With(y.Labels)) : volume);
        });
    }

    /// <summary>Adds the labels to a service; on a Swarm, to its containers and to the service itself.</summary>
    public void AddTo(Service service)
    {
        service.Labels = With(service.Labels);
        if (fleet.IsForSwarm)
        {
            service.Deploy = (service.Deploy ?? new Deploy()).With(deploy => deploy.Labels = With(deploy.Labels));
        }
    }

    private OrderedDictionary<string, ComposeText?> With(OrderedDictionary<string, ComposeText?>? labels) =>
        labels is null ? _own : Labelled(labels, fleet, node);

    private static OrderedDictionary<string, ComposeText?> Labelled(
        OrderedDictionary<string, ComposeText?>? labels, Fleet fleet, FleetNode node) =>
        labels.With(
        [
            KeyValuePair.Create(FleetManifest.FleetLabel, (ComposeText?)fleet.Name),
            KeyValuePair.Create(FleetManifest.NodeLabel, (ComposeText?)node.Name),
        ]);
}
