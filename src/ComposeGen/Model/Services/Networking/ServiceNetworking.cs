namespace ComposeGen.Model;

/// <summary>How a service is connected: either <see cref="NetworkAttachments"/> or a <see cref="NetworkMode"/>, never both.</summary>
public abstract class ServiceNetworking
{
    private protected ServiceNetworking()
    {
    }
}
