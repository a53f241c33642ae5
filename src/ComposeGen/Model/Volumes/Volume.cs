using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A named volume of the file: either one that Compose creates, or an external one that exists already.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md">Compose Specification, Volumes</seealso>
public abstract class Volume : ComposeNode
{
    private protected Volume()
    {
    }

    /// <summary>The volume's name in the engine. When unset, a created volume is <c>PROJECT_KEY</c> and an external one its key. Since 2.1, for external ones 2.0.</summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Volume> Codec { get; } =
        new CreatedOrExternalCodec<Volume, CreatedVolume, ExternalVolume>(CreatedVolume.Shape, ExternalVolume.Shape);
}
