using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A secret of the project: either one that has its content from the file, or an external one that exists already.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md">Compose Specification, Secrets</seealso>
public abstract class Secret : ComposeNode
{
    private protected Secret()
    {
    }

    /// <summary>Its name in the engine. When unset, a created one is <c>PROJECT_KEY</c> and an external one its key. Since 3.5; not in 2.x.</summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Secret> Codec { get; } =
        new CreatedOrExternalCodec<Secret, CreatedSecret, ExternalSecret>(CreatedSecret.Shape, ExternalSecret.Shape);
}
