using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The address management of a network.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#ipam"/>
public sealed class Ipam : ComposeNode
{
    /// <summary>The driver that assigns addresses; <c>default</c> when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The subnets. Since 2.0.</summary>
    public IList<IpamConfig>? Config { get; set; }

    /// <summary>The options for the driver. Since 2.0, but not in 3.8.</summary>
    public OrderedDictionary<string, ComposeText?>? Options { get; set; }

    /// <summary>Returns a configuration with one subnet; <see langword="null"/> if the engine chooses it.</summary>
    internal static Ipam? Of(Subnet? subnet) =>
        subnet is { } known ? new Ipam { Config = [new IpamConfig { Subnet = known }] } : null;

    internal static Shape<Ipam> Shape { get; } = new("ipam", () => new Ipam())
    {
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        { "config", x => x.Config, (x, v) => x.Config = v, IpamConfig.ListCodec },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.TextOptions, V2 | Spec },
    };
}

/// <summary>One subnet of a network.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#ipam"/>
public sealed class IpamConfig : ComposeNode
{
    /// <summary>The subnet. Since 2.0.</summary>
    public ComposeValue<Subnet>? Subnet { get; set; }

    /// <summary>The range of addresses for containers; the whole subnet when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<Subnet>? IpRange { get; set; }

    /// <summary>The address of the gateway; the first one of the subnet when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<InternetAddress>? Gateway { get; set; }

    /// <summary>Addresses that are reserved, by host name. Since 2.0, but not in 3.8.</summary>
    public OrderedDictionary<string, ComposeText>? AuxAddresses { get; set; }

    internal static Shape<IpamConfig> Shape { get; } = new("ipam config", () => new IpamConfig())
    {
        {
            "subnet", x => x.Subnet, (x, v) => x.Subnet = v,
            Codecs.Value<Subnet>("subnet", "ADDRESS/PREFIX, such as 10.5.0.0/24").OrEmpty(V2)
        },
        {
            "ip_range", x => x.IpRange, (x, v) => x.IpRange = v,
            Codecs.Value<Subnet>("subnet", "ADDRESS/PREFIX, such as 10.5.0.128/25").OrEmpty(), V2 | Spec
        },
        {
            "gateway", x => x.Gateway, (x, v) => x.Gateway = v,
            Codecs.Value<InternetAddress>("IP address", "an address of the subnet, such as 10.5.0.1").OrEmpty(), V2 | Spec
        },
        { "aux_addresses", x => x.AuxAddresses, (x, v) => x.AuxAddresses = v, Codecs.TextMap, V2 | Spec },
    };

    /// <summary>A list of subnets, which replaces that of an earlier file.</summary>
    internal static Codec<IList<IpamConfig>> ListCodec { get; } =
        new ListCodec<IpamConfig>(Codecs.Node(Shape), config => config.Subnet?.ToString() ?? "", replaces: true);
}
