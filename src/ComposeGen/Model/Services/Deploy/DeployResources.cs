using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>How much of a machine containers may use, and how much is kept for them.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources">Compose Specification, resources</seealso>
public sealed class DeployResources : ComposeNode
{
    /// <summary>What a container may use. Since 3.0; not in 2.x.</summary>
    public ResourceLimits? Limits { get; set; }

    /// <summary>What is kept for a container. Since 3.0; not in 2.x.</summary>
    public ResourceReservations? Reservations { get; set; }

    internal static Shape<DeployResources> Shape { get; } = new("resources", () => new DeployResources())
    {
        { "limits", x => x.Limits, (x, v) => x.Limits = v, Codecs.Node(ResourceLimits.Shape), V3_8 | Spec },
        { "reservations", x => x.Reservations, (x, v) => x.Reservations = v, Codecs.Node(ResourceReservations.Shape), V3_8 | Spec },
    };
}
