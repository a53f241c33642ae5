using System.Globalization;
using ComposeGen.Diagnostics;

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
    private readonly SubnetLock _lock;
    private readonly SubnetOverlaps _overlaps = new();
    private readonly Dictionary<SharedNetworkDemand, Subnet?> _sharedSubnets = [];
    private readonly IReadOnlyList<NodeFile> _files;

    // Every node looks here, and there may be a shared network for each of them.
    private readonly List<KeyValuePair<SharedNetworkDemand, Subnet?>> _createdByNodes;

    public AddressPlan(
        Fleet fleet,
        ProjectLayout layout,
        IReadOnlyList<SharedNetworkDemand> shared,
        IReadOnlyList<NodeFile> files,
        SubnetLock subnets)
    {
        (_layout, _files, _isForSwarm, _lock) = (layout, files, fleet.IsForSwarm, subnets);
        _allocator = fleet.Addresses.Pool is { } pool ? new PoolAllocator(pool, layout.Kinds) : null;
        CutShared(shared.Where(IsAlwaysThere), _allocator is null ? null : _allocator.CutFixed);
        var later = shared.Where(demand => !IsAlwaysThere(demand)).ToLookup(demand => demand.FirstNode!);
        foreach (var kind in layout.Kinds.OrderBy(kind => kind.IsReplicated))
        {
            Func<int, Subnet?>? cut = _allocator is null ? null : prefix => _allocator.CutFor(kind, prefix);
            foreach (var file in files.Where(file => file.Node.Kind == kind.Name))
            {
                CutShared(later[file.Node], cut);
                CutOwn(file, cut);
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

    /// <summary>The node's project.</summary>
    public FleetProject Project(NodeFile file)
    {
        // A file that was made says by now what was planned for it, shared networks that it creates included.
        var networks = file.Stamp is null ? OwnNetwork.Of(file.File) : file.Networks.Zip(file.Subnets, (network, subnet) => network with { Subnet = subnet ?? network.Subnet });
        return new FleetProject(file, _layout.NameOf(file.Node), [.. networks.Select(network =>
            new PlannedNetwork(network.Key, NameOf(file, network), network.Subnet, network.Endpoints) { Driver = network.Driver })]);
    }

    /// <summary>Writes what was planned into a node's file.</summary>
    public void Complete(NodeFile node, ComposeFile file)
    {
        foreach (var (network, subnet) in node.Networks.Zip(node.Subnets))
        {
            if (subnet is { } planned)
            {
                OwnNetwork.Address(file, network.Key, planned);
            }
        }

        CreateShared(node.Node, file);
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
            _allocator.ReportExhaustion(findings, isLocked: !_lock.IsEmpty);
        }
        else if (!_isForSwarm)
        {
            EnginePools.Check(_sharedSubnets.Count + _files.Sum(file => file.Networks.Count(network => network.NeedsSubnet)), findings);
        }
    }

    /// <summary>Reports subnets in the files that are in the way of others.</summary>
    public void ReportOverlaps(FleetFindings findings) => _overlaps.Report(PlannedSubnets(), findings);

    /// <summary>Reports shared networks whose own subnets have fewer addresses than they have containers.</summary>
    public void ReportTooSmall(FleetFindings findings)
    {
        foreach (var (demand, subnet) in _sharedSubnets)
        {
            if (demand.Options is { FixedSubnet: not null } options
                && subnet is { IsIPv6: false } known
                && known.Usable < demand.Endpoints)
            {
                findings.Report(
                    NetworkDiagnostics.SubnetTooSmall,
                    ComposePath.Root.Child("networks").Child(options.Network.Name).Child("subnet"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The subnet {known} of '{demand.Name}' has addresses for {known.Usable} containers, "
                        + $"but {demand.Endpoints} are on it. Give it a larger one, or leave it out to have one planned."));
            }
        }
    }

    // A network that first comes with slave3 is not there with two slaves, so it must not take the place of anything else.
    private static bool IsAlwaysThere(SharedNetworkDemand demand) => demand.FirstNode is null or { Index: 1 };

    private void CutShared(IEnumerable<SharedNetworkDemand> demands, Func<int, Subnet?>? cut)
    {
        foreach (var demand in demands)
        {
            var isPlanned = !demand.IsExternal && demand.Options?.FixedSubnet is null;
            var subnet = isPlanned
                ? Cut(cut, demand.Name, SharedPrefixFor(demand), demand.Endpoints)
                : demand.Options?.FixedSubnet;
            _sharedSubnets.Add(demand, subnet);
            _overlaps.AddShared(demand.Name, subnet, isFixed: !isPlanned);
        }
    }

    private void CutOwn(NodeFile file, Func<int, Subnet?>? cut)
    {
        file.Subnets =
        [
            .. file.Networks.Select(network => !network.NeedsSubnet ? null
                : _isForSwarm ? Cut(cut, NameOf(file, network), PrefixFor(network.AddressesOnSwarm), network.AddressesOnSwarm)
                : Cut(cut, NameOf(file, network), PrefixFor(2L * network.Endpoints), network.Endpoints)),
        ];

        // Of nodes that are stamped, the first ones were made, and have the same subnets.
        foreach (var network in file.Networks.Where(network => !network.NeedsSubnet && file.Stamp is null))
        {
            _overlaps.AddFixed(file.Node, file.File, network.Key);
        }
    }

    // The plan of a fresh folder is the same for the networks that are new.
    private Subnet? Cut(Func<int, Subnet?>? cut, string network, int prefix, long addresses)
    {
        var subnet = cut?.Invoke(prefix);
        if (cut is not null && _lock.Of(network, addresses) is { } kept)
        {
            return kept;
        }

        while (subnet is { } planned && _lock.Overlaps(planned))
        {
            subnet = cut!(prefix);
        }

        return subnet;
    }

    private string NameOf(NodeFile file, OwnNetwork network) => network.Name ?? $"{_layout.NameOf(file.Node)}_{network.Key}";

    private IEnumerable<(string Name, Subnet? Subnet)> PlannedSubnets() =>
        from file in _files
        from planned in file.Networks.Zip(file.Subnets)
        where planned.First.NeedsSubnet
        select ($"{file.Node.Name}/{planned.First.Key}", planned.Second);

    // For Compose, twice the containers: it starts the new one before it removes the old, and `run` starts some besides.
    private static int PrefixFor(long addresses)
    {
        var prefix = SmallestPrefix;
        while (prefix > 0 && (1L << (32 - prefix)) - 3 < addresses)
        {
            prefix--;
        }

        return prefix;
    }

    private int SharedPrefixFor(SharedNetworkDemand demand) =>
        demand.IsBridge ? SharedPrefix : Math.Min(LargePrefix, PrefixFor((_isForSwarm ? 3L : 2L) * demand.Endpoints));
}
