using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Configures the number of containers, their placement and their resources.</summary>
public sealed class DeployBuilder
{
    private readonly ServiceBuilder _service;

    internal DeployBuilder(ServiceBuilder service)
    {
        _service = service;
        service.Service.Deploy ??= new Deploy();
    }

    internal Deploy Deploy => _service.Service.Deploy!;

    private bool Replaces => _service.Replaces;

    /// <inheritdoc cref="Deploy.Mode"/>
    /// <param name="value">The value.</param>
    public DeployBuilder Mode(ComposeText value) => With(Deploy.Mode = NotNull(value));

    /// <inheritdoc cref="Deploy.Replicas"/>
    /// <param name="value">The value.</param>
    public DeployBuilder Replicas(ComposeValue<int> value) => With(Deploy.Replicas = value);

    /// <inheritdoc cref="Deploy.EndpointMode"/>
    /// <param name="value">The value.</param>
    public DeployBuilder EndpointMode(ComposeText value) => With(Deploy.EndpointMode = NotNull(value));

    /// <inheritdoc cref="Deploy.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public DeployBuilder Label(string name, ComposeText value) =>
        With((Deploy.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Deploy.Labels"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public DeployBuilder Labels<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Deploy.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Deploy.Labels"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public DeployBuilder Labels(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Deploy.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Deploy.Placement"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder Placement(Action<Placement> configure) =>
        With(Configured(Deploy.Placement ??= new Placement(), configure));

    /// <inheritdoc cref="DeployResources.Limits"/>
    /// <param name="cpus">The number of CPUs, such as 0.5; unchanged by default.</param>
    /// <param name="memory">The memory, such as <c>512m</c>; unchanged by default.</param>
    /// <param name="pids">The number of processes; unchanged by default. Compose Specification only.</param>
    public DeployBuilder Limits(
        ComposeValue<DecimalNumber>? cpus = null, ComposeValue<ByteSize>? memory = null, ComposeValue<int>? pids = null) =>
        Resources(resources => resources.Limits(limits =>
        {
            limits.Cpus = cpus ?? limits.Cpus;
            limits.Memory = memory ?? limits.Memory;
            limits.Pids = pids ?? limits.Pids;
        }));

    /// <inheritdoc cref="DeployResources.Reservations"/>
    /// <param name="cpus">The number of CPUs, such as 0.5; unchanged by default.</param>
    /// <param name="memory">The memory, such as <c>512m</c>; unchanged by default.</param>
    public DeployBuilder Reservations(ComposeValue<DecimalNumber>? cpus = null, ComposeValue<ByteSize>? memory = null) =>
        Resources(resources => resources.Reservations(reservations =>
        {
            reservations.Cpus = cpus ?? reservations.Cpus;
            reservations.Memory = memory ?? reservations.Memory;
        }));

    /// <inheritdoc cref="Deploy.Resources"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder Resources(Action<ResourcesBuilder> configure) =>
        With(Configured(new ResourcesBuilder(Deploy.Resources ??= new DeployResources()), configure));

    /// <inheritdoc cref="Deploy.RestartPolicy"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder RestartPolicy(Action<DeployRestartPolicy> configure) =>
        With(Configured(Deploy.RestartPolicy ??= new DeployRestartPolicy(), configure));

    /// <inheritdoc cref="Deploy.UpdateConfig"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder UpdateConfig(Action<UpdateConfig> configure) =>
        With(Configured(Deploy.UpdateConfig ??= new UpdateConfig(), configure));

    /// <inheritdoc cref="Deploy.RollbackConfig"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder RollbackConfig(Action<UpdateConfig> configure) =>
        With(Configured(Deploy.RollbackConfig ??= new UpdateConfig(), configure));

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public DeployBuilder Configure(Action<Deploy> configure) => With(Configured(Deploy, configure));

    // The argument changes the model; this continues the chain of calls.
    private DeployBuilder With<T>(T _) => this;
}
