using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The networking of a service: <see cref="NetworkAttachments"/> or a <see cref="NetworkMode"/>.</summary>
public abstract class ServiceNetworking
{
    private protected ServiceNetworking()
    {
    }
}

/// <summary>A network mode, by which a service shares a network stack. Since 2.0.</summary>
/// <param name="mode">The mode, such as <c>host</c>, <c>none</c>, <c>service:NAME</c> or <c>container:NAME</c>.</param>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#network_mode"/>
public sealed class NetworkMode(ComposeText mode) : ServiceNetworking
{
    /// <summary>The network stack of the host.</summary>
    public static NetworkMode Host => new(EngineNetworkName.Host);

    /// <summary>No network except loopback.</summary>
    public static NetworkMode None => new(EngineNetworkName.None);

    /// <summary>Converts the name of a mode, such as <c>host</c>.</summary>
    /// <param name="mode">The mode.</param>
    public static implicit operator NetworkMode(string mode) => new(mode);

    /// <summary>The mode as in the file.</summary>
    public ComposeText Mode { get; } = mode ?? throw new ArgumentNullException(nameof(mode));

    internal static Code Print(ComposeText mode) => mode.Literal switch
    {
        EngineNetworkName.Host => "NetworkMode.Host",
        EngineNetworkName.None => "NetworkMode.None",
        { } literal when ContainerReference.ServiceOf(literal) is { } service =>
            Code.Call("NetworkMode.OfService", [CSharp.Literal(service)]),
        _ => Code.Call("new NetworkMode", [CSharp.Text(mode)]),
    };

    /// <summary>Creates the mode for the network stack of another service.</summary>
    /// <param name="service">The name of the service.</param>
    public static NetworkMode OfService(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        return new(ContainerReference.ServicePrefix + service);
    }
}

/// <summary>The networks of the file that a service is attached to. Since 2.0.</summary>
/// <param name="networks">The attachments, by the network's key.</param>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#networks"/>
public sealed class NetworkAttachments(OrderedDictionary<string, NetworkAttachment> networks) : ServiceNetworking
{
    /// <summary>Creates an empty collection of attachments.</summary>
    public NetworkAttachments()
        : this([])
    {
    }

    /// <summary>The attachments, by the network's key in the file.</summary>
    public OrderedDictionary<string, NetworkAttachment> Networks { get; } =
        networks ?? throw new ArgumentNullException(nameof(networks));
}

/// <summary>The attachment of a service to a network.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#networks"/>
public sealed class NetworkAttachment : ComposeNode
{
    /// <summary>The additional names of the service on this network. Since 2.0.</summary>
    public IList<ComposeText>? Aliases { get; set; }

    /// <summary>A fixed IPv4 address; the network needs a subnet that contains it. Since 2.0.</summary>
    public ComposeValue<InternetAddress>? Ipv4Address { get; set; }

    /// <summary>A fixed IPv6 address; the network needs a subnet that contains it. Since 2.0.</summary>
    public ComposeValue<InternetAddress>? Ipv6Address { get; set; }

    /// <summary>The link-local addresses. Since 2.1, but not in 3.8.</summary>
    public IList<ComposeValue<InternetAddress>>? LinkLocalIps { get; set; }

    /// <summary>The order in which networks are connected, higher ones first; 0 when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<int>? Priority { get; set; }

    /// <summary>
    /// The priority for the default gateway, which the highest one gets; 0 when unset. Compose Specification only.
    /// </summary>
    public ComposeValue<int>? GwPriority { get; set; }

    /// <summary>The name of the network interface in the container, such as <c>eth0</c>. Compose Specification only.</summary>
    public ComposeText? InterfaceName { get; set; }

    /// <summary>The MAC address on this network. Compose Specification only.</summary>
    public ComposeValue<MacAddress>? MacAddress { get; set; }

    /// <summary>Options for the network's driver. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? DriverOpts { get; set; }

    // The aliases, if there is nothing else.
    internal static NamedArguments<NetworkAttachment> Arguments { get; } = new(
        "networks",
        node => Shape!.HasOnly(node, ["aliases"]) && node.Aliases is { Count: > 0 } aliases
            ? [.. aliases.Select(alias => CSharp.Text(alias))]
            : null,
        TakesLambda: true);

    internal static Shape<NetworkAttachment> Shape { get; } =
        new("network attachment", () => new NetworkAttachment(), takesNull: true)
    {
        { "aliases", x => x.Aliases, (x, v) => x.Aliases = v, Codecs.TextSet },
        {
            "ipv4_address", x => x.Ipv4Address, (x, v) => x.Ipv4Address = v,
            Codecs.Value<InternetAddress>("IP address", "an IPv4 address such as 10.5.0.10").OrEmpty()
        },
        {
            "ipv6_address", x => x.Ipv6Address, (x, v) => x.Ipv6Address = v,
            Codecs.Value<InternetAddress>("IP address", "an IPv6 address such as fd00::10").OrEmpty()
        },
        {
            "link_local_ips", x => x.LinkLocalIps, (x, v) => x.LinkLocalIps = v,
            Codecs.Set(Codecs.Value<InternetAddress>("IP address", "an address such as 169.254.8.8")), From2_1 | Spec
        },
        { "priority", x => x.Priority, (x, v) => x.Priority = v, Codecs.Int.UnquotedIn(V2 | Spec), V2 | Spec },
        { "gw_priority", x => x.GwPriority, (x, v) => x.GwPriority = v, Codecs.Int.UnquotedIn(Spec), Spec },
        { "interface_name", x => x.InterfaceName, (x, v) => x.InterfaceName = v, Codecs.Text, Spec },
        { "mac_address", x => x.MacAddress, (x, v) => x.MacAddress = v, Grammars.MacAddress, Spec },
        { "driver_opts", x => x.DriverOpts, (x, v) => x.DriverOpts = v, Codecs.Options, Spec },
    };
}
