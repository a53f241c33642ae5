using System.Globalization;
using System.Runtime.InteropServices;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>
/// The source of additional volumes: a service, <c>NAME[:MODE]</c>, or a container, <c>container:NAME[:MODE]</c>.
/// </summary>
/// <remarks>
/// Since 2.0, but not in 3.8. <c>service:NAME:MODE</c>, as in docker-compose 1.29.2, is also valid; it is only written for a
/// service that is named <c>container</c>. The default value is written as an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes_from"/>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VolumesFrom : ITextValue<VolumesFrom>
{
    /// <summary>Creates a reference to the volumes of a service.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="readOnly">Whether the mounts are read-only; otherwise, they are as in the service.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="service"/> is empty or contains a colon.</exception>
    public VolumesFrom(string service, bool readOnly = false)
    {
        CheckName(service, nameof(service));
        Name = service;
        Mode = readOnly ? "ro" : null;
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "SERVICE[:ro|rw] or container:CONTAINER[:ro|rw]";

    /// <summary>The name of the service or container, as written.</summary>
    public string Name { get => field ?? ""; private init; }

    /// <summary>Whether <see cref="Name"/> is a container that Compose does not manage.</summary>
    public bool IsContainer { get; private init; }

    /// <summary><c>ro</c> or <c>rw</c>; null if not written, which means <c>rw</c>.</summary>
    public string? Mode { get; private init; }

    /// <summary>Whether the mount is read-only.</summary>
    public bool IsReadOnly => Mode is "ro";

    /// <summary>Creates a reference to the volumes of a container that Compose does not manage.</summary>
    /// <param name="container">The name of the container.</param>
    /// <param name="readOnly">Whether the mounts are read-only; otherwise, they are as in the container.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="container"/> is empty or contains a colon.</exception>
    public static VolumesFrom Container(string container, bool readOnly = false)
    {
        CheckName(container, nameof(container));
        return new VolumesFrom { Name = container, IsContainer = true, Mode = readOnly ? "ro" : null };
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out VolumesFrom result)
    {
        result = default;
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        ReadOnlySpan<char> first = text[parts[0]];
        var isContainer = count > 1 && first is "container";
        var hasKind = isContainer || (count > 2 && first is "service");
        var last = hasKind ? 1 : 0;
        ReadOnlySpan<char> name = text[parts[last]];
        ReadOnlySpan<char> mode = count > last + 1 ? text[parts[last + 1]] : "rw";
        if (count > last + 2 || name.IsEmpty || mode is not ("ro" or "rw"))
        {
            return false;
        }

        result = new VolumesFrom
        {
            Name = name.ToString(),
            IsContainer = isContainer,
            Mode = count > last + 1 ? mode.ToString() : null,
        };
        return true;
    }

    /// <summary>Returns <c>[container:]NAME[:MODE]</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var kind = IsContainer ? ContainerReference.ContainerPrefix
            : Mode is not null && Name is "container" ? ContainerReference.ServicePrefix
            : "";
        var colon = Mode is null ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{kind}{Name}{colon}{Mode}", out charsWritten);
    }

    private static void CheckName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{name}\" is not a valid name: it contains a colon.", parameter);
        }
    }
}
