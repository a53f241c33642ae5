using System.Buffers.Binary;

namespace ComposeGen.Fleets;

/// <summary>The subnets that an earlier plan of the folder gave to networks. They are kept: containers may run on them.</summary>
internal sealed class SubnetLock
{
    public static readonly SubnetLock None = new([]);

    private readonly Dictionary<string, Subnet> _subnets;
    private readonly long[] _starts;

    // The last address of all subnets that start at the same place or before.
    private readonly long[] _ends;

    private SubnetLock(Dictionary<string, Subnet> subnets)
    {
        _subnets = subnets;
        var ordered = subnets.Values.Select(subnet => (Start: StartOf(subnet), End: EndOf(subnet))).Order().ToList();
        _starts = [.. ordered.Select(subnet => subnet.Start)];
        _ends = new long[ordered.Count];
        for (var index = 0; index < ordered.Count; index++)
        {
            _ends[index] = Math.Max(ordered[index].End, index == 0 ? 0 : _ends[index - 1]);
        }
    }

    /// <summary>Whether no network had a subnet.</summary>
    public bool IsEmpty => _starts.Length == 0;

    /// <summary>The subnets of a manifest that lie in a pool.</summary>
    public static SubnetLock Of(FleetManifest? earlier, FleetAddresses addresses)
    {
        if (earlier is null || addresses.Pool is not { } pool)
        {
            return None;
        }

        var subnets = new Dictionary<string, Subnet>(StringComparer.Ordinal);
        foreach (var network in earlier.SharedNetworks.Concat(earlier.Projects.SelectMany(project => project.Networks)))
        {
            if (Subnet.TryParse(network.Subnet, out var subnet)
                && !subnet.IsIPv6
                && pool.Contains(subnet.Address)
                && subnet.PrefixLength >= pool.PrefixLength)
            {
                subnets[network.Name] = subnet;
            }
        }

        return new SubnetLock(subnets);
    }

    /// <summary>The subnet that a network had, if there is still room in it.</summary>
    /// <param name="network">The network's name in the engine.</param>
    /// <param name="addresses">The minimum number of addresses.</param>
    public Subnet? Of(string network, long addresses) =>
        _subnets.TryGetValue(network, out var subnet) && subnet.Usable >= addresses ? subnet : null;

    /// <summary>Whether a network had some of these addresses.</summary>
    public bool Overlaps(Subnet subnet)
    {
        var behind = Array.BinarySearch(_starts, EndOf(subnet) + 1);
        var last = (behind < 0 ? ~behind : behind) - 1;
        return last >= 0 && _ends[last] >= StartOf(subnet);
    }

    private static long StartOf(Subnet subnet) => BinaryPrimitives.ReadUInt32BigEndian(subnet.Network.Address.GetAddressBytes());

    private static long EndOf(Subnet subnet) => StartOf(subnet) + (1L << (32 - subnet.PrefixLength)) - 1;
}
