namespace ComposeGen.Building;

/// <summary>Builds a service, and represents it in references of other services.</summary>
public sealed partial class ServiceBuilder
{
    private readonly ComposeFileBuilder _file;

    internal ServiceBuilder(ComposeFileBuilder file, string name)
    {
        _file = file;
        Name = name;
    }

    /// <summary>The service's name.</summary>
    public string Name { get; }

    internal Service Service { get; } = new();

    /// <summary>Sets the image to run. Since 2.0.</summary>
    /// <param name="image">The image, <c>[REGISTRY/]NAME[:TAG][@DIGEST]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid image.</exception>
    public ServiceBuilder Image(ComposeText image) => With(Service.Image = ComposeValue<ImageReference>.Parse(image));

    /// <summary>Builds the image from a folder. Since 2.0.</summary>
    /// <param name="context">The folder, relative to the file, or the address of a Git repository.</param>
    public ServiceBuilder Build(ComposeText context) => Build(build => build.Context(context));

    /// <summary>Builds the image. Since 2.0.</summary>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Build(Action<BuildBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(new BuildBuilder(Service.Build ??= new Build()));
        return this;
    }

    /// <summary>Publishes a container port on a free port of the host. Since 2.0.</summary>
    /// <param name="target">The container's port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a valid port.</exception>
    public ServiceBuilder Port(int target) => Port(new PortMapping(target));

    /// <summary>Publishes a container port on the host. Since 2.0.</summary>
    /// <param name="published">The host's port, from 1 to 65535.</param>
    /// <param name="target">The container's port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a valid port.</exception>
    public ServiceBuilder Port(int published, int target) => Port(new PortMapping(published, target));

    /// <summary>Publishes container ports on the host. Since 2.0.</summary>
    /// <param name="port">The ports.</param>
    public ServiceBuilder Port(PortMapping port) => AddPort(port);

    /// <summary>Publishes container ports on the host. Since 2.0.</summary>
    /// <param name="port">The ports, <c>[[IP:]HOST:]CONTAINER[/PROTOCOL]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid port.</exception>
    public ServiceBuilder Port(ComposeText port) => AddPort(ComposeValue<PortMapping>.Parse(port));

    /// <summary>Exposes container ports to other services. Since 2.0.</summary>
    /// <param name="ports">The ports. Numbers convert to ports.</param>
    public ServiceBuilder Expose(params ReadOnlySpan<ExposedPort> ports)
    {
        foreach (var port in ports)
        {
            (Service.Expose ??= []).Add(port);
        }

        return this;
    }

    /// <summary>Starts other services before this one. Since 2.0.</summary>
    /// <param name="services">Services of the same file.</param>
    /// <exception cref="ArgumentException">A service belongs to another file, is this service, or was already added.</exception>
    public ServiceBuilder DependsOn(params ReadOnlySpan<ServiceBuilder> services)
    {
        foreach (var service in services)
        {
            AddDependency(service, new ServiceDependency(), nameof(services));
        }

        return this;
    }

    /// <summary>Waits for another service before this one starts. Since 2.1.</summary>
    /// <param name="service">A service of the same file.</param>
    /// <param name="condition">The condition to wait for.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, is this service, or was already
    /// added.</exception>
    public ServiceBuilder DependsOn(ServiceBuilder service, DependencyCondition condition)
    {
        AddDependency(service, new ServiceDependency { Condition = condition }, nameof(service));
        return this;
    }

    /// <summary>Links to another service under an alias, and starts it first. Since 2.0.</summary>
    /// <param name="service">A service of the same file.</param>
    /// <param name="alias">The alias, or <see langword="null"/> for the name of the service.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, or is this service.</exception>
    public ServiceBuilder Link(ServiceBuilder service, string? alias = null)
    {
        Use(service, nameof(service));
        (Service.Links ??= []).Add(new ServiceLink(service.Name, alias));
        return this;
    }

    /// <summary>Sets an environment variable of the container. Since 2.0.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The name is empty, contains <c>=</c> or a space, or is already set.</exception>
    public ServiceBuilder Environment(string name, ComposeText value) => SetEnvironment(name, value);

    /// <summary>Passes an environment variable of the Compose process to the container. Since 2.0.</summary>
    /// <param name="name">The variable's name.</param>
    /// <exception cref="ArgumentException">The name is empty, contains <c>=</c> or a space, or is already set.</exception>
    public ServiceBuilder Environment(string name) => SetEnvironment(name, value: null);

    /// <summary>Mounts a named volume. Since 2.0.</summary>
    /// <param name="volume">A volume of the same file.</param>
    /// <param name="target">The path in the container.</param>
    /// <param name="readOnly">Whether the container cannot write to it.</param>
    /// <exception cref="ArgumentException">The volume belongs to another file, or the path is invalid.</exception>
    public ServiceBuilder Volume(VolumeBuilder volume, string target, bool readOnly = false)
    {
        _file.Use(volume, nameof(volume));
        return Volume(new VolumeMount(volume.Key, target, readOnly));
    }

    /// <summary>Mounts a folder or file of the host, or a volume. Since 2.0.</summary>
    /// <param name="mount">The mount.</param>
    public ServiceBuilder Volume(VolumeMount mount) => AddVolume(mount);

    /// <summary>Mounts a folder or file of the host, or a volume. Since 2.0.</summary>
    /// <param name="mount">The mount, <c>[SOURCE:]TARGET[:MODE]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid mount.</exception>
    public ServiceBuilder Volume(ComposeText mount) => AddVolume(ComposeValue<VolumeMount>.Parse(mount));

    /// <summary>Sets any property of the service.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ServiceBuilder Configure(Action<Service> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service);
        return this;
    }

    private ServiceBuilder SetEnvironment(string name, ComposeText? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsOneWord(name))
        {
            throw new ArgumentException($"'{name}' holds = or a blank.", nameof(name));
        }

        (Service.Environment ??= []).AddOnce(name, value);
        return this;
    }

    private static bool IsOneWord(string name)
    {
        foreach (var character in name)
        {
            if (character == '=' || char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return true;
    }

    private void AddDependency(ServiceBuilder service, ServiceDependency dependency, string parameter)
    {
        Use(service, parameter);
        if (!(Service.DependsOn ??= []).TryAdd(service.Name, dependency))
        {
            throw new ArgumentException($"'{Name}' depends on '{service.Name}' already.", parameter);
        }
    }

    // Ports and mounts are large values, and most services have one, so the list starts with a capacity of one.
    private ServiceBuilder AddPort(ShortOrLong<PortMapping, ServicePort> port)
    {
        (Service.Ports ??= new List<ShortOrLong<PortMapping, ServicePort>>(1)).Add(port);
        return this;
    }

    private ServiceBuilder AddVolume(ShortOrLong<VolumeMount, ServiceMount> mount)
    {
        (Service.Volumes ??= new List<ShortOrLong<VolumeMount, ServiceMount>>(1)).Add(mount);
        return this;
    }

    private void Use(ServiceBuilder service, string parameter)
    {
        ArgumentNullException.ThrowIfNull(service, parameter);
        if (service._file != _file)
        {
            throw new ArgumentException($"The service '{service.Name}' belongs to another file.", parameter);
        }

        if (service == this)
        {
            throw new ArgumentException($"'{Name}' cannot refer to itself.", parameter);
        }
    }

    // The argument changes the model; this continues the chain of calls.
    private ServiceBuilder With<T>(T _) => this;
}
