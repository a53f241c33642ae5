using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A volume or a path of the host, mounted in a container, in the short form <c>[SOURCE:]TARGET[:MODE]</c>.</summary>
/// <remarks>
/// The value keeps its text. A source can begin with a Windows drive; <c>c:/data</c> and <c>c:/data:ro</c> mount the volume
/// <c>c</c>, because no absolute path follows. The default value is written as an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes"/>
public readonly record struct VolumeMount : ITextValue<VolumeMount>
{
    /// <summary>Creates a mount of an anonymous volume.</summary>
    /// <param name="target">The path in the container.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is empty, or contains a colon.</exception>
    public VolumeMount(string target)
        : this(null, target, mode: null)
    {
    }

    /// <summary>Creates a writable mount of a named volume or a path of the host.</summary>
    /// <param name="source">
    /// The name of the volume; or the path, which begins with <c>.</c>, <c>/</c>, <c>~</c> or a drive.
    /// </param>
    /// <param name="target">The path in the container.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">A part is empty, or contains a colon that would end it.</exception>
    public VolumeMount(string source, string target)
        : this(source, target, readOnly: false)
    {
    }

    /// <summary>Creates a mount of a named volume or a path of the host.</summary>
    /// <param name="source">
    /// The name of the volume; or the path, which begins with <c>.</c>, <c>/</c>, <c>~</c> or a drive.
    /// </param>
    /// <param name="target">The path in the container.</param>
    /// <param name="readOnly">Whether the mount is read-only.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">A part is empty, or contains a colon that would end it.</exception>
    public VolumeMount(string source, string target, bool readOnly)
        : this(source, target, readOnly ? "ro" : null) => ArgumentNullException.ThrowIfNull(source);

    /// <summary>Creates a mount of a volume or a path of the host with a mode.</summary>
    /// <param name="source">The name of the volume, or the path; null for an anonymous volume.</param>
    /// <param name="target">The path in the container.</param>
    /// <param name="mode">The mode, such as <c>ro</c>, <c>z</c>, <c>ro,nocopy</c>; null if not written.</param>
    /// <exception cref="ArgumentException">
    /// A required part is null or empty, a part contains a colon that would end it, or there is a mode without a source.
    /// </exception>
    public VolumeMount(string? source, string target, string? mode)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        Source = source;
        Target = target;
        Mode = mode;
        CheckPart(source is null || IsPath(source), nameof(source));
        CheckPart(IsPath(target), nameof(target));
        CheckPart(mode is null || (source is not null && IsMode(mode)), nameof(mode));
        CheckPart(TryParse(ToString(), out VolumeMount read) && read == this, source is null ? nameof(target) : nameof(source));
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "[SOURCE:]TARGET[:MODE], with no empty part";

    /// <summary>The volume's name or the host's path, as written; null for an anonymous volume.</summary>
    public string? Source { get; private init; }

    /// <summary>The path in the container, as written.</summary>
    public string Target { get => field ?? ""; private init; }

    /// <summary>The mode, as written: <c>ro</c>, <c>rw</c>, <c>z</c>, <c>nocopy</c>, or a list with commas.</summary>
    public string? Mode { get; private init; }

    /// <summary>Whether the mount is read-only: <see cref="Mode"/> contains <c>ro</c>.</summary>
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
    /// Whether the source is a path of the host, which begins with <c>.</c>, <c>/</c>, <c>~</c>, <c>\</c> or a drive.
    /// </summary>
    public bool IsBind => Source is ['.' or '/' or '~' or '\\', ..] || PathForm.HasDrive(Source);

    /// <summary>Whether the source is the name of a volume.</summary>
    public bool IsNamed => Source is not null && !IsBind;

    // A volume of the file has a variable.
    internal static IReadOnlyList<Code>? Arguments(ComposeValue<VolumeMount> mount, CodeScope scope) => mount switch
    {
        { Value: { IsNamed: true, Mode: null or "ro" } named } when scope.VariableOf("volumes", named.Source!) is { } volume =>
            named.Mode is null
                ? [volume, CSharp.Literal(named.Target)]
                : [volume, CSharp.Literal(named.Target), "readOnly: true"],
        _ => ValueCodec<VolumeMount>.ReadArguments(mount),
    };

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out VolumeMount result)
    {
        result = default;
        var sourceEnd = MountPath.EndOfFirst(text);
        ReadOnlySpan<char> afterSource = text[(sourceEnd + 1)..];
        var targetEnd = sourceEnd < 0 ? -1 : MountPath.EndOf(afterSource);
        ReadOnlySpan<char> target = targetEnd < 0 ? afterSource : afterSource[..targetEnd];
        ReadOnlySpan<char> mode = afterSource[(targetEnd + 1)..];
        if (target.IsEmpty || sourceEnd == 0 || (targetEnd >= 0 && (mode.IsEmpty || mode.Contains(':'))))
        {
            return false;
        }

        result = new VolumeMount
        {
            Source = sourceEnd < 0 ? null : text[..sourceEnd].ToString(),
            Target = target.ToString(),
            Mode = targetEnd < 0 ? null : mode.ToString(),
        };
        return true;
    }

    /// <summary>Returns the original text.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var afterSource = Source is null ? "" : ":";
        var beforeMode = Mode is null ? "" : ":";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Source}{afterSource}{Target}{beforeMode}{Mode}",
            out charsWritten);
    }

    private static bool IsPath(string text) => text is not "" && MountPath.EndOf(text) < 0;

    private static bool IsMode(string text) => text is not "" && !text.Contains(':', StringComparison.Ordinal);

    private void CheckPart(bool holds, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException(
                $"\"{this}\" is not a mount of these parts: "
                + "no part can be empty or contain a colon, and a mode requires a source.",
                parameter);
        }
    }
}

/// <summary>Finds the ends of paths in the short form of a mount, in which a Windows drive also has a colon.</summary>
internal static class MountPath
{
    /// <summary>Finds the colon that ends the first path of a mount; -1 if nothing follows it.</summary>
    public static int EndOfFirst(ReadOnlySpan<char> text)
    {
        var end = EndOf(text);
        return PathForm.HasDrive(text) && text[2] == '/' && !(end >= 0 && IsAbsolute(text[(end + 1)..])) ? 1 : end;
    }

    /// <summary>Finds the colon that ends the path at the beginning of a text; -1 if nothing follows it.</summary>
    public static int EndOf(ReadOnlySpan<char> text)
    {
        var start = PathForm.HasDrive(text) ? 2 : 0;
        var colon = text[start..].IndexOf(':');
        return colon < 0 ? -1 : start + colon;
    }

    private static bool IsAbsolute(ReadOnlySpan<char> text) => text is ['/' or '\\', ..] || PathForm.HasDrive(text);
}
