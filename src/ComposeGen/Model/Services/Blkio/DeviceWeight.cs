using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A container's share of one device.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config">Compose Specification, blkio_config</seealso>
public sealed class DeviceWeight : ComposeNode
{
    /// <summary>The device. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>The share against other containers, from 10 to 1000. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<int>? Weight { get; set; }

    internal static Shape<DeviceWeight> Shape { get; } = new("device weight", () => new DeviceWeight())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, V2 | Spec },
        { "weight", x => x.Weight, (x, v) => x.Weight = v, Codecs.Int.AtLeast(0, Spec).UnquotedIn(Spec), V2 | Spec },
    };
}
