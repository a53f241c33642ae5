using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A secret that the engine has already: Compose neither creates nor removes it.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md">Compose Specification, Secrets</seealso>
public sealed class ExternalSecret : Secret
{
    /// <summary>What decides that it is external, when that is a variable. Since 3.1; not in 2.x.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalSecret> Shape { get; } = new("external secret", () => new ExternalSecret(), CreatedSecret.Shape.Has)
    {
        { "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name), ExternalMarkCodec.Instance, V3_8 | Spec },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
    };
}
