using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Options of a mount in memory.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes">Compose Specification, volumes</seealso>
public sealed class TmpfsOptions : ComposeNode
{
    /// <summary>How much it may hold; no limit when unset. Since 2.3.</summary>
    public ComposeValue<ByteSize>? Size { get; set; }

    /// <summary>The permissions of its root. Compose Specification only.</summary>
    public ComposeValue<FilePermissions>? Mode { get; set; }

    internal static Shape<TmpfsOptions> Shape { get; } = new("tmpfs options", () => new TmpfsOptions())
    {
        {
            "size", x => x.Size, (x, v) => x.Size = v,
            Grammars.Size.Whole().Between(default, new ByteSize(long.MaxValue)), From2_3 | V3_8 | Spec
        },
        { "mode", x => x.Mode, (x, v) => x.Mode = v, Grammars.NumericMode, Spec, Row.ReadIn(V3_8 | Spec) },
    };
}
