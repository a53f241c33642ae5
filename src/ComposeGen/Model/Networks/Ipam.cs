using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>How a network's addresses are managed.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#ipam">Compose Specification, ipam</seealso>
public sealed class Ipam : ComposeNode
{
    /// <summary>The driver that hands out addresses; <c>default</c> when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The subnets, with what belongs to each. Since 2.0.</summary>
    public IList<IpamConfig>? Config { get; set; }

    /// <summary>Options for the driver. Since 2.0, but not in 3.8.</summary>
    public OrderedDictionary<string, ComposeText?>? Options { get; set; }

    /// <summary>One subnet and nothing else; <see langword="null"/> where the engine chooses it.</summary>
    internal static Ipam? Of(Subnet? subnet) =>
        subnet is { } known ? new Ipam { Config = [new IpamConfig { Subnet = known }] } : null;

    internal static Shape<Ipam> Shape { get; } = new("ipam", () => new Ipam())
    {
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        { "config", x => x.Config, (x, v) => x.Config = v, IpamConfig.ListCodec },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.TextOptions, V2 | Spec },
    };
}
