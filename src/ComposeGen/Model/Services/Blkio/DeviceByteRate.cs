using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A limit on bytes a second.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config">Compose Specification, blkio_config</seealso>
public sealed class DeviceByteRate : ComposeNode
{
    /// <summary>The device. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>Bytes a second. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? Rate { get; set; }

    internal static Shape<DeviceByteRate> Shape { get; } = new("device rate", () => new DeviceByteRate())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, V2 | Spec },
        { "rate", x => x.Rate, (x, v) => x.Rate = v, Grammars.Size.Whole(), V2 | Spec },
    };
}
