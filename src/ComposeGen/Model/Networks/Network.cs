using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A network of the file: either one that Compose creates, or an external one that exists already.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md">Compose Specification, Networks</seealso>
public abstract class Network : ComposeNode
{
    private protected Network()
    {
    }

    /// <summary>The network's name in the engine. When unset, a created network is <c>PROJECT_KEY</c> and an external one its key. Since 2.1, for external ones 2.0.</summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Network> Codec { get; } =
        new CreatedOrExternalCodec<Network, CreatedNetwork, ExternalNetwork>(CreatedNetwork.Shape, ExternalNetwork.Shape);
}
