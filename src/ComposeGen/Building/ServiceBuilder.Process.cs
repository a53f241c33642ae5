namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.ContainerName"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ContainerName(ComposeText value) => With(Service.ContainerName = value);

    /// <inheritdoc cref="Service.Platform"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Platform(Platform value) => With(Service.Platform = value);

    /// <inheritdoc cref="Service.Platform"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder Platform(ComposeText value) => With(Service.Platform = ComposeValue<Platform>.Parse(value));

    /// <inheritdoc cref="Service.Profiles"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Profile(params ReadOnlySpan<ComposeText> values) => With((Service.Profiles ??= []).AddAll(values));

    /// <inheritdoc cref="Service.Extends"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Extends(Action<Extends> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.Extends ??= new Extends());
        return this;
    }

    /// <inheritdoc cref="Service.Provider"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Provider(Action<Provider> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.Provider ??= new Provider());
        return this;
    }

    /// <inheritdoc cref="Service.Command"/>
    /// <param name="value">One string, which Compose splits into words like a shell.</param>
    public ServiceBuilder Command(ComposeText value) => With(Service.Command = ContainerCommand.Shell(value));

    /// <inheritdoc cref="Service.Command"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Command(params ReadOnlySpan<ComposeText> arguments) =>
        With(Service.Command = ContainerCommand.Exec(arguments));

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="value">One string, which Compose splits into words like a shell.</param>
    public ServiceBuilder Entrypoint(ComposeText value) => With(Service.Entrypoint = ContainerCommand.Shell(value));

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Entrypoint(params ReadOnlySpan<ComposeText> arguments) =>
        With(Service.Entrypoint = ContainerCommand.Exec(arguments));

    /// <inheritdoc cref="Service.WorkingDir"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder WorkingDir(ComposeText value) => With(Service.WorkingDir = value);

    /// <inheritdoc cref="Service.User"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder User(ComposeText value) => With(Service.User = value);

    /// <inheritdoc cref="Service.GroupAdd"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder GroupAdd(ComposeValue<long> value) => With((Service.GroupAdd ??= []).AddAll(value));

    /// <inheritdoc cref="Service.GroupAdd"/>
    /// <param name="value">The value to add, as text.</param>
    public ServiceBuilder GroupAdd(ComposeText value) =>
        With((Service.GroupAdd ??= []).AddAll(ComposeValue<long>.FromText(value)));

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
