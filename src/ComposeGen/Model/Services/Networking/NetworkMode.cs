namespace ComposeGen.Model;

/// <summary>A network mode: the service shares a network stack instead of having its own. Since 2.0.</summary>
/// <param name="mode">The mode, such as <c>host</c>, <c>none</c>, <c>service:NAME</c> or <c>container:NAME</c>.</param>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#network_mode">Compose Specification, network_mode</seealso>
public sealed class NetworkMode(ComposeText mode) : ServiceNetworking
{
    /// <summary>The host's own network stack.</summary>
    public static NetworkMode Host => new("host");

    /// <summary>No network but loopback.</summary>
    public static NetworkMode None => new("none");

    /// <summary>The mode as it stands in the file.</summary>
    public ComposeText Mode { get; } = mode;

    /// <summary>The network stack of another service's container.</summary>
    /// <param name="service">The service's name.</param>
    public static NetworkMode OfService(string service) => new($"service:{service}");
}
