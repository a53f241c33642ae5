using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComposeGen.Model;

/// <summary>A block of IPv4 or IPv6 addresses in CIDR notation: <c>10.9.6.0/24</c> or <c>fd00:9:6::/64</c>.</summary>
/// <remarks>
/// The address can be any address of the block (<c>10.9.6.5/24</c>). It is kept and compared: use <see cref="Network"/> to
/// compare blocks. An IPv6 address is written in its shortest form. The default value is <c>0.0.0.0/0</c>.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#ipam"/>
public readonly record struct Subnet : ITextValue<Subnet>
{
    private const int IPv4Width = 32;
    private const int IPv6Width = 128;

    private readonly UInt128 _bits;
    private readonly byte _prefixLength;

    /// <summary>Creates the block around an address.</summary>
    /// <param name="address">An address of the block, IPv4 or IPv6 without a zone.</param>
    /// <param name="prefixLength">
    /// The number of leading bits that all addresses share: 0 to 32 for IPv4, 0 to 128 for IPv6.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> has a zone.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="prefixLength"/> is below 0 or too high.</exception>
    public Subnet(IPAddress address, int prefixLength)
    {
        ArgumentNullException.ThrowIfNull(address);
        IsIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        if (IsIPv6 && address.ScopeId != 0)
        {
            throw new ArgumentException("The address of a subnet cannot have a zone.", nameof(address));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, Width);
        _bits = AddressText.ToBits(address);
        _prefixLength = (byte)prefixLength;
    }

    private Subnet(UInt128 bits, int prefixLength, bool isIPv6)
    {
        _bits = bits;
        _prefixLength = (byte)prefixLength;
        IsIPv6 = isIPv6;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "ADDRESS/PREFIX, with four decimal numbers from 0 to 255 and a prefix up to 32, "
            + "or an IPv6 address and a prefix up to 128";

    /// <summary>The address as written, host bits included.</summary>
    public IPAddress Address => AddressText.ToAddress(_bits, IsIPv6);

    /// <summary>The number of leading bits that all addresses share.</summary>
    public int PrefixLength => _prefixLength;

    /// <summary>Whether these are IPv6 addresses.</summary>
    public bool IsIPv6 { get; }

    /// <summary>The same block with its first address: the host bits are cleared.</summary>
    public Subnet Network => new(_bits & Mask(_prefixLength), _prefixLength, IsIPv6);

    /// <summary>
    /// The number of containers that a bridge network with this subnet can have; at most <see cref="long.MaxValue"/>.
    /// </summary>
    /// <remarks>
    /// 2^(32-p) - 3 for IPv4: the network, the broadcast address and the gateway are reserved; 2^(128-p) - 2 for IPv6, which has
    /// no broadcast. Never below 0. Measured on Docker Engine 20.10 (IPv4); the code of its allocator (IPv6).
    /// </remarks>
    public long Usable
    {
        get
        {
            var hostBits = Width - _prefixLength;
            long taken = IsIPv6 ? 2 : 3;
            return hostBits >= 63 ? long.MaxValue : Math.Max(0, (1L << hostBits) - taken);
        }
    }

    private int Width => IsIPv6 ? IPv6Width : IPv4Width;

    /// <summary>Determines whether the block contains an address. An IPv6 block contains no IPv4 address.</summary>
    /// <param name="address">The address.</param>
    /// <returns><see langword="true"/> if it is in the block.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return IsIPv6 == (address.AddressFamily == AddressFamily.InterNetworkV6)
            && ((_bits ^ AddressText.ToBits(address)) & Mask(_prefixLength)) == 0;
    }

    /// <summary>Determines whether two blocks have an address in common. The engine refuses such a second network.</summary>
    /// <param name="other">The other block.</param>
    /// <returns><see langword="true"/> if they have an address in common.</returns>
    public bool Overlaps(Subnet other) =>
        IsIPv6 == other.IsIPv6
        && ((_bits ^ other._bits) & Mask(Math.Min(_prefixLength, other._prefixLength))) == 0;

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Subnet result)
    {
        result = default;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        ReadOnlySpan<char> address = text[..slash];
        UInt128 bits = 0;
        var isIPv4 = AddressText.TryReadIPv4(address, out var bits4);
        var isIPv6 = !isIPv4 && AddressText.TryReadIPv6(address, out bits);
        if ((!isIPv4 && !isIPv6)
            || !AddressText.TryReadNumber(text[(slash + 1)..], isIPv6 ? IPv6Width : IPv4Width, out var prefixLength))
        {
            return false;
        }

        result = new Subnet(isIPv4 ? bits4 : bits, prefixLength, isIPv6);
        return true;
    }

    /// <summary>Returns <c>ADDRESS/PREFIX</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Address}/{PrefixLength}", out charsWritten);
    }

    /// <summary>Returns a mask of the leading bits; those above an IPv4 address do not matter.</summary>
    private UInt128 Mask(int prefixLength) => prefixLength == 0 ? 0 : UInt128.MaxValue << (Width - prefixLength);
}
