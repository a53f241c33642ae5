using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.ContainerName"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ContainerName(ComposeText value) => With(Service.ContainerName = NotNull(value));

    /// <inheritdoc cref="Service.Platform"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Platform(Platform value) => With(Service.Platform = NotDefault(value));

    /// <inheritdoc cref="Service.Platform"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder Platform(ComposeText value) => With(Service.Platform = Read<Platform>(value));

    /// <inheritdoc cref="Service.Profiles"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder Profile(ComposeText value) => With((Service.Profiles ??= []).AddAll(NotNull(value)));

    /// <inheritdoc cref="Service.Profiles"/>
    /// <param name="values">The values to add.</param>
    public ServiceBuilder Profiles(params ReadOnlySpan<ComposeText> values) => With((Service.Profiles ??= []).AddAll(values));

    /// <inheritdoc cref="Service.Profiles"/>
    /// <param name="values">The values to add.</param>
    public ServiceBuilder Profiles(IEnumerable<string> values) => Profiles(Texts(values));

    /// <inheritdoc cref="Service.Extends"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Extends(Action<Extends> configure) => With(Configured(Service.Extends ??= new Extends(), configure));

    /// <summary>Extends a service of another file. Since 2.0, but not in 3.8.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="file">The compose file that contains it; this one by default.</param>
    public ServiceBuilder Extends(ComposeText service, ComposeText? file = null) =>
        With(Service.Extends = new Extends { Service = NotNull(service), File = file });

    /// <summary>Extends a service of this file. Since 2.0, but not in 3.8.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, or is this service.</exception>
    public ServiceBuilder Extends(ServiceBuilder service)
    {
        Use(service, nameof(service));
        return Extends(service.Name);
    }

    /// <inheritdoc cref="Service.Provider"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Provider(Action<Provider> configure) =>
        With(Configured(Service.Provider ??= new Provider(), configure));

    /// <inheritdoc cref="Service.Command"/>
    /// <param name="value">One string, which Compose splits into words like a shell.</param>
    public ServiceBuilder Command(ComposeText value) => With(Service.Command = ContainerCommand.Shell(NotNull(value)));

    /// <inheritdoc cref="Service.Command"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Command(params ReadOnlySpan<ComposeText> arguments) =>
        With(Service.Command = ContainerCommand.Exec(arguments));

    /// <inheritdoc cref="Service.Command"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Command(IEnumerable<string> arguments) => Command(Texts(arguments));

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="value">One string, which Compose splits into words like a shell.</param>
    public ServiceBuilder Entrypoint(ComposeText value) => With(Service.Entrypoint = ContainerCommand.Shell(NotNull(value)));

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Entrypoint(params ReadOnlySpan<ComposeText> arguments) =>
        With(Service.Entrypoint = ContainerCommand.Exec(arguments));

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Entrypoint(IEnumerable<string> arguments) => Entrypoint(Texts(arguments));

    /// <inheritdoc cref="Service.WorkingDir"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder WorkingDir(ComposeText value) => With(Service.WorkingDir = NotNull(value));

    /// <inheritdoc cref="Service.User"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder User(ComposeText value) => With(Service.User = NotNull(value));

    /// <inheritdoc cref="Service.GroupAdd"/>
    /// <param name="groups">The IDs of the groups.</param>
    public ServiceBuilder GroupAdd(params ReadOnlySpan<long> groups)
    {
        foreach (var group in groups)
        {
            (Service.GroupAdd ??= []).Add(group);
        }

        return this;
    }

    /// <inheritdoc cref="Service.GroupAdd"/>
    /// <param name="groups">The names or IDs of the groups, which may contain variables.</param>
    public ServiceBuilder GroupAdd(params ReadOnlySpan<ComposeText> groups)
    {
        foreach (var group in groups)
        {
            (Service.GroupAdd ??= []).Add(ComposeValue<long>.FromText(group));
        }

        return this;
    }

    /// <inheritdoc cref="Service.Init"/>
    public ServiceBuilder Init() => With(Service.Init = true);

    /// <inheritdoc cref="Service.Init"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Init(ComposeValue<bool> value) => With(Service.Init = value);

    /// <inheritdoc cref="Service.Tty"/>
    public ServiceBuilder Tty() => With(Service.Tty = true);

    /// <inheritdoc cref="Service.Tty"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Tty(ComposeValue<bool> value) => With(Service.Tty = value);

    /// <inheritdoc cref="Service.StdinOpen"/>
    public ServiceBuilder StdinOpen() => With(Service.StdinOpen = true);

    /// <inheritdoc cref="Service.StdinOpen"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder StdinOpen(ComposeValue<bool> value) => With(Service.StdinOpen = value);

    /// <inheritdoc cref="Service.Attach"/>
    public ServiceBuilder Attach() => With(Service.Attach = true);

    /// <inheritdoc cref="Service.Attach"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Attach(ComposeValue<bool> value) => With(Service.Attach = value);
}
