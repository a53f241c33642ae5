using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>What is kept for a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources">Compose Specification, resources</seealso>
public sealed class ResourceReservations : ComposeNode
{
    /// <summary>How many CPUs, such as 0.5. Since 3.0; not in 2.x.</summary>
    public ComposeValue<decimal>? Cpus { get; set; }

    /// <summary>How much memory. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ByteSize>? Memory { get; set; }

    /// <summary>Resources that the machines declare. Since 3.5; not in 2.x.</summary>
    public IList<GenericResource>? GenericResources { get; set; }

    /// <summary>Devices. Compose Specification only.</summary>
    public IList<DeviceRequest>? Devices { get; set; }

    internal static Shape<ResourceReservations> Shape { get; } = new("reservations", () => new ResourceReservations())
    {
        { "cpus", x => x.Cpus, (x, v) => x.Cpus = v, Codecs.DecimalText, V3_8 | Spec },
        { "memory", x => x.Memory, (x, v) => x.Memory = v, Grammars.SizeText, V3_8 | Spec },
        { "generic_resources", x => x.GenericResources, (x, v) => x.GenericResources = v, Codecs.List(Codecs.Node(GenericResource.Shape)), V3_8 | Spec },
        {
            "devices", x => x.Devices, (x, v) => x.Devices = v,
            Codecs.List(Codecs.Node(DeviceRequest.ReservationShape)), Spec, Row.ReadIn(All)
        },
    };
}
