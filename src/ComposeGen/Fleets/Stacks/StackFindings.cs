using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Finds what keeps a fleet, or a node of it, from running on a Swarm; and what was said for a Swarm alone where there is none.</summary>
internal static class StackFindings
{
    /// <summary>Looks at what is said about the fleet as a whole.</summary>
    public static void Check(Fleet fleet, FleetFindings findings)
    {
        if (!fleet.IsForSwarm)
        {
            CheckPlacement(fleet, findings);
            return;
        }

        if (fleet.Layout is FleetLayout.Connect or FleetLayout.Template)
        {
            findings.Report(FleetDiagnostics.LayoutNotForSwarm, ComposePath.Root.Child("layout"), fleet.Layout == FleetLayout.Template
                ? "The template layout cannot be run by a Swarm: docker stack deploy reads no .env files. Choose per-node or flat."
                : "The connect layout cannot be run by a Swarm: nobody can connect the containers of its services to networks. Choose per-node or flat.");
        }

        CheckEnvironments(fleet, findings);
        foreach (var network in fleet.SharedNetworks.Where(network => !network.IsExternal && NetworkDriver.IsLocal(network.DriverName)))
        {
            findings.Report(FleetDiagnostics.NetworkNotForSwarm, ComposePath.Root.Child("networks").Child(network.Network.Name).Child("driver"), $"No service of a Swarm can be on the shared network '{network.Network.Name}': a network of the driver '{network.DriverName}' ends at its machine. Leave the driver out, or choose overlay.");
        }
    }

    private static void CheckEnvironments(Fleet fleet, FleetFindings findings)
    {
        foreach (var kind in fleet.Kinds.Where(kind => kind.Details.EnvironmentIn(kind.Name) is not null))
        {
            findings.Report(
                FleetDiagnostics.IgnoredBySwarm,
                ComposePath.Root.Child("nodes").Child(kind.Name).Child("file"),
                $"docker stack deploy reads no .env, so the variables in the .env beside the file of '{kind.Name}' are not set. "
                + "Set them in the environment that starts the fleet, or put them under variables of the node in a fleet.yml.");
        }
    }

    /// <summary>Looks at a node's file.</summary>
    public static void Check(FleetNode node, ComposeFile file, FleetFindings findings)
    {
        foreach (var (name, service) in file.Services)
        {
            var path = ComposePath.Root.Child("services").Child(name);
            foreach (var key in IgnoredKey.All.Where(key => key.Remedy is not null && key.IsSet(service)))
            {
                findings.Report(FleetDiagnostics.IgnoredBySwarm, node, file, path.Child(key.Name), $"A Swarm ignores {key.Name}, so the file of {node.Name} is written without it for '{name}'. {key.Remedy}");
            }

            CheckImage(name, service, path, node, file, findings);
            CheckNetworking(name, service, path, node, file, findings);
        }
    }

    private static void CheckPlacement(Fleet fleet, FleetFindings findings)
    {
        foreach (var kind in fleet.Kinds.Where(kind => kind.Details.Placements.Count > 0))
        {
            findings.Report(FleetDiagnostics.PlacementWithoutSwarm, ComposePath.Root.Child("nodes").Child(kind.Name).Child("placement"), $"'{kind.Name}' has a placement, but Compose runs every container on one machine, so it is left out. Choose the target 3.8 for a Swarm, or remove it.");
        }
    }

    private static void CheckImage(string name, Service service, ComposePath path, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        if (service is { Image: null, Verbatim: null })
        {
            findings.Report(FleetDiagnostics.ServiceNotForSwarm, node, file, path, $"A Swarm cannot run '{name}' of {node.Name}, which names no image. Name one under image, which all machines can pull.");
        }
    }

    private static void CheckNetworking(string name, Service service, ComposePath path, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        if (service.Networking is NetworkMode { Mode: var mode })
        {
            findings.Report(FleetDiagnostics.ServiceNotForSwarm, node, file, path.Child("network_mode"), $"A Swarm ignores network_mode, and would put '{name}' of {node.Name} on the default network instead of '{mode}'. {(mode.Literal is EngineNetworkName.Host or EngineNetworkName.None ? $"Put it on an external network that is named {mode}." : "Put it on a network.")}");
        }

        foreach (var (network, address) in FixedAddresses.Of(service))
        {
            findings.Report(FleetDiagnostics.IgnoredBySwarm, node, file, path.Child("networks").Child(network).Child(address), $"A Swarm ignores {address}, so the file of {node.Name} is written without it for '{name}'. Ask for the service by its name.");
        }
    }
}
