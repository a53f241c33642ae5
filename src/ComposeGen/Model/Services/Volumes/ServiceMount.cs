using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A mount in the long form, which has more options than the short one.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class ServiceMount : ComposeNode
{
    /// <summary>
    /// The type: <c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>image</c>, <c>npipe</c> or <c>cluster</c>. Since 2.3.
    /// </summary>
    public ComposeText? Type { get; set; }

    /// <summary>
    /// The host path, the key of the volume, or the image; unset for <c>tmpfs</c> and anonymous volumes. Since 2.3.
    /// </summary>
    public ComposeText? Source { get; set; }

    /// <summary>The path in the container. Since 2.3.</summary>
    public ComposeText? Target { get; set; }

    /// <summary>Whether the mount is read-only; false when unset. Since 2.3.</summary>
    public ComposeValue<bool>? ReadOnly { get; set; }

    /// <summary>The consistency between host and container, on platforms that support it. Since 2.3.</summary>
    public ComposeText? Consistency { get; set; }

    /// <summary>The options of a bind mount. Since 2.3.</summary>
    public BindOptions? Bind { get; set; }

    /// <summary>The options of a volume mount. Since 2.3.</summary>
    public VolumeOptions? Volume { get; set; }

    /// <summary>The options of a mount in memory. Since 2.3.</summary>
    public TmpfsOptions? Tmpfs { get; set; }

    /// <summary>The options of an image mount. Compose Specification only.</summary>
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

    // The short form creates a missing folder, but the long form fails, so they are not equal.
    internal static Codec<ShortOrLong<VolumeMount, ServiceMount>> Codec { get; } =
        new ShortOrLongCodec<VolumeMount, ServiceMount>(
            Codecs.Value<VolumeMount>("volume", "[SOURCE:]TARGET[:MODE], such as ./data:/data:ro")
                .CalledWith(VolumeMount.Arguments),
            Shape,
            From2_3 | V3_8 | Spec,
            mount => mount.Type?.Literal == "volume" ? mount.Shorten() : null,
            prefersShort: _ => false);

    /// <summary>Returns the identity of a mount: the path in the container.</summary>
    internal static object Identity(ShortOrLong<VolumeMount, ServiceMount> mount) =>
        ((mount.Long is { } node ? ShortForm.WithNames($"{node.Target}") : ShortForm.Read(mount.Short)?.Target)
            ?? mount.ToString()).TrimEnd('/');

    /// <summary>Returns the identity of a mount in memory: the path without options.</summary>
    internal static object TmpfsIdentity(ComposeText mount) => ShortForm.WithNames(mount.Raw).Split(':')[0].TrimEnd('/');

    // In a short form, the first character distinguishes a folder from a volume, and readers split it at colons differently.
    internal ComposeValue<VolumeMount>? Shorten()
    {
        var source = Source?.Raw ?? "";
        var isPath = source.StartsWith('.') || source.StartsWith('/') || source.StartsWith('~');
        if (Type?.Literal is not ("bind" or "volume")
            || isPath != (Type?.Literal == "bind")
            || HasColon(Source)
            || HasColon(Target))
        {
            return null;
        }

        var mode = ReadOnly?.Value == true ? ":ro" : "";
        return ReadOnly?.Text is not null || (source.Length == 0 && mode.Length > 0)
            ? null
            : ShortForm.Of<VolumeMount, ServiceMount>(
                Shape,
                this,
                ["type", "source", "target", "read_only"],
                $"{source}{(source.Length > 0 ? ":" : "")}{Target}{mode}");
    }

    private static bool HasColon(ComposeText? path) =>
        path is not null && ShortForm.WithNames(path.Raw).Contains(':', StringComparison.Ordinal);
}

/// <summary>The options of a bind mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class BindOptions : ComposeNode
{
    /// <summary>
    /// The propagation of mounts inside: <c>private</c>, <c>rprivate</c>, <c>shared</c>, <c>rshared</c>, <c>slave</c> or
    /// <c>rslave</c>. Since 2.3.
    /// </summary>
    public ComposeText? Propagation { get; set; }

    /// <summary>Whether a missing host folder is created; true when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? CreateHostPath { get; set; }

    /// <summary>
    /// Whether mounts below are included: <c>enabled</c>, <c>disabled</c>, <c>writable</c> or <c>readonly</c>. Compose
    /// Specification only.
    /// </summary>
    public ComposeText? Recursive { get; set; }

    /// <summary>The SELinux label: <c>z</c> shared, <c>Z</c> private. Compose Specification only.</summary>
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

/// <summary>The options of a volume mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class VolumeOptions : ComposeNode
{
    /// <summary>Whether an empty volume stays empty instead of getting the content of the image. Since 2.3.</summary>
    public ComposeValue<bool>? Nocopy { get; set; }

    /// <summary>The labels of the created volume. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The folder of the volume to mount; the whole volume when unset. Compose Specification only.</summary>
    public ComposeText? Subpath { get; set; }

    internal static Shape<VolumeOptions> Shape { get; } = new("volume options", () => new VolumeOptions())
    {
        { "nocopy", x => x.Nocopy, (x, v) => x.Nocopy = v, Codecs.Bool, From2_3 | V3_8 | Spec },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, Spec, Row.ReadIn(V3_8 | Spec) },
        { "subpath", x => x.Subpath, (x, v) => x.Subpath = v, Codecs.Text, Spec, Row.ReadIn(V3_8 | Spec) },
    };
}

/// <summary>The options of a mount in memory.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class TmpfsOptions : ComposeNode
{
    /// <summary>The maximum size; no limit when unset. Since 2.3.</summary>
    public ComposeValue<ByteSize>? Size { get; set; }

    /// <summary>The permissions of the root folder. Compose Specification only.</summary>
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

/// <summary>The options of an image mount.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public sealed class ImageMountOptions : ComposeNode
{
    /// <summary>The folder of the image to mount; the whole image when unset. Compose Specification only.</summary>
    public ComposeText? Subpath { get; set; }

    internal static Shape<ImageMountOptions> Shape { get; } = new("image options", () => new ImageMountOptions())
    {
        { "subpath", x => x.Subpath, (x, v) => x.Subpath = v, Codecs.Text, Spec },
    };
}
