using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The health check of a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#healthcheck"/>
public sealed class Healthcheck : ComposeNode
{
    /// <summary>
    /// The command; a list begins with <c>CMD</c>, <c>CMD-SHELL</c> or <c>NONE</c>, a string is run by a shell. Since 2.1.
    /// </summary>
    public ContainerCommand? Test { get; set; }

    /// <summary>The time between two checks; 30 s when unset. Since 2.1.</summary>
    public ComposeValue<ComposeDuration>? Interval { get; set; }

    /// <summary>The maximum duration of a check; 30 s when unset. Since 2.1.</summary>
    public ComposeValue<ComposeDuration>? Timeout { get; set; }

    /// <summary>The number of consecutive failures after which the container is unhealthy; 3 when unset. Since 2.1.</summary>
    public ComposeValue<int>? Retries { get; set; }

    /// <summary>The initial time in which failures do not count; 0 s when unset. Since 2.3.</summary>
    public ComposeValue<ComposeDuration>? StartPeriod { get; set; }

    /// <summary>The time between two checks in the start period; 5 s when unset. Compose Specification only.</summary>
    public ComposeValue<ComposeDuration>? StartInterval { get; set; }

    /// <summary>Whether the health check of the image is disabled; false when unset. Since 2.1.</summary>
    public ComposeValue<bool>? Disable { get; set; }

    internal static Shape<Healthcheck> Shape { get; } = new("healthcheck", () => new Healthcheck(), isFluent: true)
    {
        { "test", x => x.Test, (x, v) => x.Test = v, Grammars.ShellCommand, From2_1 | V3_8 | Spec },
        { "interval", x => x.Interval, (x, v) => x.Interval = v, Grammars.Duration, From2_1 | V3_8 | Spec },
        { "timeout", x => x.Timeout, (x, v) => x.Timeout = v, Grammars.Duration, From2_1 | V3_8 | Spec },
        { "retries", x => x.Retries, (x, v) => x.Retries = v, Codecs.Count, From2_1 | V3_8 | Spec },
        { "start_period", x => x.StartPeriod, (x, v) => x.StartPeriod = v, Grammars.Duration, From2_3 | V3_8 | Spec },
        { "start_interval", x => x.StartInterval, (x, v) => x.StartInterval = v, Grammars.Duration, Spec },
        { "disable", x => x.Disable, (x, v) => x.Disable = v, Codecs.Bool, From2_1 | V3_8 | Spec },
    };
}
