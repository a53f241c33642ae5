namespace ComposeGen.Model;

/// <summary>The networks of the file that a service is attached to. Since 2.0.</summary>
/// <param name="networks">The attachments, by the network's key.</param>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#networks">Compose Specification, networks</seealso>
public sealed class NetworkAttachments(OrderedDictionary<string, NetworkAttachment> networks) : ServiceNetworking
{
    /// <summary>No attachments yet.</summary>
    public NetworkAttachments()
        : this([])
    {
    }

    /// <summary>The attachments, by the network's key in the file.</summary>
    public OrderedDictionary<string, NetworkAttachment> Networks { get; } = networks;
}
