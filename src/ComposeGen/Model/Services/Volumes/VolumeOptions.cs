using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Options of a volume mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes">Compose Specification, volumes</seealso>
public sealed class VolumeOptions : ComposeNode
{
    /// <summary>Whether an empty volume stays empty instead of getting what the image has there. Since 2.3.</summary>
    public ComposeValue<bool>? Nocopy { get; set; }

    /// <summary>Labels of the volume that is made. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The folder of the volume that is mounted; all of it when unset. Compose Specification only.</summary>
    public ComposeText? Subpath { get; set; }

    internal static Shape<VolumeOptions> Shape { get; } = new("volume options", () => new VolumeOptions())
    {
        { "nocopy", x => x.Nocopy, (x, v) => x.Nocopy = v, Codecs.Bool, From2_3 | V3_8 | Spec },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, Spec, Row.ReadIn(V3_8 | Spec) },
        { "subpath", x => x.Subpath, (x, v) => x.Subpath = v, Codecs.Text, Spec, Row.ReadIn(V3_8 | Spec) },
    };
}
