using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>How many containers run, where, and with how much of the machine.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md">Compose Specification, deploy</seealso>
public sealed class Deploy : ComposeNode
{
    /// <summary><c>replicated</c>, <c>global</c>, <c>replicated-job</c> or <c>global-job</c>; <c>replicated</c> when unset. Since 3.0; not in 2.x.</summary>
    public ComposeText? Mode { get; set; }

    /// <summary>How many containers run; 1 when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<int>? Replicas { get; set; }

    /// <summary><c>vip</c> for one address for all, <c>dnsrr</c> for the addresses of all; <c>vip</c> when unset. Since 3.2; not in 2.x.</summary>
    public ComposeText? EndpointMode { get; set; }

    /// <summary>Labels of the service, not of its containers. Since 3.0; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>On which machines containers run. Since 3.0; not in 2.x.</summary>
    public Placement? Placement { get; set; }

    /// <summary>How much of the machine containers may use, and how much is kept for them. Since 3.0; not in 2.x.</summary>
    public DeployResources? Resources { get; set; }

    /// <summary>When containers are started again. Since 3.0; not in 2.x.</summary>
    public DeployRestartPolicy? RestartPolicy { get; set; }

    /// <summary>How the service is updated. Since 3.0; not in 2.x.</summary>
    public UpdateConfig? UpdateConfig { get; set; }

    /// <summary>How a failed update is undone. Since 3.7; not in 2.x.</summary>
    public UpdateConfig? RollbackConfig { get; set; }

    internal static Shape<Deploy> Shape { get; } = new("deploy", () => new Deploy(), takesNull: true)
    {
        { "mode", x => x.Mode, (x, v) => x.Mode = v, Codecs.Text, V3_8 | Spec },
        { "replicas", x => x.Replicas, (x, v) => x.Replicas = v, Codecs.Count, V3_8 | Spec },
        { "endpoint_mode", x => x.EndpointMode, (x, v) => x.EndpointMode = v, Codecs.Text, V3_8 | Spec },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.Labels, V3_8 | Spec },
        { "placement", x => x.Placement, (x, v) => x.Placement = v, Codecs.Node(Placement.Shape), V3_8 | Spec },
        { "resources", x => x.Resources, (x, v) => x.Resources = v, Codecs.Node(DeployResources.Shape), V3_8 | Spec },
        { "restart_policy", x => x.RestartPolicy, (x, v) => x.RestartPolicy = v, Codecs.Node(DeployRestartPolicy.Shape), V3_8 | Spec },
        { "update_config", x => x.UpdateConfig, (x, v) => x.UpdateConfig = v, Codecs.Node(UpdateConfig.Shape), V3_8 | Spec },
        { "rollback_config", x => x.RollbackConfig, (x, v) => x.RollbackConfig = v, Codecs.Node(UpdateConfig.Shape), V3_8 | Spec },
    };
}
