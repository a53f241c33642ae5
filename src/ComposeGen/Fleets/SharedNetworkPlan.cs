using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Gathers the shared networks of a fleet, who is on them, and under which aliases.</summary>
internal sealed class SharedNetworkPlan
{
    /// <summary>A Linux bridge has 1024 ports, of which one is its own.</summary>
    public const int BridgeLimit = 1023;

    private readonly DiagnosticBag _diagnostics;
    private readonly OrderedDictionary<string, SharedNetworkDemand> _networks = new(StringComparer.Ordinal);

    public SharedNetworkPlan(Fleet fleet, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var network in fleet.SharedNetworks)
        {
            _networks.TryAdd(network.Name, new SharedNetworkDemand(network.Key, network.Name));
        }
    }

    /// <summary>Whether a network cannot hold all that were put on it.</summary>
    public bool IsFull { get; private set; }

    public IReadOnlyList<SharedNetworkDemand> Demands => [.. _networks.Values];

    public void Add(FleetNode node, ComposeFile file)
    {
        foreach (var (key, network) in file.Networks)
        {
            if (network is ExternalNetwork external && NameOf(key, external, file) is { } name)
            {
                if (!_networks.TryGetValue(name, out var demand))
                {
                    _networks.Add(name, demand = new SharedNetworkDemand(key, name));
                }

                Attach(node, file, key, demand);
            }
        }
    }

    private string? NameOf(string key, ExternalNetwork network, ComposeFile file)
    {
        if (network.Condition is null && (network.Name is null || network.Name.Value.Literal is not null))
        {
            return network.Name?.Literal ?? key;
        }

        var path = ComposePath.Root.Child("networks").Child(key);
        _diagnostics.Report(FleetDiagnostics.SharedNameUnknown, path, SourceMap.Find(file.Source, path), $"The name of the shared network '{key}' depends on a variable, so no script can create it. Of variables, only ${{NODE}}, ${{NODE_INDEX}} and ${{FLEET}} are known here.");
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
            if (demand.Endpoints == BridgeLimit + 1)
            {
                ReportFull(node, file, key, demand);
            }

            foreach (var alias in attachment.Aliases ?? [])
            {
                Claim(alias, $"{node.Name}/{name}", ComposePath.Root.Child("services").Child(name).Child("networks").Child(key).Child("aliases"), file, demand);
            }
        }
    }

    private void ReportFull(FleetNode node, ComposeFile file, string key, SharedNetworkDemand demand)
    {
        IsFull = true;
        var path = ComposePath.Root.Child("networks").Child(key);
        var limit = BridgeLimit.ToString("N0", CultureInfo.InvariantCulture);
        _diagnostics.Report(FleetDiagnostics.BridgeFull, path, SourceMap.Find(file.Source, path), $"The shared network '{demand.Name}' is a bridge, which holds {limit} containers; {node.Name} no longer fits. Plan fewer nodes, or attach fewer services of each.");
    }

    private void Claim(ComposeText alias, string owner, ComposePath path, ComposeFile file, SharedNetworkDemand demand)
    {
        if (!demand.Aliases.TryAdd(alias.Raw, owner) && demand.ContestedAliases.Add(alias.Raw) && !owner.Equals(demand.Aliases[alias.Raw], StringComparison.Ordinal))
        {
            _diagnostics.Report(FleetDiagnostics.AliasTaken, path, SourceMap.Find(file.Source, path), $"The alias '{alias}' on the shared network '{demand.Name}' belongs to {demand.Aliases[alias.Raw]} and to {owner}: it reaches any of them. Write ${{NODE}} into it.");
        }
    }
}
