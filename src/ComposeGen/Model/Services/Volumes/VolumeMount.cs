using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>
/// A volume or a path of the host, mounted in a container, in the short form <c>[SOURCE:]TARGET[:MODE]</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "volumes" of a service, short syntax. The text is kept. A source may begin with a Windows
/// drive; <c>c:/data</c> and <c>c:/data:ro</c> mount the volume <c>c</c>, since nothing absolute follows the path.
/// The default value mounts nothing and prints as an empty text.
/// </remarks>
public readonly partial record struct VolumeMount : ISpanParsable<VolumeMount>, ISpanFormattable
{
    /// <summary>Mounts an anonymous volume.</summary>
    /// <param name="target">The path in the container.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is empty, or holds a colon.</exception>
    public VolumeMount(string target)
        : this(null, target, mode: null)
    {
    }

    /// <summary>Mounts a named volume or a path of the host, for reading and writing.</summary>
    /// <param name="source">
    /// The name of the volume; or the path, which begins with <c>.</c>, <c>/</c>, <c>~</c> or a drive.
    /// </param>
    /// <param name="target">The path in the container.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">A part is empty, or holds a colon that would end it.</exception>
    public VolumeMount(string source, string target)
        : this(source, target, readOnly: false)
    {
    }

    /// <summary>Mounts a named volume or a path of the host.</summary>
    /// <param name="source">
    /// The name of the volume; or the path, which begins with <c>.</c>, <c>/</c>, <c>~</c> or a drive.
    /// </param>
    /// <param name="target">The path in the container.</param>
    /// <param name="readOnly">Whether the container may only read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">A part is empty, or holds a colon that would end it.</exception>
    public VolumeMount(string source, string target, bool readOnly)
        : this(source, target, readOnly ? "ro" : null) => ArgumentNullException.ThrowIfNull(source);

    /// <summary>Mounts a volume or a path of the host, with any mode.</summary>
    /// <param name="source">The name of the volume, or the path; null means an anonymous volume.</param>
    /// <param name="target">The path in the container.</param>
    /// <param name="mode">What follows the target, such as <c>ro</c>, <c>z</c>, <c>ro,nocopy</c>; null leaves it out.</param>
    /// <exception cref="ArgumentException">
    /// A part is null or empty where it must not be, or holds a colon that would end it; or a mode has no source.
    /// </exception>
    public VolumeMount(string? source, string target, string? mode)
    {
        Source = source;
        Target = target;
        Mode = mode;
        CheckPart(source is null || IsPath(source), nameof(source));
        CheckPart(target is not null && IsPath(target), nameof(target));
        CheckPart(mode is null || (source is not null && IsMode(mode)), nameof(mode));
        CheckPart(TryParse(ToString(), out VolumeMount read) && read == this, source is null ? nameof(target) : nameof(source));
    }

    /// <summary>
    /// The volume's name or the host's path, as written; null means an anonymous volume.
    /// Source: the Compose specification, "volumes" of a service, short syntax, <c>VOLUME</c>.
    /// </summary>
    public string? Source { get; private init; }

    /// <summary>
    /// The path in the container, as written.
    /// Source: the Compose specification, "volumes" of a service, short syntax, <c>CONTAINER_PATH</c>.
    /// </summary>
    public string Target { get => field ?? ""; private init; }

    /// <summary>
    /// What follows the target, as written: <c>ro</c>, <c>rw</c>, <c>z</c>, <c>nocopy</c>, or a list with commas.
    /// Source: the Compose specification, "volumes" of a service, short syntax, <c>ACCESS_MODE</c>.
    /// </summary>
    public string? Mode { get; private init; }

    /// <summary>Whether the container may only read: <c>ro</c> is in <see cref="Mode"/>.</summary>
    public bool IsReadOnly
    {
        get
        {
            ReadOnlySpan<char> mode = Mode;
            foreach (Range option in mode.Split(','))
            {
                if (mode[option] is "ro")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// Whether the source is a path of the host: it begins with <c>.</c>, <c>/</c>, <c>~</c>, <c>\</c> or a drive.
    /// </summary>
    public bool IsBind => Source is ['.' or '/' or '~' or '\\', ..] || PathForm.HasDrive(Source);

    /// <summary>Whether the source is the name of a volume.</summary>
    public bool IsNamed => Source is not null && !IsBind;

    private static bool IsPath(string text) => text is not "" && MountPath.EndOf(text) < 0;

    private static bool IsMode(string text) => text is not "" && !text.Contains(':', StringComparison.Ordinal);

    private void CheckPart(bool holds, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException(
                $"\"{this}\" does not read back as what it was made of: "
                + "no part may be empty or hold a colon, and a mode needs a source.",
                parameter);
        }
    }
}
