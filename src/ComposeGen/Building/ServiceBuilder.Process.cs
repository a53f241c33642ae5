namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.ContainerName"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ContainerName(ComposeText value)
    {
        Service.ContainerName = value;
        return this;
    }

    /// <inheritdoc cref="Service.Platform"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Platform(Platform value)
    {
        Service.Platform = value;
        return this;
    }

    /// <inheritdoc cref="Service.Platform"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder Platform(ComposeText value)
    {
        Service.Platform = ComposeValue<Platform>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Service.Profiles"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Profile(params ReadOnlySpan<ComposeText> values)
    {
        (Service.Profiles ??= []).AddAll(values);
        return this;
    }

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
    public ServiceBuilder Command(ComposeText value)
    {
        Service.Command = ContainerCommand.Shell(value);
        return this;
    }

    /// <inheritdoc cref="Service.Command"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Command(params ReadOnlySpan<ComposeText> arguments)
    {
        Service.Command = ContainerCommand.Exec(arguments);
        return this;
    }

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="value">One string, which Compose splits into words like a shell.</param>
    public ServiceBuilder Entrypoint(ComposeText value)
    {
        Service.Entrypoint = ContainerCommand.Shell(value);
        return this;
    }

    /// <inheritdoc cref="Service.Entrypoint"/>
    /// <param name="arguments">The program and its arguments, without further splitting.</param>
    public ServiceBuilder Entrypoint(params ReadOnlySpan<ComposeText> arguments)
    {
        Service.Entrypoint = ContainerCommand.Exec(arguments);
        return this;
    }

    /// <inheritdoc cref="Service.WorkingDir"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder WorkingDir(ComposeText value)
    {
        Service.WorkingDir = value;
        return this;
    }

    /// <inheritdoc cref="Service.User"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder User(ComposeText value)
    {
        Service.User = value;
        return this;
    }

    /// <inheritdoc cref="Service.GroupAdd"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder GroupAdd(ComposeValue<long> value)
    {
        (Service.GroupAdd ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Service.GroupAdd"/>
    /// <param name="value">The value to add, as text.</param>
    public ServiceBuilder GroupAdd(ComposeText value)
    {
        (Service.GroupAdd ??= []).Add(ComposeValue<long>.FromText(value));
        return this;
    }

    /// <inheritdoc cref="Service.Init"/>
    public ServiceBuilder Init()
    {
        Service.Init = true;
        return this;
    }

    /// <inheritdoc cref="Service.Init"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Init(ComposeValue<bool> value)
    {
        Service.Init = value;
        return this;
    }

    /// <inheritdoc cref="Service.Tty"/>
    public ServiceBuilder Tty()
    {
        Service.Tty = true;
        return this;
    }

    /// <inheritdoc cref="Service.Tty"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Tty(ComposeValue<bool> value)
    {
        Service.Tty = value;
        return this;
    }

    /// <inheritdoc cref="Service.StdinOpen"/>
    public ServiceBuilder StdinOpen()
    {
        Service.StdinOpen = true;
        return this;
    }

    /// <inheritdoc cref="Service.StdinOpen"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder StdinOpen(ComposeValue<bool> value)
    {
        Service.StdinOpen = value;
        return this;
    }

    /// <inheritdoc cref="Service.Attach"/>
    public ServiceBuilder Attach()
    {
        Service.Attach = true;
        return this;
    }

    /// <inheritdoc cref="Service.Attach"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Attach(ComposeValue<bool> value)
    {
        Service.Attach = value;
        return this;
    }
}
