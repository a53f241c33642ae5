namespace ComposeGen;

/// <summary>A service: the container, or containers, that run one image with one configuration.</summary>
/// <remarks>A property that is <see langword="null"/> is absent from the file.</remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md">Compose Specification, Services</seealso>
public sealed partial class Service : ComposeNode
{
    /// <summary>The image to run; when <see cref="Build"/> is set, also the name that the built image gets. Since 2.0.</summary>
    public ComposeValue<ImageReference>? Image { get; set; }

    /// <summary>How to build the image from source. Since 2.0.</summary>
    public Build? Build { get; set; }

    /// <summary>Container ports that are published on the host. Since 2.0.</summary>
    public IList<ComposeValue<PortMapping>>? Ports { get; set; }

    /// <summary>Container ports that other services may use; they are not published on the host. Since 2.0.</summary>
    public IList<ComposeValue<ExposedPort>>? Expose { get; set; }

    /// <summary>The services that start before this one and stop after it, by name. Since 2.0.</summary>
    public OrderedDictionary<string, ServiceDependency>? DependsOn { get; set; }

    /// <summary>Services that this one reaches under names of its own; they also start before it. Since 2.0.</summary>
    public IList<ComposeValue<ServiceLink>>? Links { get; set; }

    /// <summary>
    /// Environment variables of the container. A <see langword="null"/> value passes the variable through from the environment
    /// that Compose runs in, which is not the same as an empty value. Since 2.0.
    /// </summary>
    public OrderedDictionary<string, ComposeText?>? Environment { get; set; }

    /// <summary>Volumes and host folders that are mounted into the container. Since 2.0.</summary>
    public IList<ComposeValue<VolumeMount>>? Volumes { get; set; }

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
