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

    /// <summary>The container's name in the engine; <c>PROJECT_SERVICE_1</c> or <c>PROJECT-SERVICE-1</c> when unset. There can be only one such container. Since 2.0.</summary>
    public ComposeText? ContainerName { get; set; }

    /// <summary>The platform that the image is for; the engine's own when unset. Since 2.4, but not in 3.8.</summary>
    public ComposeValue<Platform>? Platform { get; set; }

    /// <summary>The profiles that the service belongs to; it starts only when one is active, and always when unset. Compose Specification only.</summary>
    public IList<ComposeText>? Profiles { get; set; }

    /// <summary>A service whose definition this one begins with. Since 2.0, but not in 3.8.</summary>
    public Extends? Extends { get; set; }

    /// <summary>What runs the service instead of a container. Compose Specification only.</summary>
    public Provider? Provider { get; set; }

    /// <summary>What the container runs; the image's command when unset. Since 2.0.</summary>
    public ContainerCommand? Command { get; set; }

    /// <summary>What <see cref="Command"/> is given to; the image's entry point when unset. Since 2.0.</summary>
    public ContainerCommand? Entrypoint { get; set; }

    /// <summary>The working folder in the container; the image's when unset. Since 2.0.</summary>
    public ComposeText? WorkingDir { get; set; }

    /// <summary>The user, and optionally group, that runs the command; the image's when unset. Since 2.0.</summary>
    public ComposeText? User { get; set; }

    /// <summary>More groups that the user belongs to, by name or number. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeValue<long>>? GroupAdd { get; set; }

    /// <summary>Whether an init process runs as process 1 and passes signals on; the engine's default when unset. Since 2.2.</summary>
    public ComposeValue<bool>? Init { get; set; }

    /// <summary>Whether the container gets a terminal; it does not when unset. Since 2.0.</summary>
    public ComposeValue<bool>? Tty { get; set; }

    /// <summary>Whether standard input stays open; it does not when unset. Since 2.0.</summary>
    public ComposeValue<bool>? StdinOpen { get; set; }

    /// <summary>Whether <c>compose up</c> shows the service's output; it does when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Attach { get; set; }
}
