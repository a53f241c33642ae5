using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Configures the limits and reservations of resources.</summary>
public sealed class ResourcesBuilder
{
    internal ResourcesBuilder(DeployResources resources) => Resources = resources;

    internal DeployResources Resources { get; }

    /// <inheritdoc cref="DeployResources.Limits"/>
    /// <param name="configure">Sets its properties.</param>
    public ResourcesBuilder Limits(Action<ResourceLimits> configure) =>
        With(Configured(Resources.Limits ??= new ResourceLimits(), configure));

    /// <inheritdoc cref="DeployResources.Reservations"/>
    /// <param name="configure">Sets its properties.</param>
    public ResourcesBuilder Reservations(Action<ResourceReservations> configure) =>
        With(Configured(Resources.Reservations ??= new ResourceReservations(), configure));

    /// <summary>Reserves devices. Compose Specification only.</summary>
    /// <param name="configure">Sets the properties of the request.</param>
    public ResourcesBuilder Device(Action<DeviceRequest> configure) => Reservations(reservations =>
        (reservations.Devices ??= []).Add(Configured(new DeviceRequest(), configure)));

    /// <summary>Reserves GPUs. Compose Specification only.</summary>
    /// <param name="count">The number of GPUs, or <c>all</c>.</param>
    public ResourcesBuilder Gpus(ComposeText count) => Device(device =>
    {
        device.Capabilities = ["gpu"];
        device.Count = count == "all" ? ComposeValue<long>.FromText(count) : ComposeValue<long>.Parse(count);
    });

    /// <summary>Reserves a resource that machines declare. Since 3.5; not in 2.x.</summary>
    /// <param name="kind">The resource.</param>
    /// <param name="quantity">The quantity.</param>
    public ResourcesBuilder GenericResource(ComposeText kind, ComposeValue<long> quantity) => Reservations(reservations =>
        (reservations.GenericResources ??= []).Add(new GenericResource
        {
            DiscreteResourceSpec = new DiscreteResource { Kind = NotNull(kind), Value = quantity },
        }));

    // The argument changes the model; this continues the chain of calls.
    private ResourcesBuilder With<T>(T _) => this;
}
