using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    /// <summary>Container ports that are published on the host. Since 2.0.</summary>
    public IList<ShortOrLong<PortMapping, ServicePort>>? Ports { get; set; }

    /// <summary>Container ports that other services may use; they are not published on the host. Since 2.0.</summary>
    public IList<ComposeValue<ExposedPort>>? Expose { get; set; }

    /// <summary>The services that start before this one and stop after it, by name. Since 2.0.</summary>
    public OrderedDictionary<string, ServiceDependency>? DependsOn { get; set; }

    /// <summary>Services that this one reaches under names of its own; they also start before it. Since 2.0.</summary>
    public IList<ComposeValue<ServiceLink>>? Links { get; set; }

    /// <summary>Containers of other projects that this one reaches, as <c>CONTAINER[:ALIAS]</c>. Since 2.0.</summary>
    public IList<ComposeText>? ExternalLinks { get; set; }

    private static Shape<Service> ConnectionRows => new("service", () => new Service())
    {
        { "ports", x => x.Ports, (x, v) => x.Ports = v, Codecs.List(ServicePort.Codec, ServicePort.Identity, V2 | V3_8) },
        { "expose", x => x.Expose, (x, v) => x.Expose = v, Codecs.Set(Codecs.Value<ExposedPort>("port", "PORT[/PROTOCOL], such as \"443\"", ValueStyle.QuotedString)) },
        { "depends_on", x => x.DependsOn, (x, v) => x.DependsOn = v, ServiceDependency.Codec },
        { "links", x => x.Links, (x, v) => x.Links = v, Codecs.Set(Codecs.Value<ServiceLink>("link", "SERVICE[:ALIAS]")) },
        { "external_links", x => x.ExternalLinks, (x, v) => x.ExternalLinks = v, Codecs.UniqueTexts },
    };
}
