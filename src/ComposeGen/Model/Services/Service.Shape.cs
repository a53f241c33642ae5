using ComposeGen.Shapes;

namespace ComposeGen;

public sealed partial class Service
{
    internal static Shape<Service> Shape { get; } = new("service", () => new Service())
    {
        { "image", x => x.Image, (x, v) => x.Image = v, Codecs.Value<ImageReference>("image", "[REGISTRY/]NAME[:TAG][@DIGEST], such as nginx:1.27") },
        { "build", x => x.Build, (x, v) => x.Build = v, Codecs.Node(Build.Shape, shortKey: "context") },
        { "ports", x => x.Ports, (x, v) => x.Ports = v, Codecs.List(Codecs.Value<PortMapping>("port", "[[IP:]HOST:]CONTAINER[/PROTOCOL], such as \"8080:80\"", ValueStyle.Quoted)) },
        { "expose", x => x.Expose, (x, v) => x.Expose = v, Codecs.List(Codecs.Value<ExposedPort>("port", "PORT[/PROTOCOL], such as \"443\"", ValueStyle.Quoted)) },
        { "depends_on", x => x.DependsOn, (x, v) => x.DependsOn = v, new NamedNodesCodec<ServiceDependency>(ServiceDependency.Shape, ServiceDependency.MapFormats) },
        { "links", x => x.Links, (x, v) => x.Links = v, Codecs.List(Codecs.Value<ServiceLink>("link", "SERVICE[:ALIAS]")) },
        { "environment", x => x.Environment, (x, v) => x.Environment = v, Codecs.Assignments },
        { "volumes", x => x.Volumes, (x, v) => x.Volumes = v, Codecs.List(Codecs.Value<VolumeMount>("volume", "[SOURCE:]TARGET[:MODE], such as ./data:/data:ro")) },
        { "networks", x => (x.Networking as NetworkAttachments)?.Networks, (x, v) => x.Networking = new NetworkAttachments(v!), new NamedNodesCodec<NetworkAttachment>(NetworkAttachment.Shape, ComposeFormats.All), ComposeFormats.All, Row.Excludes("network_mode") },
        { "network_mode", x => (x.Networking as NetworkMode)?.Mode, (x, v) => x.Networking = new NetworkMode(v!.Value), Codecs.Text, ComposeFormats.All, Row.Excludes("networks") },
    };
}
