using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>
/// Gives every network of a fleet a subnet of its own. The shared networks come first, then the single nodes; the rest of the
/// pool is split evenly between the kinds of nodes that there are several of, so that no node moves when others are added.
/// </summary>
internal sealed class AddressPlan
{
    /// <summary>A full bridge: a shared network keeps its subnet however many nodes join it.</summary>
    private const int SharedPrefix = 21;

    /// <summary>The smallest subnet that is planned; it holds 13 containers.</summary>
    private const int SmallestPrefix = 28;

    private readonly Fleet _fleet;
    private readonly Dictionary<(string Node, string Key), Subnet?> _subnets = [];

    public AddressPlan(
        Fleet fleet,
        IReadOnlyList<SharedNetworkDemand> shared,
        IReadOnlyList<(FleetNode Node, ComposeFile File)> files,
        DiagnosticBag diagnostics)
    {
        _fleet = fleet;
        var allocator = fleet.Addresses.Pool is { } pool ? new PoolAllocator(pool, fleet.Kinds) : null;
        SharedNetworks = [.. shared.Select(demand => new PlannedNetwork(demand.Key, demand.Name, allocator?.CutFixed(SharedPrefix), demand.Endpoints))];
        foreach (var kind in fleet.Kinds.OrderBy(kind => kind.IsReplicated))
        {
            foreach (var (node, file) in files.Where(file => file.Node.Kind == kind.Name))
            {
                Cut(kind, node, file, allocator);
            }
        }

        allocator?.ReportExhaustion(diagnostics);
        if (allocator is null)
        {
            EnginePools.Check(SharedNetworks.Count + _subnets.Count, diagnostics);
        }

        SubnetOverlaps.Check(SharedNetworks, files, _subnets, diagnostics);
    }

    public IReadOnlyList<PlannedNetwork> SharedNetworks { get; }

    /// <summary>The node's project, with the planned subnets written into its file.</summary>
    public FleetProject Project(FleetNode node, ComposeFile file)
    {
        var name = $"{_fleet.ProjectPrefix}{node.Name}";
        var networks = new List<PlannedNetwork>();
        foreach (var key in UsedNetworks(file))
        {
            var subnet = _subnets.GetValueOrDefault((node.Name, key));
            if (subnet is { } planned)
            {
                Define(file, key).Ipam = new Ipam { Config = [new IpamConfig { Subnet = planned }] };
            }

            var network = file.Networks.GetValueOrDefault(key);
            networks.Add(new PlannedNetwork(key, network?.Name?.Literal ?? $"{name}_{key}", subnet ?? FixedSubnet(network), Endpoints(file, key)));
        }

        return new FleetProject(node, name, file, networks);
    }

    /// <summary>The subnet that the file itself gives a network.</summary>
    public static Subnet? FixedSubnet(Network? network) =>
        (network as CreatedNetwork)?.Ipam?.Config?.Select(config => config.Subnet?.Value).FirstOrDefault(subnet => subnet is not null);

    private void Cut(NodeKind kind, FleetNode node, ComposeFile file, PoolAllocator? allocator)
    {
        foreach (var key in UsedNetworks(file))
        {
            if (NeedsSubnet(file.Networks.GetValueOrDefault(key)))
            {
                _subnets[(node.Name, key)] = allocator?.Cut(kind, PrefixFor(Endpoints(file, key)));
            }
        }
    }

    // Twice the containers: Compose starts the new one before it removes the old, and `run` starts some besides.
    private static int PrefixFor(int endpoints)
    {
        var prefix = SmallestPrefix;
        while ((1L << (32 - prefix)) - 3 < 2L * endpoints)
        {
            prefix--;
        }

        return prefix;
    }

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
        var endpoints = 0;
        foreach (var service in file.Services.Values)
        {
            if (service.Attachments.ContainsKey(key) || (isDefault && service.UsesDefaultNetwork))
            {
                endpoints++;
            }
        }

        return endpoints;
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
