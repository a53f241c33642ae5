using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A label whose values containers are spread over.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#preferences">Compose Specification, preferences</seealso>
public sealed class PlacementPreference : ComposeNode
{
    /// <summary>The label, such as <c>node.labels.zone</c>. Since 3.3; not in 2.x.</summary>
    public ComposeText? Spread { get; set; }

    internal static Shape<PlacementPreference> Shape { get; } = new("placement preference", () => new PlacementPreference())
    {
        { "spread", x => x.Spread, (x, v) => x.Spread = v, Codecs.Text, V3_8 | Spec },
    };
}
