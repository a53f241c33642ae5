using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The number of containers, their placement and their resources.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md"/>
public sealed class Deploy : ComposeNode
{
    /// <summary>
    /// <c>replicated</c>, <c>global</c>, <c>replicated-job</c> or <c>global-job</c>; <c>replicated</c> when unset. Since 3.0; not
    /// in 2.x.
    /// </summary>
    public ComposeText? Mode { get; set; }

    /// <summary>The number of containers; 1 when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<int>? Replicas { get; set; }

    /// <summary>
    /// <c>vip</c> for one virtual address, or <c>dnsrr</c> for the addresses of all containers; <c>vip</c> when unset. Since 3.2;
    /// not in 2.x.
    /// </summary>
    public ComposeText? EndpointMode { get; set; }

    /// <summary>The labels of the service, not of its containers. Since 3.0; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The placement of containers on machines. Since 3.0; not in 2.x.</summary>
    public Placement? Placement { get; set; }

    /// <summary>The limits and reservations of resources. Since 3.0; not in 2.x.</summary>
    public DeployResources? Resources { get; set; }

    /// <summary>The restart policy of containers. Since 3.0; not in 2.x.</summary>
    public DeployRestartPolicy? RestartPolicy { get; set; }

    /// <summary>The update of the service. Since 3.0; not in 2.x.</summary>
    public UpdateConfig? UpdateConfig { get; set; }

    /// <summary>The rollback of a failed update. Since 3.7; not in 2.x.</summary>
    public UpdateConfig? RollbackConfig { get; set; }

    internal static Shape<Deploy> Shape { get; } = new("deploy", () => new Deploy(), takesNull: true, isFluent: true)
    {
        { "mode", x => x.Mode, (x, v) => x.Mode = v, Codecs.Text, V3_8 | Spec },
        { "replicas", x => x.Replicas, (x, v) => x.Replicas = v, Codecs.Count, V3_8 | Spec },
        { "endpoint_mode", x => x.EndpointMode, (x, v) => x.EndpointMode = v, Codecs.Text, V3_8 | Spec },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.Labels, V3_8 | Spec },
        { "placement", x => x.Placement, (x, v) => x.Placement = v, Codecs.Node(Placement.Shape), V3_8 | Spec },
        { "resources", x => x.Resources, (x, v) => x.Resources = v, Codecs.Node(DeployResources.Shape), V3_8 | Spec },
        {
            "restart_policy", x => x.RestartPolicy, (x, v) => x.RestartPolicy = v,
            Codecs.Node(DeployRestartPolicy.Shape), V3_8 | Spec
        },
        { "update_config", x => x.UpdateConfig, (x, v) => x.UpdateConfig = v, Codecs.Node(UpdateConfig.Shape), V3_8 | Spec },
        {
            "rollback_config", x => x.RollbackConfig, (x, v) => x.RollbackConfig = v,
            Codecs.Node(UpdateConfig.Shape), V3_8 | Spec
        },
    };
}

/// <summary>The update of a service, or its rollback.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#update_config"/>
public sealed class UpdateConfig : ComposeNode
{
    /// <summary>The number of containers at a time; 1 when unset, and 0 for all. Since 3.0; not in 2.x.</summary>
    public ComposeValue<int>? Parallelism { get; set; }

    /// <summary>The time between two groups; 0 s when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Delay { get; set; }

    /// <summary>
    /// The action if the update fails: <c>continue</c>, <c>pause</c> or <c>rollback</c>; <c>pause</c> when unset. Since 3.0; not
    /// in 2.x.
    /// </summary>
    public ComposeText? FailureAction { get; set; }

    /// <summary>The time in which a new container is monitored for failure; 5 s when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Monitor { get; set; }

    /// <summary>The ratio of containers that can fail, from 0 to 1; 0 when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<DecimalNumber>? MaxFailureRatio { get; set; }

    /// <summary>
    /// The order of old and new containers: <c>stop-first</c> or <c>start-first</c>; <c>stop-first</c> when unset. Since 3.4; not
    /// in 2.x.
    /// </summary>
    public ComposeText? Order { get; set; }

