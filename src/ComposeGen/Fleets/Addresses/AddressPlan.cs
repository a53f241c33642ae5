using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>
/// Gives every network of a fleet a subnet. Networks that exist once come first: the shared networks, then those of the
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
    private readonly Dictionary<SharedNetworkDemand, Subnet?> _sharedSubnets = [];

    // By the name of the node that creates them for all.
    private readonly ILookup<string, SharedNetworkDemand> _createdByNodes;

    public AddressPlan(
        Fleet fleet,
        ProjectLayout layout,
        IReadOnlyList<SharedNetworkDemand> shared,
        IReadOnlyList<NodeFile> files,
        SubnetLock subnets)
    {
        (_layout, _isForSwarm, _lock) = (layout, fleet.IsForSwarm, subnets);
        _allocator = fleet.Addresses.Pool is { } pool ? new PoolAllocator(pool, layout.Kinds) : null;
        CutShared(shared.Where(IsAlwaysThere), _allocator is null ? null : _allocator.CutFixed);
        var later = shared.Where(demand => !IsAlwaysThere(demand)).ToLookup(demand => demand.FirstNode!);
        var networks = new Dictionary<FleetNode, IReadOnlyList<OwnNetwork>>();
        var byKind = files.ToLookup(file => file.Node.Kind, StringComparer.Ordinal);
        foreach (var kind in layout.Kinds.OrderBy(kind => kind.IsReplicated))
        {
            Func<int, Subnet?>? cut = _allocator is null ? null : prefix => _allocator.CutFor(kind, prefix);
            foreach (var file in byKind[kind.Name])
            {
                CutShared(later[file.Node], cut);
                networks.Add(file.Node, CutOwn(file, cut));
            }
        }

        _createdByNodes = shared.Where(demand => demand.Options?.CreatorNode is not null)
            .ToLookup(demand => demand.Options!.CreatorNode!, StringComparer.Ordinal);
        SharedNetworks = [.. shared.Select(demand => new PlannedNetwork(
            demand.Key, demand.Name, _sharedSubnets[demand], demand.Endpoints)
        {
            Driver = demand.Driver,
            Creator = demand.Creator,
            IsPlanned = demand.IsPlanned,
        })];
        Projects = [.. files.Select(file => Project(file, networks[file.Node]))];
    }

    public IReadOnlyList<PlannedNetwork> SharedNetworks { get; }

    /// <summary>The projects, with their subnets.</summary>
    public IReadOnlyList<FleetProject> Projects { get; }

    private FleetProject Project(NodeFile node, IReadOnlyList<OwnNetwork> networks)
    {
        var created = CreateShared(node);
        var file = OwnNetwork.Address(created, networks);

        // The networks that it creates for all are among its own now.
        var own = ReferenceEquals(created, node.File) ? networks : OwnNetwork.Of(file);
        var planned = networks.Where(network => network.NeedsSubnet).ToLookup(network => network.Key, StringComparer.Ordinal);
        return new FleetProject(node.Node, _layout.NameOf(node.Node), file, [.. own.Select(network =>
            new PlannedNetwork(network.Key, NameOf(node, network), network.Subnet, network.Endpoints)
            {
                Driver = network.Driver,
                IsPlanned = planned.Contains(network.Key),
            })]);
    }

    // The node that creates a shared network for all defines it; to the others it is external.
    private ComposeFile CreateShared(NodeFile node)
    {
        var created = _createdByNodes[node.Node.Name].ToDictionary(demand => demand.Name, StringComparer.Ordinal);
        return created.Count == 0 ? node.File : node.File.With(x => x.Networks = x.Networks.With((key, network) =>
            network is ExternalNetwork external && created.TryGetValue(external.Name?.Literal ?? key, out var demand)
                ? new CreatedNetwork
                {
                    Name = demand.Name,
                    Driver = demand.Driver,
                    Attachable = _isForSwarm ? true : null,
                    Ipam = Ipam.Of(_sharedSubnets[demand]),
                }
                : network));
    }

    /// <summary>Whether the pool is too small.</summary>
    public bool IsExhausted => _allocator is { IsExhausted: true };

    /// <summary>Reports a pool that is too small.</summary>
    public void ReportExhaustion(FleetFindings findings) => _allocator?.ReportExhaustion(findings, isLocked: !_lock.IsEmpty);

    // A network that first comes with slave3 is not there with two slaves, so it must not take the place of anything else.
    private static bool IsAlwaysThere(SharedNetworkDemand demand) => demand.FirstNode is null or { Index: 1 };

    private void CutShared(IEnumerable<SharedNetworkDemand> demands, Func<int, Subnet?>? cut)
    {
        foreach (var demand in demands)
        {
            _sharedSubnets.Add(demand, demand.IsPlanned
                ? Cut(cut, demand.Name, SharedPrefixFor(demand), demand.Endpoints)
                : demand.Options?.FixedSubnet);
        }
    }

    // The node's own networks, with the subnets that are planned for them.
    private List<OwnNetwork> CutOwn(NodeFile file, Func<int, Subnet?>? cut)
    {
        var networks = new List<OwnNetwork>();
        foreach (var network in OwnNetwork.Of(file.File))
        {
            if (!network.NeedsSubnet)
            {
                networks.Add(network);
                continue;
            }

            var subnet = _isForSwarm
                ? Cut(cut, NameOf(file, network), PrefixFor(network.AddressesOnSwarm), network.AddressesOnSwarm)
                : Cut(cut, NameOf(file, network), PrefixFor(2L * network.Endpoints), network.Endpoints);
            networks.Add(network with { Subnet = subnet });
        }

        return networks;
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

    // For Compose, twice the containers: it starts the new one before it removes the old, and `run` starts some besides.
    private static int PrefixFor(long addresses)
    {
        var prefix = SmallestPrefix;
        while (prefix > 0 && new Subnet(FleetAddresses.DefaultPool.Address, prefix).Usable < addresses)
        {
            prefix--;
        }

        return prefix;
    }

    private int SharedPrefixFor(SharedNetworkDemand demand) =>
        demand.IsBridge ? SharedPrefix : Math.Min(LargePrefix, PrefixFor((_isForSwarm ? 3L : 2L) * demand.Endpoints));
}
