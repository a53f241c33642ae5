using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>A service's place on one network.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#networks">Compose Specification, networks</seealso>
public sealed class NetworkAttachment : ComposeNode
{
    /// <summary>Other names of the service on this network, besides its own. Since 2.0.</summary>
    public IList<ComposeText>? Aliases { get; set; }

    /// <summary>A fixed IPv4 address; the network needs a subnet that holds it. Since 2.0.</summary>
    public ComposeText? Ipv4Address { get; set; }

    /// <summary>A fixed IPv6 address; the network needs a subnet that holds it. Since 2.0.</summary>
    public ComposeText? Ipv6Address { get; set; }

    internal static Shape<NetworkAttachment> Shape { get; } = new("network attachment", () => new NetworkAttachment())
    {
        { "aliases", x => x.Aliases, (x, v) => x.Aliases = v, Codecs.Texts },
        { "ipv4_address", x => x.Ipv4Address, (x, v) => x.Ipv4Address = v, Codecs.Text },
        { "ipv6_address", x => x.Ipv6Address, (x, v) => x.Ipv6Address = v, Codecs.Text },
    };
}
