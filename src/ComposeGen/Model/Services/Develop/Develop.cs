using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>What happens while a service is developed.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/develop.md">Compose Specification, develop</seealso>
public sealed class Develop : ComposeNode
{
    /// <summary>What is watched, and what is done when it changes. Compose Specification only.</summary>
    public IList<WatchRule>? Watch { get; set; }

    internal static Shape<Develop> Shape { get; } = new("develop", () => new Develop(), takesNull: true)
    {
        { "watch", x => x.Watch, (x, v) => x.Watch = v, Codecs.List(Codecs.Node(WatchRule.Shape)), Spec },
    };
}
