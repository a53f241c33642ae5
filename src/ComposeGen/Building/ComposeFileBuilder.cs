using System.Runtime.CompilerServices;
using ComposeGen.Shapes;
using ComposeGen.Yaml;
using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>
/// Builds a compose file. Services, networks and volumes are written in the order in which they are named here.
/// </summary>
public sealed class ComposeFileBuilder
{
    private readonly ComposeFile _file;
    private bool _isBuilt;

    internal ComposeFileBuilder(ComposeFile file, bool isEdit = false) => (_file, IsEdit) = (file, isEdit);

    /// <summary>Whether the builder edits a file, in which names exist, and settings replace earlier ones.</summary>
    internal bool IsEdit { get; }

    /// <summary>The file, while it is built.</summary>
    internal ComposeFile File
    {
        get
        {
            ThrowIfBuilt();
            return _file;
        }
    }

    /// <summary>
    /// Pins the format in which the file is written. By default, it is the lowest 2.x format that supports the whole file, or the
    /// Compose Specification if no 2.x format does.
    /// </summary>
    /// <param name="format">The format.</param>
    public ComposeFileBuilder Format(ComposeFormat format) => With(File.Format = format);

    /// <summary>Adds a service. In an edit, returns the service if the file has it.</summary>
    /// <param name="name">The name: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures the service. The returned builder can configure it later, too.</param>
    /// <returns>The service, as a reference for other services.</returns>
    /// <exception cref="ArgumentException">The name is invalid, or the file already has a service with that name.</exception>
    public ServiceBuilder Service(string name, Action<ServiceBuilder>? configure = null)
    {
        var builder = new ServiceBuilder(this, name, Entry(File.Services, name, "service", () => new Service()));
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds a network that Compose creates with the project. In an edit, returns the network if the file has
    /// it.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures the network. The returned builder can configure it later, too.</param>
    /// <returns>The network, as a reference for services.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a network with that key.</exception>
    public NetworkBuilder Network(string key, Action<NetworkBuilder>? configure = null)
    {
        var builder = new NetworkBuilder(this, key, Entry(File.Networks, key, "network", () => new CreatedNetwork()));
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds an existing network, such as one that several projects share.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">The file already has another network with that key.</exception>
    public ComposeFileBuilder Network(SharedNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (!File.Networks.TryGetValue(network.Key, out var known))
        {
            File.Networks.Add(network.Key, new ExternalNetwork { Name = network.Name });
        }
        else if (known is not ExternalNetwork { Name: { } name } || name != network.Name)
        {
            throw new ArgumentException($"The file has another network '{network.Key}'.", nameof(network));
        }

        return this;
    }

    /// <summary>Adds a named volume that Compose creates with the project. In an edit, returns the volume if the file has
    /// it.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures the volume.</param>
    /// <returns>The volume, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a volume with that key.</exception>
    public VolumeBuilder Volume(string key, Action<VolumeBuilder>? configure = null)
    {
        var builder = new VolumeBuilder(this, key, Entry(File.Volumes, key, "volume", () => new CreatedVolume()));
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Adds a configuration file for services to mount. Since 3.3; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="source">The source of its content. A string is the path of a file on the host.</param>
    /// <returns>The configuration file, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a configuration file with that
    /// key.</exception>
    public ConfigBuilder Config(string key, FileSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Config(key, config => config.From(source));
    }

    /// <summary>Adds a configuration file for services to mount. Since 3.3; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures it.</param>
    /// <returns>The configuration file, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a configuration file with that
    /// key.</exception>
    public ConfigBuilder Config(string key, Action<ConfigBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Configured(
            new ConfigBuilder(this, key, Entry(File.Configs, key, "configuration file", () => new CreatedConfig())), configure);
    }

    /// <summary>Adds a secret for services to mount. Since 3.1; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="source">The source of its content. A string is the path of a file on the host.</param>
    /// <returns>The secret, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a secret with that key.</exception>
    public SecretBuilder Secret(string key, FileSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Secret(key, secret => secret.From(source));
    }

    /// <summary>Adds a secret for services to mount. Since 3.1; not in 2.x.</summary>
    /// <param name="key">The key in the file: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures it.</param>
    /// <returns>The secret, for services to mount.</returns>
    /// <exception cref="ArgumentException">The key is invalid, or the file already has a secret with that key.</exception>
    public SecretBuilder Secret(string key, Action<SecretBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Configured(
            new SecretBuilder(this, key, Entry(File.Secrets, key, "secret", () => new CreatedSecret())), configure);
    }

    /// <summary>Adds an AI model for services to use. Compose Specification only.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="reference">The model, as a reference to an image in a registry.</param>
    /// <param name="configure">Sets its other properties.</param>
    /// <returns>The model, for services to use.</returns>
    /// <exception cref="ArgumentException">The name is invalid, or the file already has a model with that name.</exception>
    public ModelBuilder Model(string name, ComposeText reference, Action<ModelBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var model = Entry(File.Models, name, "model", () => new AIModel());
        model.Reference = reference;
        var builder = new ModelBuilder(this, name, model);
        configure?.Invoke(builder);
        return builder;
    }

    /// <summary>Includes other compose files. Compose Specification only.</summary>
    /// <param name="paths">The files, relative to this one.</param>
    public ComposeFileBuilder Include(params ReadOnlySpan<ComposeText> paths)
    {
        foreach (var path in paths)
        {
            (File.Include ??= []).Add(new Include { Path = [NotNull(path)] });
        }

        return this;
    }

    /// <summary>Sets the name of the project. The default is the name of the folder. Compose Specification only.</summary>
    /// <param name="name">The name: lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
    public ComposeFileBuilder Name(ComposeText name) => With(File.Name = NotNull(name));

    /// <summary>Adds a key that the format has no property for, behind <c>version</c> and <c>name</c>. Since 2.0.</summary>
    /// <param name="key">The key, which begins with <c>x-</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key does not begin with <c>x-</c>, or is already set.</exception>
    public ComposeFileBuilder Extension(string key, YamlNode value) => With(File.Extend(key, value, IsEdit));

    /// <summary>Writes a comment at the beginning of the file.</summary>
    /// <param name="text">The comment, of one or several lines, without <c>#</c>.</param>
    public ComposeFileBuilder Comment(string text) => With(File.Comment = NotNull(text));

    /// <summary>Sets any property of the file.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ComposeFileBuilder Configure(Action<ComposeFile> configure) => With(Configured(File, configure));

    /// <summary>Completes the file, which later calls cannot change.</summary>
    internal void Complete() => _isBuilt = true;

    internal void ThrowIfBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("The file is complete. Use file.Edit to change it.");
        }
    }

    /// <summary>Checks that a network belongs to this file.</summary>
    internal void Use(NetworkReference network, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network, parameter);
        if (network is SharedNetwork shared)
        {
            Network(shared);
        }
        else if (network.File != this)
        {
            throw new ArgumentException($"The network '{network.Key}' belongs to another file; share it with "
                + "SharedNetwork.Named.", parameter);
        }
    }

