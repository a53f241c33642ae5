using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Options of an image mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes">Compose Specification, volumes</seealso>
public sealed class ImageMountOptions : ComposeNode
{
    /// <summary>The folder of the image that is mounted; all of it when unset. Compose Specification only.</summary>
    public ComposeText? Subpath { get; set; }

    internal static Shape<ImageMountOptions> Shape { get; } = new("image options", () => new ImageMountOptions())
    {
        { "subpath", x => x.Subpath, (x, v) => x.Subpath = v, Codecs.Text, Spec },
    };
}
