namespace ComposeGen;

public sealed partial class Service
{
    /// <summary>Container ports that are published on the host. Since 2.0.</summary>
    public IList<ShortOrLong<PortMapping, ServicePort>>? Ports { get; set; }

    /// <summary>Container ports that other services may use; they are not published on the host. Since 2.0.</summary>
    public IList<ComposeValue<ExposedPort>>? Expose { get; set; }

    /// <summary>Services that this one reaches under names of its own; they also start before it. Since 2.0.</summary>
    public IList<ComposeValue<ServiceLink>>? Links { get; set; }

    /// <summary>Containers of other projects that this one reaches, as <c>CONTAINER[:ALIAS]</c>. Since 2.0.</summary>
    public IList<ComposeText>? ExternalLinks { get; set; }

    /// <summary>The container's host name; its id when unset. Since 2.0.</summary>
    public ComposeText? Hostname { get; set; }

    /// <summary>The container's domain name. Since 2.0.</summary>
    public ComposeText? Domainname { get; set; }

    /// <summary>The container's MAC address; the engine chooses one when unset. Since 2.0.</summary>
    public ComposeValue<MacAddress>? MacAddress { get; set; }

    /// <summary>DNS servers of the container; the engine's when unset. Since 2.0.</summary>
    public IList<ComposeText>? Dns { get; set; }

    /// <summary>Options for the container's resolver. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeText>? DnsOpt { get; set; }

    /// <summary>Domains that the container's resolver searches. Since 2.0.</summary>
    public IList<ComposeText>? DnsSearch { get; set; }

    /// <summary>Host names that the container knows besides DNS. Since 2.0.</summary>
    public IList<ComposeValue<ExtraHost>>? ExtraHosts { get; set; }

    /// <summary>
    /// How the container is connected: to networks of the file (<see cref="NetworkAttachments"/>), or by a mode
    /// (<see cref="NetworkMode"/>). When unset, it is attached to the project's default network. Since 2.0.
    /// </summary>
    public ServiceNetworking? Networking { get; set; }

    /// <summary>The networks of the file that the service is attached to, by key; empty when it has a mode or none are named.</summary>
    internal OrderedDictionary<string, NetworkAttachment> Attachments =>
        (Networking as NetworkAttachments)?.Networks ?? NoAttachments;

    /// <summary>Whether Compose attaches the service to the project's default network, because nothing else is said.</summary>
    internal bool UsesDefaultNetwork => Networking is null or NetworkAttachments { Networks.Count: 0 };

    private static readonly OrderedDictionary<string, NetworkAttachment> NoAttachments = [];
}
