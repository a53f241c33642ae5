namespace ComposeGen.Building;

/// <summary>Configures the number of containers, their placement and their resources.</summary>
public sealed class DeployBuilder
{
    internal DeployBuilder(Deploy deploy) => Deploy = deploy;

    internal Deploy Deploy { get; }

    /// <inheritdoc cref="Deploy.Mode"/>
    /// <param name="value">The value.</param>
    public DeployBuilder Mode(ComposeText value) => With(Deploy.Mode = value);

    /// <inheritdoc cref="Deploy.Replicas"/>
    /// <param name="value">The value.</param>
    public DeployBuilder Replicas(ComposeValue<int> value) => With(Deploy.Replicas = value);

    /// <inheritdoc cref="Deploy.EndpointMode"/>
    /// <param name="value">The value.</param>
    public DeployBuilder EndpointMode(ComposeText value) => With(Deploy.EndpointMode = value);

    /// <inheritdoc cref="Deploy.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public DeployBuilder Label(string name, ComposeText value) => With((Deploy.Labels ??= []).AddOnce(name, value));

    /// <inheritdoc cref="Deploy.Placement"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder Placement(Action<Placement> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Deploy.Placement ??= new Placement());
        return this;
    }

    /// <inheritdoc cref="Deploy.Resources"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder Resources(Action<DeployResources> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Deploy.Resources ??= new DeployResources());
        return this;
    }

    /// <inheritdoc cref="Deploy.RestartPolicy"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder RestartPolicy(Action<DeployRestartPolicy> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Deploy.RestartPolicy ??= new DeployRestartPolicy());
        return this;
    }

    /// <inheritdoc cref="Deploy.UpdateConfig"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder UpdateConfig(Action<UpdateConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Deploy.UpdateConfig ??= new UpdateConfig());
        return this;
    }

    /// <inheritdoc cref="Deploy.RollbackConfig"/>
    /// <param name="configure">Sets its properties.</param>
    public DeployBuilder RollbackConfig(Action<UpdateConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Deploy.RollbackConfig ??= new UpdateConfig());
        return this;
    }

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public DeployBuilder Configure(Action<Deploy> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Deploy);
        return this;
    }

    // The argument changes the model; this continues the chain of calls.
    private DeployBuilder With<T>(T _) => this;
}
