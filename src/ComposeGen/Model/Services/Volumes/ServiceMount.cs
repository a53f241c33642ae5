using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A mount in the long form, which can say more than the short one.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class ServiceMount : ComposeNode
{
    /// <summary>
    /// What is mounted: <c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>image</c>, <c>npipe</c> or <c>cluster</c>. Since 2.3.
    /// </summary>
    public ComposeText? Type { get; set; }

    /// <summary>The host path, the volume's key, or the image; none for <c>tmpfs</c> and anonymous volumes. Since 2.3.</summary>
    public ComposeText? Source { get; set; }

    /// <summary>The path in the container. Since 2.3.</summary>
    public ComposeText? Target { get; set; }

    /// <summary>Whether the container cannot write to it; it can when unset. Since 2.3.</summary>
    public ComposeValue<bool>? ReadOnly { get; set; }

    /// <summary>How strictly host and container agree, where the platform offers a choice. Since 2.3.</summary>
    public ComposeText? Consistency { get; set; }

    /// <summary>Options of a bind mount. Since 2.3.</summary>
    public BindOptions? Bind { get; set; }

    /// <summary>Options of a volume mount. Since 2.3.</summary>
    public VolumeOptions? Volume { get; set; }

    /// <summary>Options of a mount in memory. Since 2.3.</summary>
    public TmpfsOptions? Tmpfs { get; set; }

    /// <summary>Options of an image mount. Compose Specification only.</summary>
    public ImageMountOptions? Image { get; set; }

    internal static Shape<ServiceMount> Shape { get; } = new("mount", () => new ServiceMount())
    {
        {
            "type", x => x.Type, (x, v) => x.Type = v,
            Codecs.Keyword("bind", "volume", "tmpfs", "cluster", "npipe", "image"), From2_3 | V3_8 | Spec, Row.RequiredIn(All)
        },
        { "source", x => x.Source, (x, v) => x.Source = v, Codecs.Text, From2_3 | V3_8 | Spec, Row.OfPath(PathForm.BindSource) },
        { "target", x => x.Target, (x, v) => x.Target = v, Codecs.Text, From2_3 | V3_8 | Spec, Row.RequiredIn(All) },
        { "read_only", x => x.ReadOnly, (x, v) => x.ReadOnly = v, Codecs.Bool, From2_3 | V3_8 | Spec },
        { "consistency", x => x.Consistency, (x, v) => x.Consistency = v, Codecs.Text, From2_3 | V3_8 | Spec },
        { "bind", x => x.Bind, (x, v) => x.Bind = v, Codecs.Node(BindOptions.Shape), From2_3 | V3_8 | Spec },
        { "volume", x => x.Volume, (x, v) => x.Volume = v, Codecs.Node(VolumeOptions.Shape), From2_3 | V3_8 | Spec },
        { "tmpfs", x => x.Tmpfs, (x, v) => x.Tmpfs = v, Codecs.Node(TmpfsOptions.Shape), From2_3 | V3_8 | Spec },
        { "image", x => x.Image, (x, v) => x.Image = v, Codecs.Node(ImageMountOptions.Shape), Spec },
    };

    // A folder that is missing is an error to the long form, and created by the short one: they are not the same.
    internal static Codec<ShortOrLong<VolumeMount, ServiceMount>> Codec { get; } = new ShortOrLongCodec<VolumeMount, ServiceMount>(
        Codecs.Value<VolumeMount>("volume", "[SOURCE:]TARGET[:MODE], such as ./data:/data:ro"), Shape, From2_3 | V3_8 | Spec, mount => mount.Type?.Literal == "volume" ? mount.Shorten() : null, prefersShort: _ => false);

    /// <summary>What makes two mounts the same: the path in the container.</summary>
    internal static object Identity(ShortOrLong<VolumeMount, ServiceMount> mount) =>
        ((mount.Long is { } node ? ShortForm.WithNames($"{node.Target}") : ShortForm.Read(mount.Short)?.Target) ?? mount.ToString()).TrimEnd('/');

    /// <summary>What makes two mounts in memory the same: the path, behind which options may stand.</summary>
    internal static object TmpfsIdentity(ComposeText mount) => ShortForm.WithNames(mount.Raw).Split(':')[0].TrimEnd('/');

    // A short form tells a folder from a volume by its first character, and readers split it at colons, each in its own way.
    internal ComposeValue<VolumeMount>? Shorten()
    {
        var source = Source?.Raw ?? "";
        var isPath = source.StartsWith('.') || source.StartsWith('/') || source.StartsWith('~');
        if (Type?.Literal is not ("bind" or "volume") || isPath != (Type?.Literal == "bind") || HasColon(Source) || HasColon(Target))
        {
            return null;
        }

        var mode = ReadOnly?.Value == true ? ":ro" : "";
        return ReadOnly?.Text is not null || (source.Length == 0 && mode.Length > 0)
            ? null
            : ShortForm.Of<VolumeMount, ServiceMount>(Shape, this, ["type", "source", "target", "read_only"], $"{source}{(source.Length > 0 ? ":" : "")}{Target}{mode}");
    }

    private static bool HasColon(ComposeText? path) =>
        path is not null && ShortForm.WithNames(path.Raw).Contains(':', StringComparison.Ordinal);
}

/// <summary>Options of a bind mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class BindOptions : ComposeNode
{
    /// <summary>
    /// How mounts inside it spread: <c>private</c>, <c>rprivate</c>, <c>shared</c>, <c>rshared</c>, <c>slave</c> or
    /// <c>rslave</c>. Since 2.3.
    /// </summary>
    public ComposeText? Propagation { get; set; }

    /// <summary>Whether a missing host folder is made; it is when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? CreateHostPath { get; set; }

    /// <summary>
    /// Whether mounts below it come along: <c>enabled</c>, <c>disabled</c>, <c>writable</c> or <c>readonly</c>. Compose
    /// Specification only.
    /// </summary>
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

/// <summary>Options of a volume mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
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

/// <summary>Options of a mount in memory.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
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

/// <summary>Options of an image mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class ImageMountOptions : ComposeNode
{
    /// <summary>The folder of the image that is mounted; all of it when unset. Compose Specification only.</summary>
    public ComposeText? Subpath { get; set; }

    internal static Shape<ImageMountOptions> Shape { get; } = new("image options", () => new ImageMountOptions())
    {
        { "subpath", x => x.Subpath, (x, v) => x.Subpath = v, Codecs.Text, Spec },
    };
}
