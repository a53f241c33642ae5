using System.Globalization;
using System.Runtime.InteropServices;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>
/// Whose volumes to mount as well: those of a service, <c>NAME[:MODE]</c>, or of a container, <c>container:NAME[:MODE]</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "volumes_from", since 2.0; 3.x has none. docker-compose 1.29.2 also knows
/// <c>service:NAME:MODE</c>, which is read, and printed only for a service that is named <c>container</c>.
/// The default value names nothing and prints as an empty text.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VolumesFrom : ITextValue<VolumesFrom>
{
    /// <summary>Mounts the volumes of a service.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="readOnly">Whether the container may only read; otherwise it may do what the service may.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="service"/> is empty or holds a colon.</exception>
    public VolumesFrom(string service, bool readOnly = false)
    {
        CheckName(service, nameof(service));
        Name = service;
        Mode = readOnly ? "ro" : null;
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "SERVICE[:ro|rw] or container:CONTAINER[:ro|rw]";

    /// <summary>
    /// The name of the service or container, as written. Source: the Compose specification, "volumes_from".
    /// </summary>
    public string Name { get => field ?? ""; private init; }

    /// <summary>
    /// Whether <see cref="Name"/> is a container that Compose does not manage. Source: the Compose specification, "volumes_from".
    /// </summary>
    public bool IsContainer { get; private init; }

    /// <summary>
    /// <c>ro</c> or <c>rw</c>; null when left out, which means <c>rw</c>. Source: the Compose specification, "volumes_from".
    /// </summary>
    public string? Mode { get; private init; }

    /// <summary>Whether the container may only read.</summary>
    public bool IsReadOnly => Mode is "ro";

    /// <summary>Mounts the volumes of a container that Compose does not manage.</summary>
    /// <param name="container">The name of the container.</param>
    /// <param name="readOnly">Whether the new container may only read; otherwise it may do what the other may.</param>
    /// <returns>The value that says so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="container"/> is empty or holds a colon.</exception>
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
        int count = text.Split(parts, ':');
        ReadOnlySpan<char> first = text[parts[0]];
        bool isContainer = count > 1 && first is "container";
        bool hasKind = isContainer || (count > 2 && first is "service");
        int last = hasKind ? 1 : 0;
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
        string kind = IsContainer ? ContainerReference.ContainerPrefix
            : Mode is not null && Name is "container" ? ContainerReference.ServicePrefix
            : "";
        string colon = Mode is null ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{kind}{Name}{colon}{Mode}", out charsWritten);
    }

    private static void CheckName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{name}\" holds a colon, and so is no name.", parameter);
        }
    }
}
