using System.Net;

namespace ComposeGen.Fleets;

/// <summary>A run of IPv4 addresses that subnets are cut from, one behind the other, each where its size allows.</summary>
/// <param name="start">The first address.</param>
/// <param name="end">The address behind the last one.</param>
internal sealed class AddressBlock(long start, long end)
{
    private readonly long _start = start;
    private long _next = start;

    /// <summary>Whether more was cut than there is.</summary>
    public bool IsExhausted => _next > end;

    /// <summary>How many addresses were asked for, gaps included.</summary>
    public long Used => _next - _start;

    /// <summary>The next subnet of a size; <see langword="null"/> when there is no room for it.</summary>
    public Subnet? Cut(int prefixLength)
    {
        var size = 1L << (32 - prefixLength);
        var at = (_next + size - 1) / size * size;
        _next = at + size;
        return IsExhausted ? null : new Subnet(ToAddress(at), prefixLength);
    }

    private static IPAddress ToAddress(long value) =>
        new([(byte)(value >> 24), (byte)(value >> 16 & 0xFF), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF)]);
}
