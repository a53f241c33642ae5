using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A resource that is counted.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources">Compose Specification, resources</seealso>
public sealed class DiscreteResource : ComposeNode
{
    /// <summary>The resource. Since 3.5; not in 2.x.</summary>
    public ComposeText? Kind { get; set; }

    /// <summary>How many of it. Since 3.5; not in 2.x.</summary>
    public ComposeValue<long>? Value { get; set; }

    internal static Shape<DiscreteResource> Shape { get; } = new("discrete resource", () => new DiscreteResource())
    {
        { "kind", x => x.Kind, (x, v) => x.Kind = v, Codecs.Text, V3_8 | Spec },
        { "value", x => x.Value, (x, v) => x.Value = v, Codecs.Long.UnquotedIn(V2), V3_8 | Spec },
    };
}
