namespace ComposeGen.Building;

/// <summary>
/// Builds a compose file. Services, networks and volumes are written in the order in which they are named here.
/// </summary>
public sealed class ComposeFileBuilder
{
    private readonly ComposeFile _file;

    internal ComposeFileBuilder(ComposeFile file) => _file = file;

    /// <summary>Adds a service.</summary>
    /// <param name="name">The name: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures the service. The returned builder can configure it later, too.</param>
    /// <returns>The service, as a reference for other services.</returns>
    /// <exception cref="ArgumentException">The name is invalid, or the file already has a service with that name.</exception>
    public ServiceBuilder Service(string name, Action<ServiceBuilder>? configure = null)
    {
        var builder = new ServiceBuilder(this, ResourceName.Checked(name, nameof(name)));
        Add(_file.Services, name, builder.Service, "service");
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds a network that Compose creates with the project.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures the network. The returned builder can configure it later, too.</param>
    /// <returns>The network, as a reference for services.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a network with that key.</exception>
    public NetworkBuilder Network(string key, Action<NetworkBuilder>? configure = null)
    {
        var builder = new NetworkBuilder(ResourceName.Checked(key, nameof(key)));
        Add(_file.Networks, key, builder.Network, "network");
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds an existing network, such as one that several projects share.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">The file already has another network with that key.</exception>
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
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures the volume.</param>
    /// <returns>The volume, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a volume with that key.</exception>
    public VolumeBuilder Volume(string key, Action<VolumeBuilder>? configure = null)
    {
        var builder = new VolumeBuilder(ResourceName.Checked(key, nameof(key)));
        Add(_file.Volumes, key, builder.Volume, "volume");
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds a configuration file for services to mount. Since 3.3; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="source">The source of its content.</param>
    /// <param name="configure">Sets its other properties.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a configuration file with that
    /// key.</exception>
    public ComposeFileBuilder Config(string key, FileSource source, Action<CreatedConfig>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var config = new CreatedConfig { Source = source };
        Add(_file.Configs, ResourceName.Checked(key, nameof(key)), config, "configuration file");
        configure?.Invoke(config);
        return this;
    }

    /// <summary>Adds a secret for services to mount. Since 3.1; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="source">The source of its content.</param>
    /// <param name="configure">Sets its other properties.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a secret with that key.</exception>
    public ComposeFileBuilder Secret(string key, FileSource source, Action<CreatedSecret>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var secret = new CreatedSecret { Source = source };
        Add(_file.Secrets, ResourceName.Checked(key, nameof(key)), secret, "secret");
        configure?.Invoke(secret);
        return this;
    }

    /// <summary>Adds an existing volume. Since 2.0.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="volume">The volume.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a volume with that key.</exception>
    public ComposeFileBuilder ExternalVolume(string key, ExternalVolume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        Add(_file.Volumes, ResourceName.Checked(key, nameof(key)), volume, "volume");
        return this;
    }

    /// <summary>Adds a configuration file that already exists in the engine. Since 3.3; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="config">The configuration file.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a configuration file with that
    /// key.</exception>
    public ComposeFileBuilder ExternalConfig(string key, ExternalConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        Add(_file.Configs, ResourceName.Checked(key, nameof(key)), config, "configuration file");
        return this;
    }

    /// <summary>Adds a secret that already exists in the engine. Since 3.1; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="secret">The secret.</param>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a secret with that key.</exception>
    public ComposeFileBuilder ExternalSecret(string key, ExternalSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        Add(_file.Secrets, ResourceName.Checked(key, nameof(key)), secret, "secret");
        return this;
    }

    /// <summary>Adds an AI model for services to use. Compose Specification only.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="reference">The model, as a reference to an image in a registry.</param>
    /// <param name="configure">Sets its other properties.</param>
    /// <exception cref="ArgumentException">The name is invalid, or the file already has a model with that name.</exception>
    public ComposeFileBuilder Model(string name, ComposeText reference, Action<AIModel>? configure = null)
    {
        var model = new AIModel { Reference = reference };
        Add(_file.Models, ResourceName.Checked(name, nameof(name)), model, "model");
        configure?.Invoke(model);
        return this;
    }

    /// <summary>Includes other compose files. Compose Specification only.</summary>
    /// <param name="paths">The files, relative to this one.</param>
    public ComposeFileBuilder Include(params ReadOnlySpan<ComposeText> paths)
    {
        foreach (var path in paths)
        {
            (_file.Include ??= []).Add(new Include { Path = [path] });
        }

        return this;
    }

    /// <summary>Sets the name of the project. The default is the name of the folder. Compose Specification only.</summary>
    /// <param name="name">The name: lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
    public ComposeFileBuilder Name(ComposeText name) => With(_file.Name = name);

    /// <summary>Sets any property of the file.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ComposeFileBuilder Configure(Action<ComposeFile> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_file);
        return this;
    }

    /// <summary>Checks that a network belongs to this file.</summary>
    internal void Use(NetworkReference network, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network, parameter);
        if (network is SharedNetwork shared)
        {
            Network(shared);
        }
        else if (!_file.Networks.TryGetValue(network.Key, out var known) || known != (network as NetworkBuilder)?.Network)
        {
            throw new ArgumentException($"The network '{network.Key}' belongs to another file; share it with "
                + "SharedNetwork.Named.", parameter);
        }
    }

    /// <summary>Checks that a volume belongs to this file.</summary>
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
            throw new ArgumentException($"The file has a {kind} '{name}' already.", kind is "service" or "model"
                ? "name"
                : "key");
        }
    }

    // The argument changes the model; this continues the chain of calls.
    private ComposeFileBuilder With<T>(T _) => this;
}

/// <summary>Adds values to lists and maps for the builders.</summary>
internal static class Additions
{
    public static IList<T> AddAll<T>(this IList<T> list, params ReadOnlySpan<T> values)
    {
        foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }

    /// <summary>Adds a value whose name must be unique, such as a label or an option.</summary>
    public static OrderedDictionary<string, T> AddOnce<T>(this OrderedDictionary<string, T> map, string name, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!map.TryAdd(name, value))
        {
            throw new ArgumentException($"'{name}' was set already.", nameof(name));
        }

        return map;
    }
}
