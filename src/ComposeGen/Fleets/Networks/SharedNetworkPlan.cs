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
                _networks.Add(
                    use.Name, demand = new SharedNetworkDemand(use.Key, use.Name, _defaultDriver, file.Node, Options: null));
            }

            demand.Endpoints += use.Containers;
            IsFull |= demand.IsBridge && demand.Endpoints > EngineDefaults.ContainersOnBridge;
        }
    }

    // All others start after the fleet's first node, when it is alone of its kind.
    private void CheckCreator(Fleet fleet, SharedNetworkBuilder options)
    {
        var first = fleet.Kinds[0];
        if (options.CreatorNode is { } creator
            && (creator != first.Node(fleet.Name, 1).Name || first.Count > 1 || fleet.Layout == FleetLayout.Connect))
        {
            var remedy = first.IsReplicated
                ? "Leave it to the fleet."
                : $"Write 'creator: {first.Name}', or leave it to the fleet.";
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

/// <summary>A shared network while the nodes are gathered that use it.</summary>
/// <param name="Key">Its key in the first file that names it.</param>
/// <param name="Name">Its name in the engine.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="FirstNode">The first node that names it; <see langword="null"/> when the fleet itself does.</param>
/// <param name="Options">The options that the fleet sets for it; <see langword="null"/> for none.</param>
internal sealed record SharedNetworkDemand(
    string Key, string Name, string Driver, FleetNode? FirstNode, SharedNetworkBuilder? Options)
{
    public long Endpoints { get; set; }

    public bool IsBridge => Driver == NetworkDriver.Bridge;

    public bool IsExternal => Options is { IsExternal: true };

    public NetworkCreator Creator => Options switch
    {
        { IsExternal: true } => NetworkCreator.External,
        { CreatorNode: not null } => NetworkCreator.Project,
        _ => NetworkCreator.Fleet,
    };

    /// <summary>Whether its subnet is left to be planned.</summary>
    public bool IsPlanned => !IsExternal && Options?.FixedSubnet is null;
}

/// <summary>A shared network that a node's file names.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Name">Its name in the engine; <see langword="null"/> when that depends on a variable.</param>
/// <param name="Containers">The number of containers.</param>
internal sealed record SharedUse(string Key, string? Name, long Containers)
{
    public static IReadOnlyList<SharedUse> Of(ComposeFile file)
    {
        var services = file.Services.Values
            .SelectMany(service => service.Attachments.Keys, (service, network) => (network, service.Containers))
            .ToLookup(each => each.network, each => (long)each.Containers, StringComparer.Ordinal);
        return [.. from network in file.Networks
            let external = network.Value as ExternalNetwork
            where external is not null
            select new SharedUse(network.Key, NameOf(network.Key, external), services[network.Key].Sum())];
    }

    /// <summary>The name of a network in the engine; <see langword="null"/> when that depends on a variable.</summary>
    public static string? NameOf(string key, ExternalNetwork network) =>
        network.Condition is not null ? null : network.Name is null ? key : network.Name.Literal;
}

/// <summary>
/// Gives the shared networks that a fleet creates names that begin with the fleet's own, as its projects have: two fleets that
/// are made of the same files do not share them.
/// </summary>
internal static class SharedNames
{
    /// <summary>The name of a shared network in the engine.</summary>
    public static string Of(Fleet fleet, string name) =>
        fleet.SharedNetworks.Any(options => options.IsExternal && options.Network.Name == name)
            ? name
            : $"{fleet.ProjectPrefix}{name}";

    /// <summary>A node's file with these names. A name that depends on a variable stays, and is reported elsewhere.</summary>
    public static ComposeFile Change(Fleet fleet, ComposeFile file) => fleet.ProjectPrefix.Length == 0
        ? file
        : file.With(x => x.Networks = x.Networks.With((key, network) =>
            network is ExternalNetwork external && SharedUse.NameOf(key, external) is { } name
                ? network.With(y => y.Name = Of(fleet, name))
                : network));
}
