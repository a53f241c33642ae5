using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ComposeGen.Model;

/// <summary>An IPv4 or IPv6 address: <c>10.9.6.5</c> or <c>fd00:9:6::5</c>.</summary>
/// <remarks>
/// Source: the Compose specification, "networks" of a service, <c>ipv4_address</c> and <c>ipv6_address</c>, since 2.0; also
/// <c>gateway</c> and <c>aux_addresses</c> of "ipam", and <c>dns</c>. As strict as the engine: no octal numbers, short forms,
/// brackets or zones. An IPv6 address is printed in its shortest form. The default value is <c>0.0.0.0</c>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct IpAddress : ISpanParsable<IpAddress>, ISpanFormattable
{
    private readonly UInt128 _bits;

    /// <summary>Makes an address.</summary>
    /// <param name="address">The address, IPv4 or IPv6 without a zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> has a zone.</exception>
    public IpAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IsIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        if (IsIPv6 && address.ScopeId != 0)
        {
            throw new ArgumentException("An address in a Compose file has no zone.", nameof(address));
        }

        _bits = AddressText.ToBits(address);
    }

    private IpAddress(UInt128 bits, bool isIPv6)
    {
        _bits = bits;
        IsIPv6 = isIPv6;
    }

    /// <summary>Whether this is an IPv6 address.</summary>
    public bool IsIPv6 { get; }

    /// <summary>Makes an address.</summary>
    /// <param name="address">The address, IPv4 or IPv6 without a zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> has a zone.</exception>
    public static implicit operator IpAddress(IPAddress address) => new(address);

    /// <summary>The address, as .NET has it.</summary>
    /// <returns>The same address.</returns>
    public IPAddress ToIPAddress() => AddressText.ToAddress(_bits, IsIPv6);
}
