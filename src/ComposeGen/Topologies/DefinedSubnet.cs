using System.Net;
using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A subnet that a file gives a network.</summary>
/// <param name="Definition">The network.</param>
/// <param name="Index">The subnet's position in the list.</param>
/// <param name="Config">What else the file says with it.</param>
/// <param name="Subnet">The subnet.</param>
internal sealed record DefinedSubnet(NetworkDefinition Definition, int Index, IpamConfig Config, Subnet Subnet)
{
    public bool IsPlanned => Definition.Project.PlannedSubnets.Contains(Definition.Key);

    public ComposePath ConfigPath => Definition.Path.Child("ipam").Child("config").Child(Index);

    public ComposePath Path => ConfigPath.Child("subnet");

    /// <summary>The gateway's address: what the file says, or else the first that the engine hands out; unknown when it depends on a variable.</summary>
    public IpAddress? Gateway => Config.Gateway is { } gateway
        ? gateway.Value
        : Config.IpRange is null or { Value: not null } ? FirstOf(Config.IpRange?.Value ?? Subnet) : default(IpAddress?);

    /// <summary>The subnet's first address, which is the network's own.</summary>
    public IPAddress First => Subnet.Network.Address;

    /// <summary>The subnet's last address, to which IPv4 broadcasts.</summary>
    public IPAddress Last => AddressText.ToAddress(AddressText.ToBits(First) | HostBits(Subnet), Subnet.IsIPv6);

    private static UInt128 HostBits(Subnet subnet)
    {
        var bits = (subnet.IsIPv6 ? 128 : 32) - subnet.PrefixLength;
        return bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
    }

    private IpAddress FirstOf(Subnet range)
    {
        var first = range.Network.Address;
        return first.Equals(First) ? AddressText.ToAddress(AddressText.ToBits(first) + 1, range.IsIPv6) : first;
    }
}
