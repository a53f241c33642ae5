using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>
/// Ports of a container that the host publishes, in the short form <c>[[IP:]HOST[-HOST]:]CONTAINER[-CONTAINER][/PROTOCOL]</c>.
/// </summary>
/// <remarks>
/// The default value is written as an empty text. Mappings are compared as written: <c>80</c> and <c>80/tcp</c> mean the same,
/// but are not equal.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports"/>
public readonly record struct PortMapping : ITextValue<PortMapping>
{
    /// <summary>Publishes a port of the container on a host port that the engine chooses.</summary>
    /// <param name="target">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is not a valid port.</exception>
    public PortMapping(int target) => Target = PortNumber.Checked(target, nameof(target));

    /// <summary>Publishes a port of the container on a port of the host, on all its addresses.</summary>
    /// <param name="published">The port on the host, from 1 to 65535.</param>
    /// <param name="target">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a valid port.</exception>
    public PortMapping(int published, int target)
    {
        Published = PortNumber.Checked(published, nameof(published));
        Target = PortNumber.Checked(target, nameof(target));
    }

    /// <summary>Publishes ports of the container.</summary>
    /// <param name="published">The ports on the host; null if the engine chooses them.</param>
    /// <param name="target">
    /// The ports in the container: as many as are published, or one, for which the engine chooses a published port.
    /// </param>
    /// <param name="hostIp">The address of the host to listen on, IPv4 or IPv6 without brackets; null for all.</param>
    /// <param name="protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null if not written, which means <c>tcp</c>.</param>
    /// <exception cref="ArgumentException">
    /// A range is the default value, the ranges do not fit each other, <paramref name="hostIp"/> is not an address, or
    /// <paramref name="protocol"/> is not one of the three.
    /// </exception>
    public PortMapping(PortRange? published, PortRange target, string? hostIp = null, string? protocol = null)
    {
        if (target == default || !Fits(published, target))
        {
            throw new ArgumentException(
                $"\"{published}\" on the host does not match \"{target}\" of the container: "
                + "specify one port of the container, or as many as on the host.",
                target == default ? nameof(target) : nameof(published));
        }

        if (hostIp is not null && !IsAddress(hostIp))
        {
            throw new ArgumentException(
                $"\"{hostIp}\" is neither an IPv4 address nor an IPv6 address without brackets.", nameof(hostIp));
        }

        Published = published;
        Target = target;
        HostIp = hostIp;
        Protocol = PortProtocol.Checked(protocol, nameof(protocol));
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "[[IP:]HOST[-HOST]:]CONTAINER[-CONTAINER][/tcp|udp|sctp], with ports from 1 to 65535 in ascending order, "
            + "and one container port or as many as on the host";

    /// <summary>The address of the host that listens, as written, IPv6 without brackets; null for all addresses.</summary>
    public string? HostIp { get; private init; }

    /// <summary>The ports on the host; null if the engine chooses them.</summary>
    public PortRange? Published { get; private init; }

    /// <summary>The ports in the container.</summary>
    public PortRange Target { get; private init; }

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null if not written, which means <c>tcp</c>.</summary>
    public string? Protocol { get; private init; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out PortMapping result)
    {
        result = default;
        if (!PortProtocol.TryTake(ref text, out var protocol))
        {
            return false;
        }

        var colon = text.LastIndexOf(':');
        string? hostIp = null;
        PortRange? published = null;
        if (!PortRange.TryParse(text[(colon + 1)..], out PortRange target)
            || (colon > 0 && !TryReadHost(text[..colon], out hostIp, out published))
            || !Fits(published, target))
        {
            return false;
        }

        result = new PortMapping { HostIp = hostIp, Published = published, Target = target, Protocol = protocol };
        return true;
    }

    /// <summary>Returns the short form, with brackets around an IPv6 address.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var isIPv6 = HostIp is not null && HostIp.Contains(':', StringComparison.Ordinal);
        var open = isIPv6 ? "[" : "";
        var close = isIPv6 ? "]:" : HostIp is null ? "" : ":";
        var colon = HostIp is null && Published is null ? "" : ":";
        var slash = Protocol is null ? "" : "/";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{open}{HostIp}{close}{Published.GetValueOrDefault()}{colon}{Target}{slash}{Protocol}",
            out charsWritten);
    }

    // Numbers if there is nothing else.
    internal static IReadOnlyList<Code>? Arguments(ComposeValue<PortMapping> port, CodeScope scope) => port switch
    {
        { Value: { HostIp: null, Protocol: null, Target.Count: 1, Published: null or { Count: 1 } } mapping } =>
            [.. new[] { mapping.Published, mapping.Target }.OfType<PortRange>().Select(ports => (Code)ports.ToString())],
        _ => ValueCodec<PortMapping>.ReadArguments(port),
    };

    private static bool Fits(PortRange? published, PortRange target) =>
        published is not { } host || (host != default && (target.Count == 1 || target.Count == host.Count));

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        AddressText.TryReadIPv4(text, out _) || AddressText.TryReadIPv6(text, out _);

    /// <summary>Determines whether docker-compose 1.29 rejects a spelling that Compose v2 accepts.</summary>
    internal static bool IsNewSpelling(string text) =>
        text.StartsWith(':')
        || (text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && text.AsSpan(slash).ContainsAnyInRange('A', 'Z'));

    /// <summary>
    /// Reads the part before the container ports: <c>HOST</c>, <c>IP:HOST</c> or <c>IP:</c>. Port 0 means any free port.
    /// </summary>
    private static bool TryReadHost(ReadOnlySpan<char> text, out string? hostIp, out PortRange? published)
    {
        hostIp = null;
        published = null;
        var colon = text.LastIndexOf(':');
        if (colon > 0 && !TryReadAddress(text[..colon], out hostIp))
        {
            return false;
        }

        ReadOnlySpan<char> ports = text[(colon + 1)..];
        if (ports.IsEmpty || PortNumber.IsZero(ports))
        {
            return true;
        }

        var isRange = PortRange.TryParse(ports, out PortRange range);
        published = range;
        return isRange;
    }

    private static bool TryReadAddress(ReadOnlySpan<char> text, out string? hostIp)
    {
        var hasBrackets = text is ['[', .., ']'];
        ReadOnlySpan<char> address = hasBrackets ? text[1..^1] : text;
        var isAddress = hasBrackets ? AddressText.TryReadIPv6(address, out _) : IsAddress(address);
        hostIp = isAddress ? address.ToString() : null;
        return isAddress;
    }
}
