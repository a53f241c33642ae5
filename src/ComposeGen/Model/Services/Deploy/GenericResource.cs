using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A resource that machines declare.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources">Compose Specification, resources</seealso>
public sealed class GenericResource : ComposeNode
{
    /// <summary>A resource that is counted. Since 3.5; not in 2.x.</summary>
    public DiscreteResource? DiscreteResourceSpec { get; set; }

    internal static Shape<GenericResource> Shape { get; } = new("generic resource", () => new GenericResource())
    {
        { "discrete_resource_spec", x => x.DiscreteResourceSpec, (x, v) => x.DiscreteResourceSpec = v, Codecs.Node(DiscreteResource.Shape), V3_8 | Spec },
    };
}
