using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>How a service is updated, or an update undone.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#update_config">Compose Specification, update_config</seealso>
public sealed class UpdateConfig : ComposeNode
{
    /// <summary>How many containers at a time; 1 when unset, and 0 for all. Since 3.0; not in 2.x.</summary>
    public ComposeValue<int>? Parallelism { get; set; }

    /// <summary>The time between two groups; 0 s when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Delay { get; set; }

    /// <summary>What happens when it fails: <c>continue</c>, <c>pause</c> or <c>rollback</c>; <c>pause</c> when unset. Since 3.0; not in 2.x.</summary>
    public ComposeText? FailureAction { get; set; }

    /// <summary>How long a new container is watched for failure; 5 s when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Monitor { get; set; }

    /// <summary>How many of the containers may fail, from 0 to 1; 0 when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<decimal>? MaxFailureRatio { get; set; }

    /// <summary>Whether the old container stops first: <c>stop-first</c> or <c>start-first</c>; <c>stop-first</c> when unset. Since 3.4; not in 2.x.</summary>
    public ComposeText? Order { get; set; }

    internal static Shape<UpdateConfig> Shape { get; } = new("update config", () => new UpdateConfig())
    {
        { "parallelism", x => x.Parallelism, (x, v) => x.Parallelism = v, Codecs.Count, V3_8 | Spec },
        { "delay", x => x.Delay, (x, v) => x.Delay = v, Grammars.Duration, V3_8 | Spec },
        { "failure_action", x => x.FailureAction, (x, v) => x.FailureAction = v, Codecs.Text, V3_8 | Spec },
        { "monitor", x => x.Monitor, (x, v) => x.Monitor = v, Grammars.Duration, V3_8 | Spec },
        { "max_failure_ratio", x => x.MaxFailureRatio, (x, v) => x.MaxFailureRatio = v, Codecs.Decimal, V3_8 | Spec },
        { "order", x => x.Order, (x, v) => x.Order = v, Codecs.Keyword("start-first", "stop-first"), V3_8 | Spec },
    };
}
