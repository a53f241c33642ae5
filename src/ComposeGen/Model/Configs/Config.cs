using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A configuration file of the project: either one that has its content from the file, or an external one that exists already.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/08-configs.md">Compose Specification, Configs</seealso>
public abstract class Config : ComposeNode
{
    private protected Config()
    {
    }

    /// <summary>Its name in the engine. When unset, a created one is <c>PROJECT_KEY</c> and an external one its key. Since 3.5; not in 2.x.</summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Config> Codec { get; } =
        new CreatedOrExternalCodec<Config, CreatedConfig, ExternalConfig>(CreatedConfig.Shape, ExternalConfig.Shape);
}
