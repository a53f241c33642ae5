using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>When containers are started again.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#restart_policy">Compose Specification, restart_policy</seealso>
public sealed class DeployRestartPolicy : ComposeNode
{
    /// <summary><c>none</c>, <c>on-failure</c> or <c>any</c>; <c>any</c> when unset. Since 3.0; not in 2.x.</summary>
    public ComposeText? Condition { get; set; }

    /// <summary>The time between two attempts; 0 s when unset, 5 s on Swarm. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Delay { get; set; }

    /// <summary>How many attempts; no limit when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<int>? MaxAttempts { get; set; }

    /// <summary>How long a container must run for the start to count as good; 0 s when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Window { get; set; }

    internal static Shape<DeployRestartPolicy> Shape { get; } = new("restart policy", () => new DeployRestartPolicy())
    {
        { "condition", x => x.Condition, (x, v) => x.Condition = v, Codecs.RestartCondition, V3_8 | Spec },
        { "delay", x => x.Delay, (x, v) => x.Delay = v, Grammars.Duration, V3_8 | Spec },
        { "max_attempts", x => x.MaxAttempts, (x, v) => x.MaxAttempts = v, Codecs.Count, V3_8 | Spec },
        { "window", x => x.Window, (x, v) => x.Window = v, Grammars.Duration, V3_8 | Spec },
    };
}
