namespace ComposeGen.Fleets;

/// <summary>
/// Labels everything that Compose or a Swarm creates for a node with the fleet and the node, so that the commands of a fleet
/// recognize what belongs to it.
/// </summary>
internal static class FleetLabels
{
    public static void Add(Fleet fleet, FleetNode node, ComposeFile file)
    {
        foreach (var service in file.Services.Values)
        {
            Label(service.Labels ??= new(StringComparer.Ordinal), fleet, node);
            if (fleet.IsForSwarm)
            {
                Label((service.Deploy ??= new Deploy()).Labels ??= new(StringComparer.Ordinal), fleet, node);
            }
        }

        // Networks and volumes have no labels in 2.0.
        if ((fleet.Format ?? file.Format) is var format && (format == ComposeFormat.V2 || format == ComposeFormat.V2_0))
        {
            return;
        }

        foreach (var network in file.Networks.Values.OfType<CreatedNetwork>())
        {
            Label(network.Labels ??= new(StringComparer.Ordinal), fleet, node);
        }

        foreach (var volume in file.Volumes.Values.OfType<CreatedVolume>())
        {
            Label(volume.Labels ??= new(StringComparer.Ordinal), fleet, node);
        }
    }

    private static void Label(OrderedDictionary<string, ComposeText?> labels, Fleet fleet, FleetNode node)
    {
        labels[FleetManifest.FleetLabel] = fleet.Name;
        labels[FleetManifest.NodeLabel] = node.Name;
    }
}
