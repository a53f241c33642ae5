namespace ComposeGen.Fleets;

/// <summary>A network that Compose creates for a project.</summary>
/// <param name="Key">Its key in the compose file.</param>
/// <param name="Name">Its name in the engine, where the file gives one.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="Subnet">The first subnet that the file gives it.</param>
/// <param name="Endpoints">How many containers are on it.</param>
/// <param name="AddressesOnSwarm">How many addresses it needs on a Swarm.</param>
/// <param name="NeedsSubnet">Whether its subnet is left to be planned.</param>
internal sealed record OwnNetwork(
    string Key, string? Name, string Driver, Subnet? Subnet, long Endpoints, long AddressesOnSwarm, bool NeedsSubnet)
{
    /// <summary>Those that a service uses: Compose creates no others.</summary>
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
    public static ComposeFile Address(ComposeFile file, IEnumerable<OwnNetwork> networks) => file.With(x => x.Networks = x.Networks.With(
        from network in networks
        where network is { NeedsSubnet: true, Subnet: not null }
        let created = file.Networks.GetValueOrDefault(network.Key) as CreatedNetwork ?? new CreatedNetwork()
        select KeyValuePair.Create(
            network.Key,
            (Network)created.With(y => y.Ipam = Ipam.Of(network.Subnet)))));

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
            network is null || (network.Ipam is null && network.Driver?.Raw is null or NetworkDriver.Bridge or NetworkDriver.Overlay));
    }
}
