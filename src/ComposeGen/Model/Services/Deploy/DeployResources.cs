using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The limits and reservations of resources.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources"/>
public sealed class DeployResources : ComposeNode
{
    /// <summary>The limits of a container. Since 3.0; not in 2.x.</summary>
    public ResourceLimits? Limits { get; set; }

    /// <summary>The reservations of a container. Since 3.0; not in 2.x.</summary>
    public ResourceReservations? Reservations { get; set; }

    internal static Shape<DeployResources> Shape { get; } = new("resources", () => new DeployResources(), isFluent: true)
    {
        { "limits", x => x.Limits, (x, v) => x.Limits = v, Codecs.Node(ResourceLimits.Shape), V3_8 | Spec },
        {
            "reservations", x => x.Reservations, (x, v) => x.Reservations = v,
            Codecs.Node(ResourceReservations.Shape), V3_8 | Spec
        },
    };
}

/// <summary>The limits of a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources"/>
public sealed class ResourceLimits : ComposeNode
{
    /// <summary>The number of CPUs, such as 0.5; all when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<DecimalNumber>? Cpus { get; set; }

    /// <summary>The memory; no limit when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ByteSize>? Memory { get; set; }

    /// <summary>The number of processes; no limit when unset. Compose Specification only.</summary>
    public ComposeValue<int>? Pids { get; set; }

    internal static Shape<ResourceLimits> Shape { get; } = new("limits", () => new ResourceLimits())
    {
        { "cpus", x => x.Cpus, (x, v) => x.Cpus = v, Grammars.DecimalText, V3_8 | Spec },
        { "memory", x => x.Memory, (x, v) => x.Memory = v, Grammars.SizeText, V3_8 | Spec },
        { "pids", x => x.Pids, (x, v) => x.Pids = v, Codecs.Int, Spec },
    };
}

/// <summary>The reservations of a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources"/>
public sealed class ResourceReservations : ComposeNode
{
    /// <summary>The number of CPUs, such as 0.5. Since 3.0; not in 2.x.</summary>
    public ComposeValue<DecimalNumber>? Cpus { get; set; }

    /// <summary>The memory. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ByteSize>? Memory { get; set; }

    /// <summary>The resources that machines declare. Since 3.5; not in 2.x.</summary>
    public IList<GenericResource>? GenericResources { get; set; }

    /// <summary>The devices. Compose Specification only.</summary>
    public IList<DeviceRequest>? Devices { get; set; }

    internal static Shape<ResourceReservations> Shape { get; } = new("reservations", () => new ResourceReservations())
    {
        { "cpus", x => x.Cpus, (x, v) => x.Cpus = v, Grammars.DecimalText, V3_8 | Spec },
        { "memory", x => x.Memory, (x, v) => x.Memory = v, Grammars.SizeText, V3_8 | Spec },
        {
            "generic_resources", x => x.GenericResources, (x, v) => x.GenericResources = v,
            Codecs.List(Codecs.Node(GenericResource.Shape)), V3_8 | Spec
        },
        {
            "devices", x => x.Devices, (x, v) => x.Devices = v,
            Codecs.List(Codecs.Node(DeviceRequest.ReservationShape)), Spec, Row.ReadIn(All)
        },
    };
}

/// <summary>A resource that machines declare.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources"/>
public sealed class GenericResource : ComposeNode
{
    /// <summary>A resource that is counted. Since 3.5; not in 2.x.</summary>
    public DiscreteResource? DiscreteResourceSpec { get; set; }

    internal static Shape<GenericResource> Shape { get; } = new("generic resource", () => new GenericResource())
    {
        {
            "discrete_resource_spec", x => x.DiscreteResourceSpec, (x, v) => x.DiscreteResourceSpec = v,
            Codecs.Node(DiscreteResource.Shape), V3_8 | Spec
        },
    };
}

/// <summary>A resource that is counted.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources"/>
public sealed class DiscreteResource : ComposeNode
{
    /// <summary>The resource. Since 3.5; not in 2.x.</summary>
    public ComposeText? Kind { get; set; }

    /// <summary>The quantity. Since 3.5; not in 2.x.</summary>
    public ComposeValue<long>? Value { get; set; }

    internal static Shape<DiscreteResource> Shape { get; } = new("discrete resource", () => new DiscreteResource())
    {
        { "kind", x => x.Kind, (x, v) => x.Kind = v, Codecs.Text, V3_8 | Spec },
        { "value", x => x.Value, (x, v) => x.Value = v, Codecs.Long.UnquotedIn(V2), V3_8 | Spec },
    };
}
