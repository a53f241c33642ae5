using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Options of a bind mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes">Compose Specification, volumes</seealso>
public sealed class BindOptions : ComposeNode
{
    /// <summary>How mounts inside it spread: <c>private</c>, <c>rprivate</c>, <c>shared</c>, <c>rshared</c>, <c>slave</c> or <c>rslave</c>. Since 2.3.</summary>
    public ComposeText? Propagation { get; set; }

    /// <summary>Whether a missing host folder is made; it is when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? CreateHostPath { get; set; }

    /// <summary>Whether mounts below it come along: <c>enabled</c>, <c>disabled</c>, <c>writable</c> or <c>readonly</c>. Compose Specification only.</summary>
    public ComposeText? Recursive { get; set; }

    /// <summary>How it is labelled for SELinux: <c>z</c> shared, <c>Z</c> private. Compose Specification only.</summary>
    public ComposeText? Selinux { get; set; }

    internal static Shape<BindOptions> Shape { get; } = new("bind options", () => new BindOptions())
    {
        { "propagation", x => x.Propagation, (x, v) => x.Propagation = v, Codecs.Text, From2_3 | V3_8 | Spec },
        {
            "create_host_path", x => x.CreateHostPath, (x, v) => x.CreateHostPath = v,
            Codecs.Bool, Spec, Row.ReadIn(V3_8 | Spec)
        },
        {
            "recursive", x => x.Recursive, (x, v) => x.Recursive = v,
            Codecs.Keyword("enabled", "disabled", "writable", "readonly"), Spec, Row.ReadIn(V3_8 | Spec)
        },
        {
            "selinux", x => x.Selinux, (x, v) => x.Selinux = v,
            Codecs.Keyword("z", "Z"), Spec, Row.ReadIn(V3_8 | Spec)
        },
    };
}
