using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A configuration file that the engine has already: Compose neither creates nor removes it.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/08-configs.md">Compose Specification, Configs</seealso>
public sealed class ExternalConfig : Config
{
    /// <summary>What decides that it is external, when that is a variable. Since 3.3; not in 2.x.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalConfig> Shape { get; } = new("external config", () => new ExternalConfig(), CreatedConfig.Shape.Has)
    {
        { "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name), ExternalMarkCodec.Instance, V3_8 | Spec },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
    };
}
