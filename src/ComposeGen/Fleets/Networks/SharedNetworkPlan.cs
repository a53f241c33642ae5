using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>Gathers the shared networks of a fleet, and how many containers are on them.</summary>
internal sealed class SharedNetworkPlan
{
    private readonly FleetFindings _findings;
    private readonly string _defaultDriver;
    private readonly OrderedDictionary<string, SharedNetworkDemand> _networks = new(StringComparer.Ordinal);

    public SharedNetworkPlan(Fleet fleet, FleetFindings findings)
    {
        _findings = findings;

        // Stacks run on several machines, which only an overlay connects.
        _defaultDriver = fleet.IsForSwarm ? NetworkDriver.Overlay : NetworkDriver.Bridge;
        foreach (var options in fleet.SharedNetworks)
        {
            var network = options.Network;
            var name = SharedNames.Of(fleet, network.Name);
            var driver = options.DriverName ?? _defaultDriver;
            _networks.Add(name, new SharedNetworkDemand(network.Key, name, driver, FirstNode: null, options));
            CheckCreator(fleet, options);
        }
    }

    /// <summary>Whether a network cannot hold all that were put on it.</summary>
    public bool IsFull { get; private set; }

    public IReadOnlyList<SharedNetworkDemand> Demands => [.. _networks.Values];

    public void Add(NodeFile file)
    {
        foreach (var use in SharedUse.Of(file.File))
        {
            if (use.Name is null)
            {
                ReportUnknown(file, use);
                continue;
            }

            if (!_networks.TryGetValue(use.Name, out var demand))
            {
                _networks.Add(use.Name, demand = new SharedNetworkDemand(use.Key, use.Name, _defaultDriver, file.Node, Options: null));
            }

            demand.Endpoints += use.Containers;
            IsFull |= demand.IsBridge && demand.Endpoints > EngineDefaults.ContainersOnBridge;
        }
    }

    // All others start after the fleet's first node, when it is alone of its kind.
    private void CheckCreator(Fleet fleet, SharedNetworkBuilder options)
    {
        var first = fleet.Kinds[0];
        if (options.CreatorNode is { } creator && (creator != first.Node(fleet.Name, 1).Name || first.Count > 1 || fleet.Layout == FleetLayout.Connect))
        {
            var remedy = first.IsReplicated ? "Leave it to the fleet." : $"Write 'creator: {first.Name}', or leave it to the fleet.";
            _findings.Report(
                FleetDiagnostics.CreatorNotFirst,
                ComposePath.Root.Child("networks").Child(options.Network.Name).Child("creator"),
                fleet.Layout == FleetLayout.Connect
                    ? $"The shared network '{options.Network.Name}' cannot be created by '{creator}': "
                        + "no project of the connect layout knows it. Leave it to the fleet."
                    : $"The shared network '{options.Network.Name}' cannot be created by '{creator}', "
                        + $"which is not the one node that starts before all others. {remedy}");
        }
    }

    private void ReportUnknown(NodeFile file, SharedUse use) => _findings.Report(
        FleetDiagnostics.SharedNameUnknown,
        file.Node,
        file.File,
        ComposePath.Root.Child("networks").Child(use.Key),
        $"The name of the shared network '{use.Key}' depends on a variable, so no script can create it. "
        + "Of variables, only ${NODE}, ${NODE_INDEX} and ${FLEET} are known here.");
}
