using System.Buffers;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Describes how the values of a row contain the path of a file or folder of the host.</summary>
/// <param name="find">
/// Finds the start of the path in a text; negative when the text contains no path. The arguments are the key of the text
/// (<see langword="null"/> in a list) and the mapping that has the key.
/// </param>
/// <param name="isPath">Whether a text is a path. The default of a variable is tested, too.</param>
/// <param name="end">A character that ends the path; <c>\0</c> when nothing follows it.</param>
internal sealed class PathForm(Func<string, string?, YamlMapping?, int> find, Predicate<string>? isPath = null, char end = '\0')
{
    /// <summary>A path alone.</summary>
    public static readonly PathForm File = new((_, _, _) => 0);

    /// <summary>A folder, or the address of a repository.</summary>
    public static readonly PathForm Context = new((_, _, _) => 0, text => !IsRemote(text));

    /// <summary>Named folders or addresses: <c>NAME=PATH</c>, or a mapping.</summary>
    public static readonly PathForm NamedContext = new(FindAssigned, text => !IsRemote(text));

    /// <summary>SSH keys: <c>NAME=PATH</c>, or a mapping.</summary>
    public static readonly PathForm NamedFile = new(FindAssigned) { StartsAtProject = true };

    /// <summary>The short form of a mount. A path begins with a dot, the name of a volume does not.</summary>
    public static readonly PathForm Mount = new((_, _, _) => 0, text => text.StartsWith('.'), end: ':');

    /// <summary>The source of a mount, which is a path when the mount is a bind.</summary>
    public static readonly PathForm BindSource = new((_, _, mount) => TextOf(mount, "type") == "bind" ? 0 : -1);

    /// <summary>The options of the local driver. The device is a path if it is a bind mount.</summary>
    public static readonly PathForm BoundDevice = new((_, key, options) =>
        key == "device" && TextOf(options, "o")?.Split(',').Contains("bind", StringComparer.Ordinal) == true ? 0 : -1);

    /// <summary>A build cache: <c>type=local,src=PATH</c>.</summary>
    public static readonly PathForm LocalCache = new((text, _, _) => FindCache(text), end: ',') { StartsAtProject = true };

    /// <summary>A security option: <c>seccomp:PATH</c>.</summary>
    public static readonly PathForm SeccompProfile = new(
        (text, _, _) => text is ['s', 'e', 'c', 'c', 'o', 'm', 'p', ':' or '=', ..] ? "seccomp:".Length : -1,
        text => text is not ("unconfined" or "builtin"))
    { StartsAtProject = true };

    private static readonly SearchValues<char> Scheme = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    private const string OciLayout = "oci-layout://";

    /// <summary>A character that ends the path; <c>\0</c> when nothing follows it.</summary>
    public char End { get; } = end;

    /// <summary>
    /// Whether a relative path starts at the folder of the project, also in an included or extended file. Compose opens it
    /// without resolving it.
    /// </summary>
    public bool StartsAtProject { get; private init; }

    /// <summary>Whether a reference to a file or folder is the address of a repository, a registry or another build.</summary>
    public static bool IsRemote(string reference) =>
        (reference.IndexOf("://", StringComparison.Ordinal) is > 0 and var end
            && !reference.AsSpan(0, end).ContainsAnyExcept(Scheme))
        || reference.StartsWith("oci:", StringComparison.Ordinal)
        || ContainerReference.ServiceOf(reference) is not null
        || reference.StartsWith("git@", StringComparison.Ordinal)
        || reference.StartsWith("github.com/", StringComparison.Ordinal);

    /// <summary>Whether the text begins with a drive and a slash of either kind.</summary>
    public static bool HasDrive(ReadOnlySpan<char> text) =>
        text is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive);

    /// <summary>Returns the start of the path in a text; negative when the text contains no path.</summary>
    public int Find(string text, string? key, YamlMapping? mapping) => find(text, key, mapping);

    /// <summary>Returns the path in a text that is not the value of a mapping, or <see langword="null"/>.</summary>
    public string? PathIn(string text) =>
        find(text, null, null) is >= 0 and var start && isPath?.Invoke(text[start..]) != false ? text[start..] : null;

    /// <summary>Whether a text is a path that is relative to the folder of its file.</summary>
    public bool IsRelative(string text) =>
        text.Length > 0 && text[0] is not ('/' or '\\' or '~') && !HasDrive(text) && isPath?.Invoke(text) != false;

    private static int FindAssigned(string text, string? key, YamlMapping? mapping)
    {
        var value = mapping is not null ? 0
            : text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? equals + 1
            : text.Length;
        return text.AsSpan(value).StartsWith(OciLayout, StringComparison.Ordinal) ? value + OciLayout.Length : value;
    }

    private static int FindCache(string text)
    {
        var at = 0;
        var path = -1;
        var isLocal = false;
        foreach (var part in text.Split(','))
        {
            isLocal |= part == "type=local";
            path = part.StartsWith("src=", StringComparison.Ordinal) || part.StartsWith("dest=", StringComparison.Ordinal)
                ? at + part.IndexOf('=', StringComparison.Ordinal) + 1
                : path;
            at += part.Length + 1;
        }

        return isLocal ? path : -1;
    }

    private static string? TextOf(YamlMapping? mapping, string key) => (mapping?[key] as YamlScalar)?.Text;
}
