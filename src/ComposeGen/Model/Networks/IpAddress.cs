using System.Globalization;
using System.Net.Sockets;
using System.Net;
using System.Runtime.InteropServices;

namespace ComposeGen.Model;

/// <summary>An IPv4 or IPv6 address: <c>10.9.6.5</c> or <c>fd00:9:6::5</c>.</summary>
/// <remarks>
/// Source: the Compose specification, "networks" of a service, <c>ipv4_address</c> and <c>ipv6_address</c>, since 2.0; also
/// <c>gateway</c> and <c>aux_addresses</c> of "ipam", and <c>dns</c>. As strict as the engine: no octal numbers, short forms,
/// brackets or zones. An IPv6 address is printed in its shortest form. The default value is <c>0.0.0.0</c>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IpAddress : ITextValue<IpAddress>
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

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "four decimal numbers from 0 to 255 with dots between them, or an IPv6 address without brackets and zone";

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

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress result)
    {
        UInt128 bits = 0;
        bool isIPv4 = AddressText.TryReadIPv4(text, out uint bits4);
        bool isIPv6 = !isIPv4 && AddressText.TryReadIPv6(text, out bits);
        result = isIPv4 || isIPv6 ? new IpAddress(isIPv4 ? bits4 : bits, isIPv6) : default;
        return isIPv4 || isIPv6;
    }

    /// <summary>Returns the address, IPv6 in its shortest form.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((ISpanFormattable)ToIPAddress()).TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
}
