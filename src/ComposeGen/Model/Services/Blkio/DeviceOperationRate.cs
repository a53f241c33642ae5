using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A limit on operations a second.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config">Compose Specification, blkio_config</seealso>
public sealed class DeviceOperationRate : ComposeNode
{
    /// <summary>The device. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>Operations a second. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<long>? Rate { get; set; }

    internal static Shape<DeviceOperationRate> Shape { get; } = new("device rate", () => new DeviceOperationRate())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, V2 | Spec },
        { "rate", x => x.Rate, (x, v) => x.Rate = v, Grammars.Rate, V2 | Spec },
    };
}
