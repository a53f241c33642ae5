namespace ComposeGen;

/// <summary>Builds a compose file. Services, networks and volumes are written in the order in which they are named here.</summary>
public sealed class ComposeFileBuilder
{
    private readonly ComposeFile _file = new();

    internal ComposeFileBuilder()
    {
    }

    /// <summary>Adds a service.</summary>
    /// <param name="name">Its name: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Says what the service is; it can also be said later, on the result.</param>
    /// <returns>The service, for other services to refer to.</returns>
    /// <exception cref="ArgumentException">The name is not legal, or the file has a service of that name.</exception>
    public ServiceBuilder Service(string name, Action<ServiceBuilder>? configure = null)
    {
        var builder = new ServiceBuilder(this, ResourceName.Checked(name, nameof(name)));
        Add(_file.Services, name, builder.Service, "service");
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds a network that Compose creates with the project.</summary>
    /// <param name="key">Its key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Says what the network is; it can also be said later, on the result.</param>
    /// <returns>The network, for services to refer to.</returns>
    /// <exception cref="ArgumentException">The key is not legal, or the file has a network of that key.</exception>
    public NetworkBuilder Network(string key, Action<NetworkBuilder>? configure = null)
    {
        var builder = new NetworkBuilder(ResourceName.Checked(key, nameof(key)));
        Add(_file.Networks, key, builder.Network, "network");
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds a network that exists already, such as one that several projects share.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">The file has another network of that key.</exception>
    public ComposeFileBuilder Network(SharedNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (!_file.Networks.TryGetValue(network.Key, out var known))
        {
            _file.Networks.Add(network.Key, new ExternalNetwork { Name = network.Name });
        }
        else if (known is not ExternalNetwork { Name: { } name } || name != network.Name)
        {
            throw new ArgumentException($"The file has another network '{network.Key}'.", nameof(network));
        }

        return this;
    }

    /// <summary>Adds a named volume that Compose creates with the project.</summary>
    /// <param name="key">Its key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Says what the volume is.</param>
    /// <returns>The volume, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is not legal, or the file has a volume of that key.</exception>
    public VolumeBuilder Volume(string key, Action<VolumeBuilder>? configure = null)
    {
        var builder = new VolumeBuilder(ResourceName.Checked(key, nameof(key)));
        Add(_file.Volumes, key, builder.Volume, "volume");
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Reaches any plain property of the file.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ComposeFileBuilder Configure(Action<ComposeFile> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_file);
        return this;
    }

    internal ComposeFile Build() => _file.Clone();

    /// <summary>Makes sure that a network to be used is one of this file.</summary>
    internal void Use(NetworkReference network, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network, parameter);
        if (network is SharedNetwork shared)
        {
            Network(shared);
        }
        else if (!_file.Networks.TryGetValue(network.Key, out var known) || known != (network as NetworkBuilder)?.Network)
        {
            throw new ArgumentException($"The network '{network.Key}' belongs to another file; share it with SharedNetwork.Named.", parameter);
        }
    }

    /// <summary>Makes sure that a volume to be used is one of this file.</summary>
    internal void Use(VolumeBuilder volume, string parameter)
    {
        ArgumentNullException.ThrowIfNull(volume, parameter);
        if (!_file.Volumes.TryGetValue(volume.Key, out var known) || known != volume.Volume)
        {
            throw new ArgumentException($"The volume '{volume.Key}' belongs to another file.", parameter);
        }
    }

    private static void Add<T>(OrderedDictionary<string, T> map, string name, T value, string kind)
    {
        if (!map.TryAdd(name, value))
        {
            throw new ArgumentException($"The file has a {kind} '{name}' already.", kind == "service" ? "name" : "key");
        }
    }
}
