using System.Buffers;
using System.Globalization;

namespace ComposeGen.Model;

/// <summary>
/// What a container or a build runs on, in the form <c>OS[/ARCHITECTURE[/VARIANT]]</c>: <c>linux/arm64/v8</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "platform", since 2.4. The text is kept: no name is made canonical, and a single name
/// counts as the OS, although the engine also takes an architecture there. The default value names no platform and prints as an
/// empty text.
/// </remarks>
public readonly record struct Platform : ITextValue<Platform>
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Names a platform.</summary>
    /// <param name="os">The operating system: <c>linux</c>, <c>windows</c>.</param>
    /// <param name="architecture">The architecture: <c>amd64</c>, <c>arm64</c>; null means that of the engine.</param>
    /// <param name="variant">The variant of the architecture: <c>v7</c>; null leaves it out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="os"/> is null.</exception>
    /// <exception cref="ArgumentException">A part breaks the grammar, or a variant has no architecture.</exception>
    public Platform(string os, string? architecture = null, string? variant = null)
    {
        ArgumentNullException.ThrowIfNull(os);
        CheckPart(IsPart(os), os, nameof(os));
        CheckPart(architecture is null || IsPart(architecture), architecture, nameof(architecture));
        CheckPart(variant is null || IsPart(variant), variant, nameof(variant));
        if (variant is not null && architecture is null)
        {
            throw new ArgumentException($"\"{variant}\" is the variant of no architecture. Name that, too.", nameof(variant));
        }

        Os = os;
        Architecture = architecture;
        Variant = variant;
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "OS[/ARCHITECTURE[/VARIANT]], of letters, digits, \"_\", \".\" and \"-\"";

    /// <summary>The operating system, as written. Source: the Compose specification, "platform", <c>os</c>.</summary>
    public string Os { get => field ?? ""; private init; }

    /// <summary>
    /// The architecture, as written; null when left out. Source: the Compose specification, "platform", <c>arch</c>.
    /// </summary>
    public string? Architecture { get; private init; }

    /// <summary>
    /// The variant of the architecture, as written; null when left out.
    /// Source: the Compose specification, "platform", <c>variant</c>.
    /// </summary>
    public string? Variant { get; private init; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Platform result)
    {
        result = default;
        Span<Range> parts = stackalloc Range[4];
        int count = text.Split(parts, '/');
        for (int part = 0; part < count; part++)
        {
            if (part > 2 || !IsPart(text[parts[part]]))
            {
                return false;
            }
        }

        result = new Platform
        {
            Os = text[parts[0]].ToString(),
            Architecture = count > 1 ? text[parts[1]].ToString() : null,
            Variant = count > 2 ? text[parts[2]].ToString() : null,
        };
        return true;
    }

    /// <summary>Returns the text that was read.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string beforeArchitecture = Architecture is null ? "" : "/";
        string beforeVariant = Variant is null ? "" : "/";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Os}{beforeArchitecture}{Architecture}{beforeVariant}{Variant}",
            out charsWritten);
    }

    private static bool IsPart(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Characters);

    private static void CheckPart(bool holds, string? part, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException($"\"{part}\" cannot be part of a platform: {AcceptedForm}.", parameter);
        }
    }
}
