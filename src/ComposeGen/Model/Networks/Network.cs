using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A network of the file: either created by Compose, or external.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md"/>
public abstract class Network : CommentedNode
{
    private protected Network()
    {
    }

    /// <summary>
    /// The name of the network in the engine; <c>PROJECT_KEY</c>, or the key of an external network, when unset. Since 2.1, and
    /// since 2.0 for external networks.
    /// </summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Network> Codec { get; } =
        new CreatedOrExternalCodec<Network, CreatedNetwork, ExternalNetwork>(CreatedNetwork.Shape, ExternalNetwork.Shape);
}

/// <summary>A network that Compose creates and removes with the project.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md"/>
public sealed class CreatedNetwork : Network
{
    /// <summary>The network driver; the engine's default, <c>bridge</c>, when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The options for the driver. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? DriverOpts { get; set; }

    /// <summary>Subnets and addresses; chosen by the engine when unset. Since 2.0.</summary>
    public Ipam? Ipam { get; set; }

    /// <summary>Whether containers on the network have no access to other networks; false when unset. Since 2.0.</summary>
    public ComposeValue<bool>? Internal { get; set; }

    /// <summary>Whether the network has IPv6 addresses; the engine decides when unset. Since 2.1.</summary>
    public ComposeValue<bool>? EnableIpv6 { get; set; }

    /// <summary>Whether the network has IPv4 addresses; true when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? EnableIpv4 { get; set; }

    /// <summary>
    /// Whether, on Swarm, containers outside the project can be attached; false when unset. Since 3.2; not in 2.x.
    /// </summary>
    public ComposeValue<bool>? Attachable { get; set; }

    /// <summary>Labels of the network. Since 2.1.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    internal static Shape<CreatedNetwork> Shape { get; } =
        new("network", () => new CreatedNetwork(), takesNull: true, isFluent: true, isExtended: true)
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, ComposeFormats.All & ~ComposeFormats.V2_0 },
        {
            "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text, ComposeFormats.All,
            new Row { Verb = new Verb("Driver") { Word = (NetworkDriver.Bridge, "Bridge") } }
        },
        { "driver_opts", x => x.DriverOpts, (x, v) => x.DriverOpts = v, Codecs.Options },
        { "ipam", x => x.Ipam, (x, v) => x.Ipam = v, Codecs.Node(Ipam.Shape) },
        { "internal", x => x.Internal, (x, v) => x.Internal = v, Codecs.Bool },
        {
            "enable_ipv6", x => x.EnableIpv6, (x, v) => x.EnableIpv6 = v,
            Codecs.Bool.UnquotedIn(ComposeFormats.V2), ComposeFormats.From2_1 | ComposeFormats.Spec
        },
        { "enable_ipv4", x => x.EnableIpv4, (x, v) => x.EnableIpv4 = v, Codecs.Bool, ComposeFormats.Spec },
        { "attachable", x => x.Attachable, (x, v) => x.Attachable = v, Codecs.Bool, ComposeFormats.V3_8 | ComposeFormats.Spec },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.Labels, ComposeFormats.All & ~ComposeFormats.V2_0 },
    };
}

/// <summary>An existing network, which Compose neither creates nor removes.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#external"/>
public sealed class ExternalNetwork : Network
{
    /// <summary>The variable that decides whether the network is external. Since 2.0.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalNetwork> Shape { get; } =
        new("external network", () => new ExternalNetwork(), CreatedNetwork.Shape.Has)
    {
        {
            "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name),
            ExternalMarkCodec.Instance
        },
        {
            "name", x => x.Name, (x, v) => x.Name = v,
            Codecs.Text, ExternalMarkCodec.NameFormats, Row.SaidElsewhereIn(ComposeFormats.V2_0)
        },
    };
}
