using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Gathers the shared networks of a fleet, who is on them, and under which aliases.</summary>
internal sealed class SharedNetworkPlan
{
    private readonly FleetFindings _findings;
    private readonly string _defaultDriver;
    private readonly OrderedDictionary<string, SharedNetworkDemand> _networks = new(StringComparer.Ordinal);

    public SharedNetworkPlan(Fleet fleet, FleetFindings findings)
    {
        _findings = findings;

        // Stacks run on several machines, which only an overlay connects.
        _defaultDriver = fleet.IsForSwarm ? StackFile.Overlay : "bridge";
        foreach (var options in fleet.SharedNetworks)
        {
            var network = options.Network;
            _networks.Add(network.Name, new SharedNetworkDemand(network.Key, network.Name, options.DriverName ?? _defaultDriver, FirstNode: null, options));
            CheckCreator(fleet, options);
        }
    }

    /// <summary>Whether a network cannot hold all that were put on it.</summary>
    public bool IsFull { get; private set; }

    public IReadOnlyList<SharedNetworkDemand> Demands => [.. _networks.Values];

    public void Add(FleetNode node, ComposeFile file)
    {
        foreach (var (key, network) in file.Networks)
        {
            if (network is ExternalNetwork external && NameOf(key, external, node, file) is { } name)
            {
                if (!_networks.TryGetValue(name, out var demand))
                {
                    _networks.Add(name, demand = new SharedNetworkDemand(key, name, _defaultDriver, node, Options: null));
                }

                Attach(node, file, key, demand);
            }
        }
    }

    // All others start after the fleet's first node, when it is alone of its kind.
    private void CheckCreator(Fleet fleet, SharedNetworkBuilder options)
    {
        var first = fleet.Kinds[0];
        if (options.CreatorNode is { } creator && (creator != first.Node(fleet.Name, 1).Name || first.Count > 1 || fleet.Layout == FleetLayout.Connect))
        {
            _findings.Report(FleetDiagnostics.CreatorNotFirst, ComposePath.Root.Child("networks").Child(options.Network.Name).Child("creator"), fleet.Layout == FleetLayout.Connect
                ? $"The shared network '{options.Network.Name}' cannot be created by '{creator}': no project of the connect layout knows it. Leave it to the scripts."
                : $"The shared network '{options.Network.Name}' cannot be created by '{creator}', which is not the one node that starts before all others. Make it the first node, or leave the network to the scripts.");
        }
    }

    private string? NameOf(string key, ExternalNetwork network, FleetNode node, ComposeFile file)
    {
        if (network.Condition is null && (network.Name is null || network.Name.Literal is not null))
        {
            return network.Name?.Literal ?? key;
        }

        var path = ComposePath.Root.Child("networks").Child(key);
        _findings.Report(FleetDiagnostics.SharedNameUnknown, node, file, path, $"The name of the shared network '{key}' depends on a variable, so no script can create it. Of variables, only ${{NODE}}, ${{NODE_INDEX}} and ${{FLEET}} are known here.");
        return null;
    }

    private void Attach(FleetNode node, ComposeFile file, string key, SharedNetworkDemand demand)
    {
        foreach (var (name, service) in file.Services)
        {
            if (!service.Attachments.TryGetValue(key, out var attachment))
            {
                continue;
            }

            demand.Endpoints++;
            if (demand.IsBridge && demand.Endpoints == BridgeCapacity.Containers + 1)
            {
                ReportFull(node, file, key, demand);
            }

            var aliases = ComposePath.Root.Child("services").Child(name).Child("networks").Child(key).Child("aliases");
            for (var index = 0; index < (attachment.Aliases?.Count ?? 0); index++)
            {
                Claim(attachment.Aliases![index], name, aliases.Child(index), node, file, demand);
            }
        }
    }

    private void ReportFull(FleetNode node, ComposeFile file, string key, SharedNetworkDemand demand)
    {
        IsFull = true;
        var path = ComposePath.Root.Child("networks").Child(key);
        _findings.Report(FleetDiagnostics.BridgeFull, node, file, path, $"The shared network '{demand.Name}' is a bridge, which holds {BridgeCapacity.Text} containers; {node.Name} no longer fits. Plan fewer nodes, or attach fewer services of each.");
    }

    private void Claim(ComposeText alias, string service, ComposePath path, FleetNode node, ComposeFile file, SharedNetworkDemand demand)
    {
        var owner = $"{node.Name}/{service}";
        if (!demand.Aliases.TryAdd(alias.Raw, owner) && demand.Aliases[alias.Raw] is var first && first != owner)
        {
            _findings.Report(FleetDiagnostics.AliasTaken, node, file, path, $"The alias '{alias}' on the shared network '{demand.Name}' belongs to {first} and to {owner}: it reaches any of them. Write ${{NODE}} into it.");
        }
    }
}
