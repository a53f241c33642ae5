using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>A network that nodes share, as a <see cref="FleetDefinition"/> says it.</summary>
public sealed class NetworkDefinition : ComposeNode
{
    /// <summary>The driver; <c>bridge</c> when unset, or <c>overlay</c> where the target is 3.8.</summary>
    public string? Driver { get; set; }

    /// <summary>The subnet, such as <c>10.9.0.0/24</c>; it is planned when unset.</summary>
    public string? Subnet { get; set; }

    /// <summary>
    /// Who creates the network: <c>fleet</c>, which means the scripts and is the default; <c>external</c> when it is there before; or
    /// the name of the node that starts before all others.
    /// </summary>
    public string? Creator { get; set; }

    internal static Shape<NetworkDefinition> Shape { get; } =
        new("a shared network", () => new NetworkDefinition(), takesNull: true)
    {
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Strings.Any, ComposeFormats.All, Row.NullIsAbsent },
        { "subnet", x => x.Subnet, (x, v) => x.Subnet = v, new StringCodec("CIDR"), ComposeFormats.All, Row.NullIsAbsent },
        { "creator", x => x.Creator, (x, v) => x.Creator = v, new StringCodec("`fleet`, `external` or node"), ComposeFormats.All, Row.NullIsAbsent },
    };
}
