namespace ComposeGen.Fleets;

/// <summary>
/// Labels everything that Compose or a Swarm creates for a node with the fleet and the node, so that the commands of a fleet
/// recognize what belongs to it.
/// </summary>
internal static class FleetLabels
{
    public static ComposeFile Add(Fleet fleet, FleetNode node, ComposeFile file)
    {
        // Networks and volumes have no labels in 2.0.
        var format = fleet.Format ?? file.Format;
        var hasNetworkLabels = format != ComposeFormat.V2 && format != ComposeFormat.V2_0;
        var own = Labelled(null, fleet, node);
        return file.With(x =>
        {
            x.Services = x.Services.With((_, service) => service.With(y =>
            {
                y.Labels = With(y.Labels);
                y.Deploy = fleet.IsForSwarm ? (y.Deploy ?? new Deploy()).With(deploy => deploy.Labels = With(deploy.Labels)) : y.Deploy;
            }));
            x.Networks = !hasNetworkLabels ? x.Networks : x.Networks.With((_, network) =>
                network is CreatedNetwork created ? created.With(y => y.Labels = With(y.Labels)) : network);
            x.Volumes = !hasNetworkLabels ? x.Volumes : x.Volumes.With((_, volume) =>
                volume is CreatedVolume created ? created.With(y => y.Labels = With(y.Labels)) : volume);
        });

        OrderedDictionary<string, ComposeText?> With(OrderedDictionary<string, ComposeText?>? labels) =>
            labels is null ? own : Labelled(labels, fleet, node);
    }

    private static OrderedDictionary<string, ComposeText?> Labelled(
        OrderedDictionary<string, ComposeText?>? labels, Fleet fleet, FleetNode node) =>
        labels.With(FleetManifest.FleetLabel, fleet.Name).With(FleetManifest.NodeLabel, node.Name);
}
