using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>The subnets of a network, in an order in which the one around an address is found at once.</summary>
internal sealed class SubnetIndex
{
    // One in another is left out: the wide one is around what both are around.
    private readonly List<DefinedSubnet> _wide = [];
    private readonly Dictionary<DefinedSubnet, Dictionary<IpAddress, string>> _reserved = [];

    public SubnetIndex(IEnumerable<DefinedSubnet> subnets)
    {
        All = [.. subnets];
        foreach (var subnet in Overlaps.InOrder(All, subnet => subnet.Subnet))
        {
            if (_wide is not [.., var last] || !last.Subnet.Overlaps(subnet.Subnet))
            {
                _wide.Add(subnet);
            }
        }
    }

    /// <summary>All subnets, in the order of the files.</summary>
    public IReadOnlyList<DefinedSubnet> All { get; }

    /// <summary>The subnet that an address lies in; <see langword="null"/> when it lies in none.</summary>
    public DefinedSubnet? Around(IpAddress address)
    {
        var (low, high) = (0, _wide.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = StartsAfter(_wide[middle], address) ? (low, middle) : (middle + 1, high);
        }

        return low > 0 && _wide[low - 1].Subnet.Contains(address.ToIPAddress()) ? _wide[low - 1] : null;
    }

    /// <summary>The name that an address is reserved for in a subnet; <see langword="null"/> when it is free.</summary>
    public string? ReservedFor(IpAddress address, DefinedSubnet subnet)
    {
        if (!_reserved.TryGetValue(subnet, out var reserved))
        {
            _reserved.Add(subnet, reserved = []);
            foreach (var (name, text) in subnet.Config.AuxAddresses ?? [])
            {
                if (IpAddress.TryParse(text.Literal, out var taken))
                {
                    reserved.TryAdd(taken, name);
                }
            }
        }

        return reserved.GetValueOrDefault(address);
    }

    private static bool StartsAfter(DefinedSubnet subnet, IpAddress address) => subnet.Subnet.IsIPv6 == address.IsIPv6
        ? AddressText.ToBits(subnet.First) > AddressText.ToBits(address.ToIPAddress())
        : subnet.Subnet.IsIPv6;
}
