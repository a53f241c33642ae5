namespace ComposeGen.Fleets;

/// <summary>
/// Gives every network of a fleet a subnet of its own. What is there once comes first: the shared networks, then those of the
/// single nodes. The rest of the pool is split evenly between the kinds of nodes that there are several of, so that no node
/// moves when others are added.
/// </summary>
internal sealed class AddressPlan
{
    /// <summary>A full bridge: a shared network keeps its subnet however many nodes join it.</summary>
    private const int SharedPrefix = 21;

    /// <summary>What no bridge limits has to hold more.</summary>
    private const int LargePrefix = 16;

    /// <summary>The smallest subnet that is planned; it holds 13 containers.</summary>
    private const int SmallestPrefix = 28;

    private readonly ProjectLayout _layout;
    private readonly bool _isForSwarm;
    private readonly PoolAllocator? _allocator;
    private readonly SubnetOverlaps _overlaps = new();
    private readonly Dictionary<SharedNetworkDemand, Subnet?> _sharedSubnets = [];
    private readonly Dictionary<(string Node, string Key), Subnet?> _subnets = [];

    // Every node looks here, and there may be a shared network for each of them.
    private readonly List<KeyValuePair<SharedNetworkDemand, Subnet?>> _createdByNodes;

    public AddressPlan(
        Fleet fleet, ProjectLayout layout, IReadOnlyList<SharedNetworkDemand> shared, IReadOnlyList<NodeFile> files)
    {
        _layout = layout;
        _isForSwarm = fleet.IsForSwarm;
        _allocator = fleet.Addresses.Pool is { } pool ? new PoolAllocator(pool, layout.Kinds) : null;
        CutShared(shared.Where(IsAlwaysThere), _allocator is null ? null : _allocator.CutFixed);
        var later = shared.Where(demand => !IsAlwaysThere(demand)).ToLookup(demand => demand.FirstNode!);
        foreach (var kind in layout.Kinds.OrderBy(kind => kind.IsReplicated))
        {
            Func<int, Subnet?>? cut = _allocator is null ? null : prefix => _allocator.CutFor(kind, prefix);
            foreach (var (node, file) in files.Where(file => file.Node.Kind == kind.Name))
            {
                CutShared(later[node], cut);
                CutOwn(node, file, cut);
            }
        }

        _createdByNodes = [.. _sharedSubnets.Where(known => known.Key.Options?.CreatorNode is not null)];
        SharedNetworks = [.. shared.Select(demand => new PlannedNetwork(demand.Key, demand.Name, _sharedSubnets[demand], demand.Endpoints)
        {
            Driver = demand.Driver,
            Creator = demand.Creator,
        })];
    }

    public IReadOnlyList<PlannedNetwork> SharedNetworks { get; }

    /// <summary>The node's project, with the planned subnets written into its file.</summary>
    public FleetProject Project(FleetNode node, ComposeFile file)
    {
        var name = _layout.NameOf(node);
        var networks = new List<PlannedNetwork>();
        CreateShared(node, file);
        foreach (var key in UsedNetworks(file))
        {
            var subnet = _subnets.GetValueOrDefault((node.Name, key));
            if (subnet is { } planned)
            {
                Define(file, key).Ipam = new Ipam { Config = [new IpamConfig { Subnet = planned }] };
            }

            var network = file.Networks.GetValueOrDefault(key);
            networks.Add(new PlannedNetwork(key, network?.Name?.Literal ?? $"{name}_{key}", subnet ?? FixedSubnet(network), Endpoints(file, key))
            {
                Driver = (network as CreatedNetwork)?.Driver?.Raw ?? "bridge",
            });
        }

        return new FleetProject(node, name, file, networks);
    }

    // The node that creates a shared network for all defines it; to the others it is external.
    private void CreateShared(FleetNode node, ComposeFile file)
    {
        foreach (var (demand, subnet) in _createdByNodes.Where(shared => shared.Key.Options!.CreatorNode == node.Name))
        {
            foreach (var key in file.Networks.Keys.Where(key => file.Networks[key] is ExternalNetwork external && (external.Name?.Literal ?? key) == demand.Name).ToList())
            {
                file.Networks[key] = new CreatedNetwork
                {
                    Name = demand.Name,
                    Driver = demand.Driver,
                    Attachable = _isForSwarm ? true : null,
                    Ipam = subnet is { } planned ? new Ipam { Config = [new IpamConfig { Subnet = planned }] } : null,
                };
            }
        }
    }

