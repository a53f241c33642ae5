using System.Runtime.CompilerServices;
using ComposeGen.Yaml;
using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Builds a service, and represents it in references of other services.</summary>
public sealed partial class ServiceBuilder
{
    private readonly ComposeFileBuilder _file;
    private readonly Service _service;

    internal ServiceBuilder(ComposeFileBuilder file, string name, Service service)
    {
        _file = file;
        _service = service;
        Name = name;
    }

    /// <summary>The service's name.</summary>
    public string Name { get; }

    /// <summary>The service, while the file is built.</summary>
    internal Service Service
    {
        get
        {
            _file.ThrowIfBuilt();
            return _service;
        }
    }

    /// <summary>Whether a setting replaces an earlier one, instead of throwing.</summary>
    internal bool Replaces => _file.IsEdit;

    /// <summary>Converts a service to its name, which is its host name on the networks of the file.</summary>
    /// <param name="service">The service.</param>
    public static implicit operator ComposeText(ServiceBuilder service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.At();
    }

    /// <summary>
    /// Returns the address of a port of this service, to be used by another service of the file: <c>db:3306</c>. If the other
    /// service cannot reach this one, the file has the finding CG3201.
    /// </summary>
    /// <param name="port">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a valid port.</exception>
    public ServiceAddress At(int port) => new(Name, PortNumber.Checked(port, nameof(port)));

    /// <summary>Returns the host name of this service, like <see cref="At(int)"/> without a port.</summary>
    public ServiceAddress At() => new(Name, null);

    /// <summary>Returns the name of the service.</summary>
    public override string ToString() => Name;

    /// <summary>Sets the image to run. Since 2.0.</summary>
    /// <param name="image">The image.</param>
    /// <exception cref="ArgumentException">The image is the default value.</exception>
    public ServiceBuilder Image(ImageReference image) => With(Service.Image = NotDefault(image));

    /// <summary>Sets the image to run. Since 2.0.</summary>
    /// <param name="image">The image, <c>[REGISTRY/]NAME[:TAG][@DIGEST]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid image.</exception>
    public ServiceBuilder Image(ComposeText image) => With(Service.Image = Read<ImageReference>(image));

    /// <summary>Builds the image from a folder. Since 2.0.</summary>
    /// <param name="context">The folder, relative to the file, or the address of a Git repository.</param>
    /// <param name="dockerfile">The Dockerfile, relative to the folder; <c>Dockerfile</c> by default.</param>
    public ServiceBuilder Build(ComposeText context, ComposeText? dockerfile = null)
    {
        NotNull(context);
        return Build(build =>
        {
            build.Context(context);
            if (dockerfile is not null)
            {
                build.Dockerfile(dockerfile);
            }
        });
    }

    /// <summary>Builds the image. Since 2.0.</summary>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Build(Action<BuildBuilder> configure) =>
        With(Configured(new BuildBuilder(this), configure));

    /// <summary>Publishes a container port on a free port of the host. Since 2.0.</summary>
    /// <param name="target">The container's port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a valid port.</exception>
    public ServiceBuilder Port(int target) => Port(new PortMapping(target));

    /// <summary>Publishes a container port on the host. Since 2.0.</summary>
    /// <param name="published">The host's port, from 1 to 65535.</param>
    /// <param name="target">The container's port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a valid port.</exception>
    public ServiceBuilder Port(int published, int target) => Port(new PortMapping(published, target));

    /// <summary>Publishes a container port on the host. Since 2.0.</summary>
    /// <param name="published">The host's port, from 1 to 65535.</param>
    /// <param name="target">The container's port, from 1 to 65535.</param>
    /// <param name="protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
    /// <exception cref="ArgumentException">A value is not a valid port or protocol.</exception>
    public ServiceBuilder Port(int published, int target, string protocol) =>
        Port(new PortMapping(published, new PortRange(target), protocol: NotNull(protocol)));

    /// <summary>Publishes a container port on one address of the host. Since 2.0.</summary>
    /// <param name="hostIp">The address of the host to listen on, such as <c>127.0.0.1</c>.</param>
    /// <param name="published">The host's port, from 1 to 65535.</param>
    /// <param name="target">The container's port, from 1 to 65535.</param>
    /// <exception cref="ArgumentException">A value is not a valid address or port.</exception>
    public ServiceBuilder Port(string hostIp, int published, int target) =>
        Port(new PortMapping(published, new PortRange(target), NotNull(hostIp)));

    /// <summary>Publishes container ports on the host. Since 2.0.</summary>
    /// <param name="port">The ports.</param>
    public ServiceBuilder Port(PortMapping port) => AddPort(NotDefault(port));

