namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.Restart"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Restart(RestartPolicy value) => With(Service.Restart = value);

    /// <inheritdoc cref="Service.Restart"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder Restart(ComposeText value) => With(Service.Restart = ComposeValue<RestartPolicy>.Parse(value));

    /// <inheritdoc cref="Service.Deploy"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Deploy(Action<DeployBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(new DeployBuilder(Service.Deploy ??= new Deploy()));
        return this;
    }

    /// <inheritdoc cref="Service.Scale"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Scale(ComposeValue<int> value) => With(Service.Scale = value);

    /// <inheritdoc cref="Service.Healthcheck"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Healthcheck(Action<Healthcheck> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.Healthcheck ??= new Healthcheck());
        return this;
    }

    /// <inheritdoc cref="Service.StopSignal"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder StopSignal(ComposeText value) => With(Service.StopSignal = value);

    /// <inheritdoc cref="Service.StopGracePeriod"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder StopGracePeriod(ComposeDuration value) => With(Service.StopGracePeriod = value);

    /// <inheritdoc cref="Service.StopGracePeriod"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder StopGracePeriod(ComposeText value) =>
        With(Service.StopGracePeriod = ComposeValue<ComposeDuration>.Parse(value));

    /// <inheritdoc cref="Service.PostStart"/>
    /// <param name="configure">Sets the properties of what is added.</param>
    public ServiceBuilder PostStart(Action<ServiceHook> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = new ServiceHook();
        configure(added);
        (Service.PostStart ??= []).Add(added);
        return this;
    }

    /// <inheritdoc cref="Service.PreStop"/>
    /// <param name="configure">Sets the properties of what is added.</param>
    public ServiceBuilder PreStop(Action<ServiceHook> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = new ServiceHook();
        configure(added);
        (Service.PreStop ??= []).Add(added);
        return this;
    }

    /// <inheritdoc cref="Service.PreStart"/>
    /// <param name="configure">Sets the properties of what is added.</param>
    public ServiceBuilder PreStart(Action<PreStartHook> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var added = new PreStartHook();
        configure(added);
        (Service.PreStart ??= []).Add(added);
        return this;
    }

    /// <inheritdoc cref="Service.PullPolicy"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder PullPolicy(PullPolicy value) => With(Service.PullPolicy = value);

    /// <inheritdoc cref="Service.PullPolicy"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder PullPolicy(ComposeText value) => With(Service.PullPolicy = ComposeValue<PullPolicy>.Parse(value));

    /// <inheritdoc cref="Service.PullRefreshAfter"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder PullRefreshAfter(ComposeText value) => With(Service.PullRefreshAfter = value);

    /// <inheritdoc cref="Service.Develop"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Develop(Action<Develop> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.Develop ??= new Develop());
        return this;
    }

    /// <inheritdoc cref="Service.Logging"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Logging(Action<Logging> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.Logging ??= new Logging());
        return this;
    }
}
