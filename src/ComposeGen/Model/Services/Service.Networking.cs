using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    private static readonly OrderedDictionary<string, NetworkAttachment> NoAttachments = [];

    /// <summary>
    /// The networks of the container (<see cref="NetworkAttachments"/>) or its network mode (<see cref="NetworkMode"/>); the
    /// default network of the project when unset. Since 2.0.
    /// </summary>
    public ServiceNetworking? Networking { get; set; }

    /// <summary>The host name of the container; its ID when unset. Since 2.0.</summary>
    public ComposeText? Hostname { get; set; }

    /// <summary>The domain name of the container. Since 2.0.</summary>
    public ComposeText? Domainname { get; set; }

    /// <summary>The MAC address of the container; chosen by the engine when unset. Since 2.0.</summary>
    public ComposeValue<MacAddress>? MacAddress { get; set; }

    /// <summary>The DNS servers of the container; those of the engine when unset. Since 2.0.</summary>
    public IList<ComposeText>? Dns { get; set; }

    /// <summary>The options of the container's resolver. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeText>? DnsOpt { get; set; }

    /// <summary>The domains that the container's resolver searches. Since 2.0.</summary>
    public IList<ComposeText>? DnsSearch { get; set; }

    /// <summary>The host names that the container resolves without DNS. Since 2.0.</summary>
    public IList<ComposeValue<ExtraHost>>? ExtraHosts { get; set; }

    /// <summary>
    /// The networks of the file that the service is attached to, by key; empty if it has a network mode or names no network.
    /// </summary>
    internal OrderedDictionary<string, NetworkAttachment> Attachments =>
        (Networking as NetworkAttachments)?.Networks ?? NoAttachments;

    /// <summary>Whether Compose attaches the service to the default network of the project.</summary>
    internal bool UsesDefaultNetwork => Networking is null or NetworkAttachments { Networks.Count: 0 };

    /// <summary>
    /// The networks that Compose attaches the service to, by key, including the default network of the project.
    /// </summary>
    internal IEnumerable<string> NetworkKeys => UsesDefaultNetwork ? [ComposeFile.DefaultNetwork] : Attachments.Keys;

    private static Shape<Service> NetworkingRows => new("service", () => new Service())
    {
        {
            "networks",
            x => (x.Networking as NetworkAttachments)?.Networks,
            (x, v) => x.Networking = new NetworkAttachments(v!),
            new NamedNodesCodec<NetworkAttachment>(NetworkAttachment.Shape, All, called: NetworkAttachment.Arguments), All,
            Row.Excludes("network_mode") with
            {
                Verb = new Verb("On") { Parameter = "n", Plural = null },
                MadeBy = "new NetworkAttachments",
            }
        },
        {
            "network_mode", x => (x.Networking as NetworkMode)?.Mode, (x, v) => x.Networking = new NetworkMode(v!),
            Codecs.Text.CalledWith((mode, _) => [NetworkMode.Print(mode)]), All,
            Row.Excludes("networks") with { Verb = new Verb("NetworkMode"), MadeBy = "new NetworkMode" }
        },
        { "hostname", x => x.Hostname, (x, v) => x.Hostname = v, Codecs.Text },
        { "domainname", x => x.Domainname, (x, v) => x.Domainname = v, Codecs.Text },
        { "mac_address", x => x.MacAddress, (x, v) => x.MacAddress = v, Grammars.MacAddress },
        { "dns", x => x.Dns, (x, v) => x.Dns = v, Codecs.TextOrTextSet, All, Row.CalledAs("Dns") },
        { "dns_opt", x => x.DnsOpt, (x, v) => x.DnsOpt = v, Codecs.TextSet, V2 | Spec },
        { "dns_search", x => x.DnsSearch, (x, v) => x.DnsSearch = v, Codecs.TextOrTextSet },
        { "extra_hosts", x => x.ExtraHosts, (x, v) => x.ExtraHosts = v, Grammars.ExtraHosts },
    };

    /// <summary>The container ports that are published on the host. Since 2.0.</summary>
    public IList<ShortOrLong<PortMapping, ServicePort>>? Ports { get; set; }

    /// <summary>The container ports that are open to other services, but not published on the host. Since 2.0.</summary>
    public IList<ComposeValue<ExposedPort>>? Expose { get; set; }

    /// <summary>The services that start before this one and stop after it, by name. Since 2.0.</summary>
    public OrderedDictionary<string, ServiceDependency>? DependsOn { get; set; }

    /// <summary>The services that this one reaches by aliases; they also start before it. Since 2.0.</summary>
    public IList<ComposeValue<ServiceLink>>? Links { get; set; }

    /// <summary>The containers of other projects that this one reaches, as <c>CONTAINER[:ALIAS]</c>. Since 2.0.</summary>
    public IList<ComposeText>? ExternalLinks { get; set; }

    private static Shape<Service> ConnectionRows => new("service", () => new Service())
    {
        { "ports", x => x.Ports, (x, v) => x.Ports = v, Codecs.List(ServicePort.Codec, ServicePort.Identity, V2 | V3_8) },
        {
            "expose", x => x.Expose, (x, v) => x.Expose = v,
            Codecs.Set(ExposedPort.Codec)
        },
        { "depends_on", x => x.DependsOn, (x, v) => x.DependsOn = v, ServiceDependency.Codec },
        { "links", x => x.Links, (x, v) => x.Links = v, Codecs.Set(ServiceLink.Codec) },
        { "external_links", x => x.ExternalLinks, (x, v) => x.ExternalLinks = v, Codecs.UniqueTexts },
    };
}
