using System.Globalization;
using System.Net;

namespace ComposeGen.Model;

/// <summary>A name that a container resolves to a fixed address, in the form <c>HOST:ADDRESS</c>.</summary>
/// <remarks>
/// Since 2.0. The address is kept as written, except for brackets around an IPv6 address. <c>HOST=ADDRESS</c>, as in Compose v2,
/// is also valid. The default value is written as an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#extra_hosts"/>
public readonly record struct ExtraHost : ITextValue<ExtraHost>
{
    private const string HostGateway = "host-gateway";

    /// <summary>Creates an entry.</summary>
    /// <param name="host">The name, without <c>:</c>, <c>=</c> and white space.</param>
    /// <param name="address">
    /// An IPv4 address, an IPv6 address without brackets, or <c>host-gateway</c>, for the address of the host.
    /// </param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">One of them is not valid.</exception>
    public ExtraHost(string host, string address)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(address);
        if (!IsHost(host))
        {
            throw new ArgumentException($"\"{host}\" is not a host name without \":\", \"=\" and white space.", nameof(host));
        }

        if (!IsAddress(address))
        {
            throw new ArgumentException(
                $"\"{address}\" is not an IPv4 address, an IPv6 address without brackets, or {HostGateway}.", nameof(address));
        }

        Host = host;
        Address = address;
    }

    /// <summary>Creates an entry.</summary>
    /// <param name="host">The name, without <c>:</c>, <c>=</c> and white space.</param>
    /// <param name="address">The address, IPv4 or IPv6 without a zone.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="host"/> is not valid, or <paramref name="address"/> has a zone.
    /// </exception>
    public ExtraHost(string host, IPAddress address)
        : this(host, address?.ToString()!)
    {
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "HOST:ADDRESS or HOST=ADDRESS, with an IPv4 address, an IPv6 address, in brackets or not, or host-gateway";

    /// <summary>The name, as written.</summary>
    public string Host { get => field ?? ""; private init; }

    /// <summary>The address as written, IPv6 without brackets, or <c>host-gateway</c>.</summary>
    public string Address { get => field ?? ""; private init; }

    /// <summary>Whether the name resolves to the host: <c>host-gateway</c>, since Docker Engine 20.10.</summary>
    public bool IsHostGateway => Address is HostGateway;

    /// <summary>Creates a name for the host: <c>host-gateway</c>, since Docker Engine 20.10.</summary>
    /// <param name="host">The name, most often <c>host.docker.internal</c>, without <c>:</c>, <c>=</c> and white space.</param>
    /// <returns>The name with <c>host-gateway</c> as its address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="host"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="host"/> is not valid.</exception>
    public static ExtraHost ToHostGateway(string host) => new(host, HostGateway);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ExtraHost result)
    {
        result = default;
        var separator = text.IndexOfAny(':', '=');
        if (separator < 0)
        {
            return false;
        }

        ReadOnlySpan<char> address = text[(separator + 1)..];
        var hasBrackets = address is ['[', .., ']'];
        address = hasBrackets ? address[1..^1] : address;
        if (!IsHost(text[..separator]) || !(hasBrackets ? AddressText.TryReadIPv6(address, out _) : IsAddress(address)))
        {
            return false;
        }

        result = new ExtraHost { Host = text[..separator].ToString(), Address = address.ToString() };
        return true;
    }

    /// <summary>Returns <c>HOST:ADDRESS</c> without brackets.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var colon = Host is "" ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Host}{colon}{Address}", out charsWritten);
    }

    private static bool IsHost(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is ':' or '=' || char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text is HostGateway || AddressText.TryReadIPv4(text, out _) || AddressText.TryReadIPv6(text, out _);
}
