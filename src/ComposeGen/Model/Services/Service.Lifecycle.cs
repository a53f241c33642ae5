namespace ComposeGen;

public sealed partial class Service
{
    /// <summary>When the engine starts a stopped container again; never when unset. Since 2.0.</summary>
    public ComposeValue<RestartPolicy>? Restart { get; set; }

    /// <summary>How many containers run, where, and with how much of the machine. Since 3.0; not in 2.x.</summary>
    public Deploy? Deploy { get; set; }

    /// <summary>How many containers run; 1 when unset. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? Scale { get; set; }

    /// <summary>The services that start before this one and stop after it, by name. Since 2.0.</summary>
    public OrderedDictionary<string, ServiceDependency>? DependsOn { get; set; }

    /// <summary>How the engine finds out whether the container is healthy; as the image says when unset. Since 2.1.</summary>
    public Healthcheck? Healthcheck { get; set; }

    /// <summary>The signal that stops the container; the image's, or <c>SIGTERM</c>, when unset. Since 2.0.</summary>
    public ComposeText? StopSignal { get; set; }

    /// <summary>How long the container may take to stop before it is killed; 10 s when unset. Since 2.0.</summary>
    public ComposeValue<ComposeDuration>? StopGracePeriod { get; set; }

    /// <summary>Commands that run in the container after it started. Compose Specification only.</summary>
    public IList<ServiceHook>? PostStart { get; set; }

    /// <summary>Commands that run in the container before it is stopped. Compose Specification only.</summary>
    public IList<ServiceHook>? PreStop { get; set; }

    /// <summary>Commands that run in containers of their own before the container starts. Compose Specification only.</summary>
    public IList<PreStartHook>? PreStart { get; set; }

    /// <summary>When the image is pulled; when it is missing, unless set. Compose Specification only.</summary>
    public ComposeValue<PullPolicy>? PullPolicy { get; set; }

    /// <summary>How old a pulled image may become before it is pulled again. Compose Specification only.</summary>
    public ComposeText? PullRefreshAfter { get; set; }

    /// <summary>What <c>compose watch</c> does when sources change. Compose Specification only.</summary>
    public Develop? Develop { get; set; }

    /// <summary>Where the container's output goes; to the engine's default driver when unset. Since 2.0.</summary>
    public Logging? Logging { get; set; }
}
