using System.Globalization;
using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>
/// A device of the host for a container, in the short form <c>HOST[:CONTAINER[:PERMISSIONS]]</c>, or the name of a CDI device:
/// <c>vendor.com/class=name</c>.
/// </summary>
/// <remarks>
/// Since 2.0; CDI devices require Compose v2. The value keeps its text. The second part is always the path in the container,
/// although <c>docker run --device</c> accepts permissions there (<c>/dev/fuse:r</c>). The default value is written as an empty
/// text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#devices"/>
public readonly record struct DeviceMapping : ITextValue<DeviceMapping>
{
    /// <summary>Creates a mapping.</summary>
    /// <param name="source">The path on the host, or the name of a CDI device.</param>
    /// <param name="target">The path in the container; null for that of the host.</param>
    /// <param name="permissions">
    /// The permissions: <c>r</c> to read, <c>w</c> to write, <c>m</c> to create nodes; null if not written, which means all
    /// three.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A path is empty or contains a colon, or <paramref name="permissions"/> are not valid.
    /// </exception>
    public DeviceMapping(string source, string? target = null, string? permissions = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        CheckPath(source, nameof(source));
        CheckPath(target ?? source, nameof(target));
        if (permissions is not null && !ArePermissions(permissions))
        {
            throw new ArgumentException(
                $"\"{permissions}\" is not a selection of r, w and m, each at most once.", nameof(permissions));
        }

        Source = source;
        Target = permissions is null ? target : target ?? source;
        Permissions = permissions;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "HOST[:CONTAINER[:PERMISSIONS]], with no empty part, and permissions of r, w and m, each at most once";

    /// <summary>The path on the host, or the name of a CDI device, as written.</summary>
    public string Source { get => field ?? ""; private init; }

    /// <summary>The path in the container, as written; null if not written, which means that of the host.</summary>
    public string? Target { get; private init; }

    /// <summary>The permissions, of <c>r</c>, <c>w</c> and <c>m</c>; null if not written, which means all three.</summary>
    public string? Permissions { get; private init; }

    /// <summary>Whether this is the name of a CDI device, <c>vendor.com/class=name</c>, and not a path.</summary>
    public bool IsCdi => Target is null && CdiName.IsQualified(Source);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out DeviceMapping result)
    {
        result = default;
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        ReadOnlySpan<char> source = text[parts[0]];
        ReadOnlySpan<char> target = count > 1 ? text[parts[1]] : "/";
        ReadOnlySpan<char> permissions = count > 2 ? text[parts[2]] : "rwm";
        if (count > 3 || source.IsEmpty || target.IsEmpty || !ArePermissions(permissions))
        {
            return false;
        }

        result = new DeviceMapping
        {
            Source = source.ToString(),
            Target = count > 1 ? target.ToString() : null,
            Permissions = count > 2 ? permissions.ToString() : null,
        };
        return true;
    }

    /// <summary>Returns the original text.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var beforeTarget = Target is null ? "" : ":";
        var beforePermissions = Permissions is null ? "" : ":";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Source}{beforeTarget}{Target}{beforePermissions}{Permissions}",
            out charsWritten);
    }

    private static bool ArePermissions(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 3
        && !text.ContainsAnyExcept("rwm")
        && text.Count('r') <= 1 && text.Count('w') <= 1 && text.Count('m') <= 1;

    private static void CheckPath(string path, string parameter)
    {
        if (path is "" || path.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{path}\" is not the path of a device: it is empty or contains a colon.", parameter);
        }
    }
}

/// <summary>A device in the long form.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#devices"/>
public sealed class ServiceDevice : ComposeNode
{
    /// <summary>The device on the host. Compose Specification only.</summary>
    public ComposeText? Source { get; set; }

    /// <summary>The path in the container; as on the host when unset. Compose Specification only.</summary>
    public ComposeText? Target { get; set; }

    /// <summary>The permissions: <c>r</c>, <c>w</c>, <c>m</c>; all when unset. Compose Specification only.</summary>
    public ComposeText? Permissions { get; set; }

    internal static Shape<ServiceDevice> Shape { get; } = new("device", () => new ServiceDevice())
    {
        { "source", x => x.Source, (x, v) => x.Source = v, Codecs.Text, Spec, Row.RequiredIn(Spec) },
        { "target", x => x.Target, (x, v) => x.Target = v, Codecs.Text, Spec, Row.RequiredIn(Spec) },
        { "permissions", x => x.Permissions, (x, v) => x.Permissions = v, Codecs.Text, Spec },
    };

    internal static Codec<ShortOrLong<DeviceMapping, ServiceDevice>> Codec { get; } =
        new ShortOrLongCodec<DeviceMapping, ServiceDevice>(
            Codecs.Value<DeviceMapping>("device", "HOST[:CONTAINER[:PERMISSIONS]], such as /dev/ttyUSB0"),
            Shape,
            Spec,
            device => device.Shorten(),
            prefersShort: _ => false);

    /// <summary>Returns the identity of a device: the path in the container.</summary>
    internal static object Identity(ShortOrLong<DeviceMapping, ServiceDevice> device) => device.Long is { } node
        ? ShortForm.WithNames($"{node.Target ?? node.Source}")
        : ShortForm.Read(device.Short) is { } mapping ? mapping.Target ?? mapping.Source : device.ToString();

    private ComposeValue<DeviceMapping>? Shorten() =>
        ShortForm.Of<DeviceMapping, ServiceDevice>(
            Shape,
            this,
            ["source", "target", "permissions"],
            $"{Source}:{Target ?? Source}{(Permissions is { } permissions ? $":{permissions}" : "")}");
}

/// <summary>The name of a device of the Container Device Interface: <c>vendor.com/class=name</c>.</summary>
internal static class CdiName
{
    public static bool IsQualified(ReadOnlySpan<char> text)
    {
        var equals = text.IndexOf('=');
        var slash = equals < 0 ? -1 : text[..equals].IndexOf('/');
        return slash >= 0
            && char.IsAsciiLetter(text[0])
            && IsWord(text[..slash], "_-.")
            && slash + 1 < equals
            && char.IsAsciiLetter(text[slash + 1])
            && IsWord(text[(slash + 1)..equals], "_-")
            && IsWord(text[(equals + 1)..], "_-.:");
    }

    /// <summary>Determines whether a text consists of letters and digits, and of other characters between them.</summary>
    private static bool IsWord(ReadOnlySpan<char> text, string others)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !others.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
