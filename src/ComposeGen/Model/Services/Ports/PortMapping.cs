namespace ComposeGen.Model;

/// <summary>
/// Ports of a container that the host publishes, in the short form
/// <c>[[IP:]HOST[-HOST]:]CONTAINER[-CONTAINER][/PROTOCOL]</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "ports", short syntax. The default value maps nothing and prints as an empty text.
/// Two mappings are equal when they say the same: <c>80</c> and <c>80/tcp</c> mean the same, but are not equal.
/// </remarks>
public readonly partial record struct PortMapping : ISpanParsable<PortMapping>, ISpanFormattable
{
    /// <summary>Publishes a port of the container on a host port that the engine picks.</summary>
    /// <param name="target">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is no port.</exception>
    public PortMapping(int target) => Target = PortNumber.Checked(target, nameof(target));

    /// <summary>Publishes a port of the container on a port of the host, on all its addresses.</summary>
    /// <param name="published">The port on the host, from 1 to 65535.</param>
    /// <param name="target">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is no port.</exception>
    public PortMapping(int published, int target)
    {
        Published = PortNumber.Checked(published, nameof(published));
        Target = PortNumber.Checked(target, nameof(target));
    }

    /// <summary>Publishes ports of the container.</summary>
    /// <param name="published">The ports on the host; null lets the engine pick them.</param>
    /// <param name="target">
    /// The ports in the container: as many as are published, or one, for which the engine picks a published port.
    /// </param>
    /// <param name="hostIp">The address of the host to listen on, IPv4 or IPv6 without brackets; null means all.</param>
    /// <param name="protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null leaves it out, which means <c>tcp</c>.</param>
    /// <exception cref="ArgumentException">
    /// A range is the default value, the ranges do not fit each other, <paramref name="hostIp"/> is no address, or
    /// <paramref name="protocol"/> is none of the three.
    /// </exception>
    public PortMapping(PortRange? published, PortRange target, string? hostIp = null, string? protocol = null)
    {
        if (target == default || !Fits(published, target))
        {
            throw new ArgumentException(
                $"\"{published}\" on the host cannot carry \"{target}\" of the container: "
                + "there must be one port in the container, or as many as on the host.",
                target == default ? nameof(target) : nameof(published));
        }

        if (hostIp is not null && !IsAddress(hostIp))
        {
            throw new ArgumentException(
                $"\"{hostIp}\" is not an IPv4 address, nor an IPv6 address without brackets.", nameof(hostIp));
        }

        Published = published;
        Target = target;
        HostIp = hostIp;
        Protocol = PortProtocol.Checked(protocol, nameof(protocol));
    }

    /// <summary>
    /// The address of the host that listens, as written, IPv6 without brackets; null means all addresses.
    /// Source: the Compose specification, "ports", short syntax, <c>IP</c>.
    /// </summary>
    public string? HostIp { get; private init; }

    /// <summary>
    /// The ports on the host; null when the engine picks them.
    /// Source: the Compose specification, "ports", short syntax, <c>HOST</c>.
    /// </summary>
    public PortRange? Published { get; private init; }

    /// <summary>The ports in the container. Source: the Compose specification, "ports", short syntax, <c>CONTAINER</c>.</summary>
    public PortRange Target { get; private init; }

    /// <summary>
    /// <c>tcp</c>, <c>udp</c> or <c>sctp</c>; null when left out, which means <c>tcp</c>.
    /// Source: the Compose specification, "ports", short syntax, <c>PROTOCOL</c>.
    /// </summary>
    public string? Protocol { get; private init; }

    private static bool Fits(PortRange? published, PortRange target) =>
        published is not { } host || (host != default && (target.Count == 1 || target.Count == host.Count));

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        AddressText.TryReadIPv4(text, out _) || AddressText.TryReadIPv6(text, out _);
}
