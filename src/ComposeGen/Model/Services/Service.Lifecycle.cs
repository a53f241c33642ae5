using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    /// <summary>The health check of the container; that of the image when unset. Since 2.1.</summary>
    public Healthcheck? Healthcheck { get; set; }

    /// <summary>The signal that stops the container; that of the image, or <c>SIGTERM</c>, when unset. Since 2.0.</summary>
    public ComposeText? StopSignal { get; set; }

    /// <summary>The time that the container has to stop before it is killed; 10 s when unset. Since 2.0.</summary>
    public ComposeValue<ComposeDuration>? StopGracePeriod { get; set; }

    /// <summary>The commands that run in the container after it started. Compose Specification only.</summary>
    public IList<ServiceHook>? PostStart { get; set; }

    /// <summary>The commands that run in the container before it is stopped. Compose Specification only.</summary>
    public IList<ServiceHook>? PreStop { get; set; }

    /// <summary>The commands that run in separate containers before the container starts. Compose Specification only.</summary>
    public IList<PreStartHook>? PreStart { get; set; }

    /// <summary>When the image is pulled; if it is missing, when unset. Compose Specification only.</summary>
    public ComposeValue<PullPolicy>? PullPolicy { get; set; }

    /// <summary>The age at which a pulled image is pulled again. Compose Specification only.</summary>
    public ComposeText? PullRefreshAfter { get; set; }

    /// <summary>The actions of <c>compose watch</c> when sources change. Compose Specification only.</summary>
    public Develop? Develop { get; set; }

    /// <summary>The logging of the container; the default of the engine when unset. Since 2.0.</summary>
    public Logging? Logging { get; set; }

    private static Shape<Service> LifecycleRows => new("service", () => new Service())
    {
        { "healthcheck", x => x.Healthcheck, (x, v) => x.Healthcheck = v, Codecs.Node(Healthcheck.Shape), From2_1 | V3_8 | Spec },
        { "stop_signal", x => x.StopSignal, (x, v) => x.StopSignal = v, Codecs.Text },
        { "stop_grace_period", x => x.StopGracePeriod, (x, v) => x.StopGracePeriod = v, Grammars.Duration },
        { "post_start", x => x.PostStart, (x, v) => x.PostStart = v, Codecs.List(Codecs.Node(ServiceHook.Shape)), Spec },
        { "pre_stop", x => x.PreStop, (x, v) => x.PreStop = v, Codecs.List(Codecs.Node(ServiceHook.Shape)), Spec },
        { "pre_start", x => x.PreStart, (x, v) => x.PreStart = v, Codecs.List(Codecs.Node(PreStartHook.Shape)), Spec },
        {
            "pull_policy", x => x.PullPolicy, (x, v) => x.PullPolicy = v,
            Codecs.Value<PullPolicy>("pull policy", "always, never, missing, build, daily, weekly or every_DURATION"),
            Spec, Row.ReadIn(All)
        },
        { "pull_refresh_after", x => x.PullRefreshAfter, (x, v) => x.PullRefreshAfter = v, Codecs.Text, Spec },
        { "develop", x => x.Develop, (x, v) => x.Develop = v, Codecs.Node(Develop.Shape), Spec },
        { "logging", x => x.Logging, (x, v) => x.Logging = v, Codecs.Node(Logging.Shape, merge: Logging.Merge) },
    };
}