    internal static Shape<UpdateConfig> Shape { get; } = new("update config", () => new UpdateConfig())
    {
        { "parallelism", x => x.Parallelism, (x, v) => x.Parallelism = v, Codecs.Count, V3_8 | Spec },
        { "delay", x => x.Delay, (x, v) => x.Delay = v, Grammars.Duration, V3_8 | Spec },
        { "failure_action", x => x.FailureAction, (x, v) => x.FailureAction = v, Codecs.Text, V3_8 | Spec },
        { "monitor", x => x.Monitor, (x, v) => x.Monitor = v, Grammars.Duration, V3_8 | Spec },
        { "max_failure_ratio", x => x.MaxFailureRatio, (x, v) => x.MaxFailureRatio = v, Grammars.Decimal, V3_8 | Spec },
        { "order", x => x.Order, (x, v) => x.Order = v, Codecs.Keyword("start-first", "stop-first"), V3_8 | Spec },
    };
}

/// <summary>The restart policy of containers.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#restart_policy"/>
public sealed class DeployRestartPolicy : ComposeNode
{
    /// <summary><c>none</c>, <c>on-failure</c> or <c>any</c>; <c>any</c> when unset. Since 3.0; not in 2.x.</summary>
    public ComposeText? Condition { get; set; }

    /// <summary>The time between two attempts; 0 s when unset, 5 s on Swarm. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Delay { get; set; }

    /// <summary>The maximum number of attempts; no limit when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<int>? MaxAttempts { get; set; }

    /// <summary>The time after which a start is successful; 0 s when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ComposeDuration>? Window { get; set; }

    internal static Shape<DeployRestartPolicy> Shape { get; } = new("restart policy", () => new DeployRestartPolicy())
    {
        { "condition", x => x.Condition, (x, v) => x.Condition = v, Codecs.RestartCondition, V3_8 | Spec },
        { "delay", x => x.Delay, (x, v) => x.Delay = v, Grammars.Duration, V3_8 | Spec },
        { "max_attempts", x => x.MaxAttempts, (x, v) => x.MaxAttempts = v, Codecs.Count, V3_8 | Spec },
        { "window", x => x.Window, (x, v) => x.Window = v, Grammars.Duration, V3_8 | Spec },
    };
}

/// <summary>The placement of containers on machines.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#placement"/>
public sealed class Placement : ComposeNode
{
    /// <summary>The conditions for a machine, such as <c>node.labels.zone==a</c>. Since 3.0; not in 2.x.</summary>
    public IList<ComposeText>? Constraints { get; set; }

    /// <summary>The distribution of containers over machines. Since 3.3; not in 2.x.</summary>
    public IList<PlacementPreference>? Preferences { get; set; }

    /// <summary>The maximum number of containers on one machine; no limit when unset. Since 3.8; not in 2.x.</summary>
    public ComposeValue<int>? MaxReplicasPerNode { get; set; }

    internal static Shape<Placement> Shape { get; } = new("placement", () => new Placement())
    {
        { "constraints", x => x.Constraints, (x, v) => x.Constraints = v, Codecs.Texts, V3_8 | Spec },
        {
            "preferences", x => x.Preferences, (x, v) => x.Preferences = v,
            Codecs.List(Codecs.Node(PlacementPreference.Shape)), V3_8 | Spec
        },
        { "max_replicas_per_node", x => x.MaxReplicasPerNode, (x, v) => x.MaxReplicasPerNode = v, Codecs.Count, V3_8 | Spec },
    };
}

/// <summary>A label over whose values containers are distributed.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#preferences"/>
public sealed class PlacementPreference : ComposeNode
{
    /// <summary>The label, such as <c>node.labels.zone</c>. Since 3.3; not in 2.x.</summary>
    public ComposeText? Spread { get; set; }

    internal static Shape<PlacementPreference> Shape { get; } = new("placement preference", () => new PlacementPreference())
    {
        { "spread", x => x.Spread, (x, v) => x.Spread = v, Codecs.Text, V3_8 | Spec },
    };
}
