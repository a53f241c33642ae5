namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <summary>Attaches the service to a network. Since 2.0.</summary>
    /// <param name="network">A network of the same file, or a shared network.</param>
    /// <param name="aliases">The aliases of the service on that network.</param>
    /// <exception cref="ArgumentException">The network belongs to another file, or the service is already attached to
    /// it.</exception>
    /// <exception cref="InvalidOperationException">The service has a network mode.</exception>
    public ServiceBuilder On(NetworkReference network, params ReadOnlySpan<ComposeText> aliases) =>
        With(Attach(network).Aliases = aliases.IsEmpty ? null : [.. aliases]);

    /// <summary>Attaches the service to a network. Since 2.0.</summary>
    /// <param name="network">A network of the same file, or a shared network.</param>
    /// <param name="configure">Sets its properties.</param>
    /// <exception cref="ArgumentException">The network belongs to another file, or the service is already attached to
    /// it.</exception>
    /// <exception cref="InvalidOperationException">The service has a network mode.</exception>
    public ServiceBuilder On(NetworkReference network, Action<NetworkAttachment> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Attach(network));
        return this;
    }

    /// <inheritdoc cref="On(NetworkReference, ReadOnlySpan{ComposeText})"/>
    public ServiceBuilder Network(NetworkReference network, params ReadOnlySpan<ComposeText> aliases) => On(network, aliases);

    /// <inheritdoc cref="On(NetworkReference, Action{NetworkAttachment})"/>
    public ServiceBuilder Network(NetworkReference network, Action<NetworkAttachment> configure) => On(network, configure);

    /// <summary>Attaches the service to networks. Since 2.0.</summary>
    /// <param name="networks">Networks of the same file, or shared networks.</param>
    /// <exception cref="ArgumentException">A network belongs to another file, or the service is already attached to
    /// it.</exception>
    /// <exception cref="InvalidOperationException">The service has a network mode.</exception>
    public ServiceBuilder Networks(params ReadOnlySpan<NetworkReference> networks)
    {
        foreach (var network in networks)
        {
            Attach(network);
        }

        return this;
    }

    /// <summary>Uses the network stack of another service, instead of networks. Since 2.0.</summary>
    /// <param name="service">A service of the same file.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, or is this service.</exception>
    /// <exception cref="InvalidOperationException">The service is attached to networks.</exception>
    public ServiceBuilder NetworkMode(ServiceBuilder service)
    {
        Use(service, nameof(service));
        return NetworkMode(ComposeGen.Model.NetworkMode.OfService(service.Name));
    }

    /// <summary>Sets the network mode, instead of networks. Since 2.0.</summary>
    /// <param name="mode">The mode. Strings convert, such as <c>"host"</c>.</param>
    /// <exception cref="InvalidOperationException">The service is attached to networks.</exception>
    public ServiceBuilder NetworkMode(NetworkMode mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        Service.Networking = Service.Networking is null || Replaces
            ? mode
            : throw new InvalidOperationException($"The service '{Name}' is attached to networks or has a mode already.");
        return this;
    }

    private NetworkAttachment Attach(NetworkReference network)
    {
        _file.Use(network, nameof(network));
        Service.Networking ??= new NetworkAttachments();
        if (Service.Networking is not NetworkAttachments attachments)
        {
            throw new InvalidOperationException($"The service '{Name}' has a network mode.");
        }

        if (Replaces && attachments.Networks.TryGetValue(network.Key, out var known))
        {
            return known;
        }

        var attachment = new NetworkAttachment();
        return attachments.Networks.TryAdd(network.Key, attachment)
            ? attachment
            : throw new ArgumentException($"The service '{Name}' is on '{network.Key}' already.", nameof(network));
    }
}
