namespace ComposeGen.Fleets;

/// <summary>A network as the engine will have it.</summary>
public sealed record PlannedNetwork
{
    internal PlannedNetwork(string key, string name, Subnet? subnet, long endpoints)
    {
        Key = key;
        Name = name;
        Subnet = subnet;
        Endpoints = endpoints;
    }

    /// <summary>Its key in the compose file.</summary>
    public string Key { get; }

    /// <summary>Its name in the engine.</summary>
    public string Name { get; }

    /// <summary>Its subnet; <see langword="null"/> when the engine chooses.</summary>
    public Subnet? Subnet { get; }

    /// <summary>The number of attached containers.</summary>
    public long Endpoints { get; }

    /// <summary>The network's driver.</summary>
    public string Driver { get; init; } = NetworkDriver.Bridge;

    /// <summary>Whether its subnet was planned, and not written in a file.</summary>
    internal bool IsPlanned { get; init; }

    /// <summary>The creator.</summary>
    public NetworkCreator Creator { get; init; } = NetworkCreator.Project;
}

/// <summary>The creator of a network, who also removes it.</summary>
public enum NetworkCreator
{
    /// <summary>A compose project does, for itself or for all.</summary>
    Project,

    /// <summary>The scripts of the fleet do, or <c>composegen up</c> and <c>composegen down</c>.</summary>
    Fleet,

    /// <summary>Something outside the fleet does, before the fleet starts.</summary>
    External,
}

/// <summary>A network that Compose creates for a project.</summary>
/// <param name="Key">Its key in the compose file.</param>
/// <param name="Name">Its name in the engine, where the file gives one.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="Subnet">The first subnet that the file gives it.</param>
/// <param name="Endpoints">The number of containers.</param>
/// <param name="AddressesOnSwarm">The number of addresses that it needs on a Swarm.</param>
/// <param name="NeedsSubnet">Whether its subnet is left to be planned.</param>
internal sealed record OwnNetwork(
    string Key, string? Name, string Driver, Subnet? Subnet, long Endpoints, long AddressesOnSwarm, bool NeedsSubnet)
{
    /// <summary>The networks that a service uses: Compose creates no others.</summary>
    public static IReadOnlyList<OwnNetwork> Of(ComposeFile file)
    {
        var services = file.Services.Values
            .SelectMany(service => service.NetworkKeys, (service, key) => (service, key))
            .ToLookup(attachment => attachment.key, attachment => attachment.service, StringComparer.Ordinal);
        var keys = file.Networks.Where(network => network.Value is CreatedNetwork).Select(network => network.Key);
        keys = file.Networks.ContainsKey(ComposeFile.DefaultNetwork) ? keys : keys.Append(ComposeFile.DefaultNetwork);
        return [.. keys.Where(services.Contains).Select(key => Of(key, file, [.. services[key]]))];
    }

    /// <summary>A file in which networks have the subnets that were planned for them.</summary>
    public static ComposeFile Address(ComposeFile file, IEnumerable<OwnNetwork> networks)
    {
        var addressed =
            from network in networks
            where network is { NeedsSubnet: true, Subnet: not null }
            let created = file.Networks.GetValueOrDefault(network.Key) as CreatedNetwork ?? new CreatedNetwork()
            select KeyValuePair.Create(network.Key, (Network)created.With(x => x.Ipam = Ipam.Of(network.Subnet)));
        return file.With(x => x.Networks = x.Networks.With(addressed));
    }

    private static OwnNetwork Of(string key, ComposeFile file, IReadOnlyList<Service> services)
    {
        var network = file.Networks.GetValueOrDefault(key) as CreatedNetwork;
        return new OwnNetwork(
            key,
            network?.Name?.Literal,
            network?.Driver?.Raw ?? NetworkDriver.Bridge,
            network?.Ipam?.Config?.Select(config => config.Subnet?.Value).FirstOrDefault(subnet => subnet is not null),
            services.Sum(service => (long)service.Containers),
            StackAddresses.Needed(services),
            network is null
                || (network.Ipam is null && network.Driver?.Raw is null or NetworkDriver.Bridge or NetworkDriver.Overlay));
    }
}

/// <summary>Returns the number of addresses that an overlay network needs.</summary>
internal static class StackAddresses
{
    // Every machine with a container on the network has one for its load balancer.
    private const long Machines = 16;

    /// <summary>
    /// One for each service; and two for each container, because an update may start the new one before the
    /// old is gone.
    /// </summary>
    /// <param name="services">The services on the network.</param>
    public static long Needed(IEnumerable<Service> services) => Machines + services
        .Sum(service => 1 + (2L * Math.Max(1, service.Containers)));
}