    /// <summary>Checks that a reference belongs to this file.</summary>
    internal void Use(ComposeFileBuilder? file, string? name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(file, parameter);
        if (file != this)
        {
            throw new ArgumentException($"'{name}' belongs to another file.", parameter);
        }
    }

    /// <summary>Replaces a resource, of which only the name is set, by an external one, and returns that.</summary>
    internal static TResource MakeExternal<TResource, TCreated>(
        OrderedDictionary<string, TResource> section, string key, string kind, Shape<TCreated> shape, TResource external)
        where TResource : ComposeNode
        where TCreated : ComposeNode
    {
        if (section[key] is TCreated created && !shape.HasOnly(created, ["name"]))
        {
            throw new InvalidOperationException($"The {kind} '{key}' has settings that an external one cannot have.");
        }

        return section[key] = external;
    }

    private T Entry<T>(
        OrderedDictionary<string, T> section,
        string name,
        string kind,
        Func<T> create,
        [CallerArgumentExpression(nameof(name))] string parameter = "")
    {
        ResourceName.Checked(name, parameter);
        if (section.TryGetValue(name, out var known))
        {
            return IsEdit ? known : throw new ArgumentException($"The file has a {kind} '{name}' already.", parameter);
        }

        var added = create();
        section.Add(name, added);
        return added;
    }

    // The argument changes the model; this continues the chain of calls.
    private ComposeFileBuilder With<T>(T _) => this;
}
