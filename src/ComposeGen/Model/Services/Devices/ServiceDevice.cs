using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A device in the long form.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#devices">Compose Specification, devices</seealso>
public sealed class ServiceDevice : ComposeNode
{
    /// <summary>The device on the host. Compose Specification only.</summary>
    public ComposeText? Source { get; set; }

    /// <summary>Its path in the container; as on the host when unset. Compose Specification only.</summary>
    public ComposeText? Target { get; set; }

    /// <summary>What the container may do with it: <c>r</c>, <c>w</c>, <c>m</c>; all when unset. Compose Specification only.</summary>
    public ComposeText? Permissions { get; set; }

    internal static Shape<ServiceDevice> Shape { get; } = new("device", () => new ServiceDevice())
    {
        { "source", x => x.Source, (x, v) => x.Source = v, Codecs.Text, Spec, Row.RequiredIn(Spec) },
        { "target", x => x.Target, (x, v) => x.Target = v, Codecs.Text, Spec, Row.RequiredIn(Spec) },
        { "permissions", x => x.Permissions, (x, v) => x.Permissions = v, Codecs.Text, Spec },
    };

    internal static Codec<ShortOrLong<DeviceMapping, ServiceDevice>> Codec { get; } = new ShortOrLongCodec<DeviceMapping, ServiceDevice>(
        Codecs.Value<DeviceMapping>("device", "HOST[:CONTAINER[:PERMISSIONS]], such as /dev/ttyUSB0"), Shape, Spec, device => device.Shorten(), prefersShort: _ => false);

    /// <summary>What makes two devices the same: the path in the container.</summary>
    internal static object Identity(ShortOrLong<DeviceMapping, ServiceDevice> device) => device.Long is { } node
        ? ShortForm.WithNames($"{node.Target ?? node.Source}")
        : ShortForm.Read(device.Short) is { } mapping ? mapping.Target ?? mapping.Source : device.ToString();

    private ComposeValue<DeviceMapping>? Shorten() =>
        ShortForm.Of<DeviceMapping, ServiceDevice>(Shape, this, ["source", "target", "permissions"], $"{Source}:{Target ?? Source}{(Permissions is { } permissions ? $":{permissions}" : "")}");
}
