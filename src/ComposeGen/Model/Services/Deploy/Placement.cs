using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>On which machines containers run.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#placement">Compose Specification, placement</seealso>
public sealed class Placement : ComposeNode
{
    /// <summary>What a machine must be, such as <c>node.labels.zone==a</c>. Since 3.0; not in 2.x.</summary>
    public IList<ComposeText>? Constraints { get; set; }

    /// <summary>How containers are spread over machines. Since 3.3; not in 2.x.</summary>
    public IList<PlacementPreference>? Preferences { get; set; }

    /// <summary>How many containers one machine may run; no limit when unset. Since 3.8; not in 2.x.</summary>
    public ComposeValue<int>? MaxReplicasPerNode { get; set; }

    internal static Shape<Placement> Shape { get; } = new("placement", () => new Placement())
    {
        { "constraints", x => x.Constraints, (x, v) => x.Constraints = v, Codecs.Texts, V3_8 | Spec },
        { "preferences", x => x.Preferences, (x, v) => x.Preferences = v, Codecs.List(Codecs.Node(PlacementPreference.Shape)), V3_8 | Spec },
        { "max_replicas_per_node", x => x.MaxReplicasPerNode, (x, v) => x.MaxReplicasPerNode = v, Codecs.Count, V3_8 | Spec },
    };
}
