using System.Net;

namespace ComposeGen.Fleets;

/// <summary>A run of IPv4 addresses that subnets are cut from, one behind the other, each where its size allows.</summary>
/// <param name="start">The first address.</param>
/// <param name="end">The address behind the last one.</param>
internal sealed class AddressBlock(long start, long end)
{
    /// <summary>The address behind the last subnet.</summary>
    public long End { get; private set; } = start;

    /// <summary>Whether more was cut than there is.</summary>
    public bool IsExhausted => End > end;

    /// <summary>The next subnet of a size; <see langword="null"/> when there is no room for it.</summary>
    public Subnet? Cut(int prefixLength)
    {
        var size = 1L << (32 - prefixLength);
        var at = (End + size - 1) / size * size;
        End = at + size;
        return IsExhausted ? null : new Subnet(ToAddress(at), prefixLength);
    }

    private static IPAddress ToAddress(long value) =>
        new([(byte)(value >> 24), (byte)(value >> 16 & 0xFF), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF)]);
}