    /// <summary>Publishes container ports on the host. Since 2.0.</summary>
    /// <param name="port">The ports, <c>[[IP:]HOST:]CONTAINER[/PROTOCOL]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid port.</exception>
    public ServiceBuilder Port(ComposeText port) => AddPort(Read<PortMapping>(port));

    /// <summary>Publishes container ports on the host. Since 2.0.</summary>
    /// <param name="ports">The ports, each <c>[[IP:]HOST:]CONTAINER[/PROTOCOL]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid port.</exception>
    public ServiceBuilder Ports(params ReadOnlySpan<ComposeText> ports)
    {
        foreach (var port in ports)
        {
            AddPort(Read<PortMapping>(port));
        }

        return this;
    }

    /// <summary>Publishes container ports on the host. Since 2.0.</summary>
    /// <param name="ports">The ports of the host and the container, each from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a valid port.</exception>
    public ServiceBuilder Ports(params ReadOnlySpan<(int Published, int Target)> ports)
    {
        foreach (var (published, target) in ports)
        {
            Port(published, target);
        }

        return this;
    }

    /// <inheritdoc cref="Ports(ReadOnlySpan{ComposeText})"/>
    public ServiceBuilder Ports(IEnumerable<string> ports) => Ports(Texts(ports));

    /// <summary>Exposes container ports to other services. Since 2.0.</summary>
    /// <param name="ports">The ports, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a valid port.</exception>
    public ServiceBuilder Expose(params ReadOnlySpan<int> ports)
    {
        foreach (var port in ports)
        {
            Expose(new ExposedPort(port));
        }

        return this;
    }

    /// <summary>Exposes container ports to other services. Since 2.0.</summary>
    /// <param name="ports">The ports.</param>
    public ServiceBuilder Expose(ExposedPort ports) => With((Service.Expose ??= []).AddAll(NotDefault(ports)));

    /// <summary>Exposes container ports to other services. Since 2.0.</summary>
    /// <param name="ports">The ports, each <c>PORT[-PORT][/PROTOCOL]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid port.</exception>
    public ServiceBuilder Expose(params ReadOnlySpan<ComposeText> ports)
    {
        foreach (var port in ports)
        {
            (Service.Expose ??= []).Add(Read<ExposedPort>(port));
        }

        return this;
    }

    /// <inheritdoc cref="Expose(ReadOnlySpan{ComposeText})"/>
    public ServiceBuilder Expose(IEnumerable<string> ports) => Expose(Texts(ports));

    /// <summary>Adds a key that the format has no property for. Since 2.0.</summary>
    /// <param name="key">The key, which begins with <c>x-</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key does not begin with <c>x-</c>, or is already set.</exception>
    public ServiceBuilder Extension(string key, YamlNode value) => With(Service.Extend(key, value, Replaces));

    /// <summary>Writes a comment above the service.</summary>
    /// <param name="text">The comment, of one or several lines, without <c>#</c>.</param>
    public ServiceBuilder Comment(string text) => With(Service.Comment = NotNull(text));

    /// <summary>Sets any property of the service.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ServiceBuilder Configure(Action<Service> configure) => With(Configured(Service, configure));

    // Ports are large values, and most services have one, so the list starts with a capacity of one.
    private ServiceBuilder AddPort(ShortOrLong<PortMapping, ServicePort> port)
    {
        (Service.Ports ??= new List<ShortOrLong<PortMapping, ServicePort>>(1)).Add(port);
        return this;
    }

    /// <summary>Checks that a secret belongs to the file.</summary>
    internal void Use(SecretBuilder secret) => _file.Use(secret?.Owner, secret?.Key, nameof(secret));

    private void Use(ServiceBuilder service, string parameter)
    {
        _file.Use(service?._file, service?.Name, parameter);
        if (service!.Name == Name)
        {
            throw new ArgumentException($"'{Name}' cannot refer to itself.", parameter);
        }
    }

    /// <summary>Reads a value with a grammar.</summary>
    internal ComposeValue<T> Read<T>(
        ComposeText text, [CallerMemberName] string property = "", string kind = "service")
        where T : struct, ISpanParsable<T> => BuilderArguments.Read<T>(text, property, kind, Name);

    /// <summary>Reads values with a grammar.</summary>
    internal ComposeValue<T>[] ReadAll<T>(
        ReadOnlySpan<ComposeText> texts, [CallerMemberName] string property = "", string kind = "service")
        where T : struct, ISpanParsable<T>
    {
        var values = new ComposeValue<T>[texts.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            values[index] = Read<T>(texts[index], property, kind);
        }

        return values;
    }

    // The argument changes the model; this continues the chain of calls.
    private ServiceBuilder With<T>(T _) => this;
}
