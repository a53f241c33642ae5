using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>The subnets of a network, sorted for binary search.</summary>
internal sealed class SubnetIndex
{
    // Subnets inside another are omitted.
    private readonly List<DefinedSubnet> _wide = [];
    private readonly Dictionary<DefinedSubnet, Dictionary<InternetAddress, string>> _reserved = [];

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

    /// <summary>Returns the subnet that contains an address; <see langword="null"/> when none does.</summary>
    public DefinedSubnet? Around(InternetAddress address)
    {
        var (low, high) = (0, _wide.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = StartsAfter(_wide[middle], address) ? (low, middle) : (middle + 1, high);
        }

        return low > 0 && _wide[low - 1].Subnet.Contains(address.ToIPAddress()) ? _wide[low - 1] : null;
    }

    /// <summary>Returns the name for which an address is reserved; <see langword="null"/> when it is free.</summary>
    public string? ReservedFor(InternetAddress address, DefinedSubnet subnet)
    {
        if (!_reserved.TryGetValue(subnet, out var reserved))
        {
            _reserved.Add(subnet, reserved = []);
            foreach (var (name, text) in subnet.Config.AuxAddresses ?? [])
            {
                if (InternetAddress.TryParse(text.Literal, out var taken))
                {
                    reserved.TryAdd(taken, name);
                }
            }
        }

        return reserved.GetValueOrDefault(address);
    }

    private static bool StartsAfter(DefinedSubnet subnet, InternetAddress address) => subnet.Subnet.IsIPv6 == address.IsIPv6
        ? AddressText.ToBits(subnet.First) > AddressText.ToBits(address.ToIPAddress())
        : subnet.Subnet.IsIPv6;
}

/// <summary>Finds subnets that overlap.</summary>
internal static class Overlaps
{
    /// <summary>Sorts subnets by family, address and size; the wider of two that begin at the same address comes first.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, Subnet> subnetOf) => all
        .OrderBy(item => subnetOf(item).IsIPv6)
        .ThenBy(item => AddressText.ToBits(subnetOf(item).Network.Address))
        .ThenBy(item => subnetOf(item).PrefixLength);

    /// <summary>
    /// Returns each subnet that is inside an earlier one in address order, with the widest of these. Two subnets are either apart
    /// or one inside the other, so only the last wide one has to be compared.
    /// </summary>
    public static IEnumerable<(T Wide, T Inside)> Among<T>(IEnumerable<T> all, Func<T, Subnet> subnetOf)
    {
        var (hasWide, wide) = (false, default(T)!);
        foreach (var item in InOrder(all, subnetOf))
        {
            if (hasWide && subnetOf(wide).Overlaps(subnetOf(item)))
            {
                yield return (wide, item);
            }
            else
            {
                (hasWide, wide) = (true, item);
            }
        }
    }
}
