using System.Net;
using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>
/// The definition of a network in a project's file. A network that is only used, such as the default one, has no content.
/// </summary>
/// <param name="Project">The project.</param>
/// <param name="Key">The network's key in the file.</param>
/// <param name="Network">The definition; <see langword="null"/> if the file has none.</param>
internal sealed record DefinedNetwork(Project Project, string Key, Network? Network)
{
    public CreatedNetwork? Created => Network as CreatedNetwork;

    /// <summary>Whether the project creates the network.</summary>
    public bool IsCreated => Network is not ExternalNetwork;

    /// <summary>Whether it is a bridge, as far as the file defines it.</summary>
    public bool IsBridge => Network is null || (Created is { } created && NetworkDriver.IsBridge(created.Driver?.Raw));

    /// <summary>Whether it lies across machines, where addresses come from elsewhere.</summary>
    public bool IsOverlay => Created?.Driver?.Raw == NetworkDriver.Overlay;

    /// <summary>Whether the engine itself hands out addresses, and not a plug-in.</summary>
    public bool HasEngineAddresses =>
        Network is null
        || (Created is { Ipam: null or { Driver: null or { Raw: "default" or "" } } } created
            && NetworkDriver.HasEngineAddresses(created.Driver?.Raw));

    /// <summary>Whether its addresses depend on no variable.</summary>
    public bool HasKnownAddresses =>
        Network is null
        || (Created is { Verbatim: null } created && !created.Keeps("ipam") && !created.Keeps("driver")
            && (created.Ipam is null || (!created.Ipam.Keeps("config") && (created.Ipam.Config ?? []).All(
                config => config.Subnet is null or { Value: not null } && !config.Keeps("subnet")))));

    /// <summary>Whether the file leaves it to the engine to choose an IPv4 subnet.</summary>
    public bool DrawsFromPools => HasEngineAddresses && HasKnownAddresses && Subnets.All(subnet => subnet.Subnet.IsIPv6);

    public IEnumerable<DefinedSubnet> Subnets => (Created?.Ipam?.Config ?? [])
        .Select((config, index) => config.Subnet?.Value is { } subnet ? new DefinedSubnet(this, index, config, subnet) : null)
        .OfType<DefinedSubnet>();

    public ComposePath Path => ComposePath.Root.Child("networks").Child(Key);
}

/// <summary>A subnet that a file gives a network.</summary>
/// <param name="Definition">The network.</param>
/// <param name="Index">The subnet's position in the list.</param>
/// <param name="Config">The entry that contains it.</param>
/// <param name="Subnet">The subnet.</param>
internal sealed record DefinedSubnet(DefinedNetwork Definition, int Index, IpamConfig Config, Subnet Subnet)
{
    public bool IsPlanned => Definition.Project.PlannedSubnets.Contains(Definition.Key);

    public ComposePath ConfigPath => Definition.Path.Child("ipam").Child("config").Child(Index);

    public ComposePath Path => ConfigPath.Child("subnet");

    /// <summary>
    /// The gateway's address: that of the file, or else the first that the engine assigns; unknown if it depends on a variable.
    /// </summary>
    public InternetAddress? Gateway => Config.Gateway is { } gateway
        ? gateway.Value
        : Config.IpRange is null or { Value: not null } ? FirstOf(Config.IpRange?.Value ?? Subnet) : default(InternetAddress?);

    /// <summary>The subnet's first address, which is the network's own.</summary>
    public IPAddress First => Subnet.Network.Address;

    /// <summary>The subnet's last address, to which IPv4 broadcasts.</summary>
    public IPAddress Last => AddressText.ToAddress(AddressText.ToBits(First) | HostBits(Subnet), Subnet.IsIPv6);

    private static UInt128 HostBits(Subnet subnet)
    {
        var bits = (subnet.IsIPv6 ? 128 : 32) - subnet.PrefixLength;
        return bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
    }

    private InternetAddress FirstOf(Subnet range)
    {
        var first = range.Network.Address;
        return first.Equals(First) ? AddressText.ToAddress(AddressText.ToBits(first) + 1, range.IsIPv6) : first;
    }
}
