using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Devices that are asked for by what they can do.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#devices">Compose Specification, devices</seealso>
public sealed class DeviceRequest : ComposeNode
{
    /// <summary>What they must be able to do, such as <c>gpu</c>. Compose Specification only.</summary>
    public IList<ComposeText>? Capabilities { get; set; }

    /// <summary>How many; <c>all</c> when unset. Compose Specification only.</summary>
    public ComposeValue<long>? Count { get; set; }

    /// <summary>Which ones; excludes a count. Compose Specification only.</summary>
    public IList<ComposeText>? DeviceIds { get; set; }

    /// <summary>The driver, such as <c>nvidia</c>. Compose Specification only.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>Options for the driver. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Options { get; set; }

    /// <summary>A request of <c>gpus</c>.</summary>
    internal static Shape<DeviceRequest> Shape { get; } = ShapeOf(null);

    /// <summary>A request of a reservation, which has to name capabilities.</summary>
    internal static Shape<DeviceRequest> ReservationShape { get; } = ShapeOf(Row.RequiredIn(Spec));

    private static Shape<DeviceRequest> ShapeOf(Row? capabilities) => new("device request", () => new DeviceRequest())
    {
        {
            "capabilities", x => x.Capabilities, (x, v) => x.Capabilities = v,
            Codecs.List(Codecs.Text, uniqueIn: All), All, capabilities
        },
        { "count", x => x.Count, (x, v) => x.Count = v, Codecs.CountOrAll },
        { "device_ids", x => x.DeviceIds, (x, v) => x.DeviceIds = v, Codecs.List(Codecs.Text, uniqueIn: All) },
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.UniqueAssignments },
    };
}
