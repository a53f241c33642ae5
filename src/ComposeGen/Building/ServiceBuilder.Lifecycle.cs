using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.Restart"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Restart(RestartPolicy value) => With(Service.Restart = NotDefault(value));

    /// <inheritdoc cref="Service.Restart"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder Restart(ComposeText value) => With(Service.Restart = Read<RestartPolicy>(value));

    /// <inheritdoc cref="Service.Deploy"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Deploy(Action<DeployBuilder> configure) =>
        With(Configured(new DeployBuilder(this), configure));

    /// <inheritdoc cref="Service.Scale"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Scale(ComposeValue<int> value) => With(Service.Scale = value);

    /// <inheritdoc cref="Service.Healthcheck"/>
    /// <param name="command">The command, which a shell in the container runs.</param>
    /// <param name="interval">The time between two checks; 30 seconds by default.</param>
    /// <param name="timeout">The time after which a check fails; 30 seconds by default.</param>
    /// <param name="retries">How many checks fail in a row before the container is unhealthy; 3 by default.</param>
    /// <param name="startPeriod">The time during which failed checks do not count; none by default. Since 2.3.</param>
    public ServiceBuilder Healthcheck(
        ComposeText command,
        ComposeValue<ComposeDuration>? interval = null,
        ComposeValue<ComposeDuration>? timeout = null,
        ComposeValue<int>? retries = null,
        ComposeValue<ComposeDuration>? startPeriod = null) =>
        Healthcheck(builder => builder.Test(command).Configure(health =>
        {
            health.Interval = interval ?? health.Interval;
            health.Timeout = timeout ?? health.Timeout;
            health.Retries = retries ?? health.Retries;
            health.StartPeriod = startPeriod ?? health.StartPeriod;
        }));

    /// <inheritdoc cref="Service.Healthcheck"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Healthcheck(Action<HealthcheckBuilder> configure) =>
        With(Configured(new HealthcheckBuilder(this), configure));

    /// <inheritdoc cref="Service.StopSignal"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder StopSignal(ComposeText value) => With(Service.StopSignal = NotNull(value));

    /// <inheritdoc cref="Service.StopGracePeriod"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder StopGracePeriod(ComposeDuration value) => With(Service.StopGracePeriod = value);

    /// <inheritdoc cref="Service.StopGracePeriod"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder StopGracePeriod(ComposeText value) =>
        With(Service.StopGracePeriod = Read<ComposeDuration>(value));

    /// <inheritdoc cref="Service.PostStart"/>
    /// <param name="configure">Sets the properties of what is added.</param>
    public ServiceBuilder PostStart(Action<ServiceHook> configure) =>
        With((Service.PostStart ??= []).AddAll(Configured(new ServiceHook(), configure)));

    /// <inheritdoc cref="Service.PreStop"/>
    /// <param name="configure">Sets the properties of what is added.</param>
    public ServiceBuilder PreStop(Action<ServiceHook> configure) =>
        With((Service.PreStop ??= []).AddAll(Configured(new ServiceHook(), configure)));

    /// <inheritdoc cref="Service.PreStart"/>
    /// <param name="configure">Sets the properties of what is added.</param>
    public ServiceBuilder PreStart(Action<PreStartHook> configure) =>
        With((Service.PreStart ??= []).AddAll(Configured(new PreStartHook(), configure)));

    /// <inheritdoc cref="Service.PullPolicy"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder PullPolicy(PullPolicy value) => With(Service.PullPolicy = NotDefault(value));

    /// <inheritdoc cref="Service.PullPolicy"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder PullPolicy(ComposeText value) => With(Service.PullPolicy = Read<PullPolicy>(value));

    /// <inheritdoc cref="Service.PullRefreshAfter"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder PullRefreshAfter(ComposeText value) => With(Service.PullRefreshAfter = NotNull(value));

    /// <inheritdoc cref="Service.Develop"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Develop(Action<Develop> configure) => With(Configured(Service.Develop ??= new Develop(), configure));

    /// <inheritdoc cref="Service.Logging"/>
    /// <param name="driver">The driver, such as <c>json-file</c>.</param>
    /// <param name="options">The options of the driver.</param>
    public ServiceBuilder Logging(ComposeText driver, params ReadOnlySpan<(string Name, ComposeText Value)> options)
    {
        var logging = Service.Logging = new Logging { Driver = NotNull(driver) };
        return With(logging.Options = options.IsEmpty ? null : new OrderedDictionary<string, ComposeText?>(StringComparer.Ordinal)
            .AddEach(options, false));
    }

    /// <inheritdoc cref="Service.Logging"/>
    /// <param name="driver">The driver, such as <c>json-file</c>.</param>
    /// <param name="options">The options of the driver by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    public ServiceBuilder Logging<T>(ComposeText driver, IEnumerable<KeyValuePair<string, T>> options)
    {
        var logging = Service.Logging = new Logging { Driver = NotNull(driver) };
        return With(
            logging.Options = new OrderedDictionary<string, ComposeText?>(StringComparer.Ordinal).AddEach(options, false));
    }

    /// <inheritdoc cref="Service.Logging"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder Logging(Action<Logging> configure) => With(Configured(Service.Logging ??= new Logging(), configure));
}