    /// <summary>Reports a pool that is too small.</summary>
    public void ReportExhaustion(FleetFindings findings)
    {
        if (_allocator is not null)
        {
            _allocator.ReportExhaustion(findings);
        }
        else if (!_isForSwarm)
        {
            EnginePools.Check(_sharedSubnets.Count + _subnets.Count, findings);
        }
    }

    /// <summary>Reports subnets in the files that are in the way of others.</summary>
    public void ReportOverlaps(FleetFindings findings) => _overlaps.Report(findings);

    // A network that first comes with slave3 is not there with two slaves, so it must not take the place of anything else.
    private static bool IsAlwaysThere(SharedNetworkDemand demand) => demand.FirstNode is null or { Index: 1 };

    private static Subnet? FixedSubnet(Network? network) =>
        (network as CreatedNetwork)?.Ipam?.Config?.Select(config => config.Subnet?.Value).FirstOrDefault(subnet => subnet is not null);

    private void CutShared(IEnumerable<SharedNetworkDemand> demands, Func<int, Subnet?>? cut)
    {
        foreach (var demand in demands)
        {
            var isPlanned = !demand.IsExternal && demand.Options?.FixedSubnet is null;
            var subnet = isPlanned ? cut?.Invoke(SharedPrefixFor(demand)) : demand.Options?.FixedSubnet;
            _sharedSubnets.Add(demand, subnet);
            _overlaps.AddShared(demand.Name, subnet, isFixed: !isPlanned);
        }
    }

    private void CutOwn(FleetNode node, ComposeFile file, Func<int, Subnet?>? cut)
    {
        foreach (var key in UsedNetworks(file))
        {
            var network = file.Networks.GetValueOrDefault(key);
            if (NeedsSubnet(network))
            {
                var subnet = cut?.Invoke(PrefixFor(_isForSwarm ? StackAddresses.Needed(file, key) : 2L * Endpoints(file, key)));
                _subnets.Add((node.Name, key), subnet);
                _overlaps.AddPlanned($"{node.Name}/{key}", subnet);
            }
            else
            {
                _overlaps.AddFixed(node, file, key, network!);
            }
        }
    }

    // For Compose, twice the containers: it starts the new one before it removes the old, and `run` starts some besides.
    private static int PrefixFor(long addresses)
    {
        var prefix = SmallestPrefix;
        while ((1L << (32 - prefix)) - 3 < addresses)
        {
            prefix--;
        }

        return prefix;
    }

    private int SharedPrefixFor(SharedNetworkDemand demand) =>
        demand.IsBridge ? SharedPrefix : Math.Min(LargePrefix, PrefixFor((_isForSwarm ? 3L : 2L) * demand.Endpoints));

    private static bool NeedsSubnet(Network? network) => network switch
    {
        null => true,
        CreatedNetwork created => created.Ipam is null && created.Driver?.Raw is null or "bridge" or "overlay",
        _ => false,
    };

    // Compose creates only the networks that a service uses.
    private static IEnumerable<string> UsedNetworks(ComposeFile file)
    {
        var used = file.Networks.Where(network => network.Value is CreatedNetwork && Endpoints(file, network.Key) > 0).Select(network => network.Key);
        return file.Networks.ContainsKey(ComposeFile.DefaultNetwork) || Endpoints(file, ComposeFile.DefaultNetwork) == 0
            ? used
            : used.Append(ComposeFile.DefaultNetwork);
    }

    private static int Endpoints(ComposeFile file, string key)
    {
        var isDefault = key == ComposeFile.DefaultNetwork;
        return file.Services.Values.Count(service => service.Attachments.ContainsKey(key) || (isDefault && service.UsesDefaultNetwork));
    }

    private static CreatedNetwork Define(ComposeFile file, string key)
    {
        if (file.Networks.GetValueOrDefault(key) is not CreatedNetwork network)
        {
            file.Networks[key] = network = new CreatedNetwork();
        }

        return network;
    }
}
