using System.Buffers;

namespace ComposeGen.Model;

/// <summary>
/// What a container or a build runs on, in the form <c>OS[/ARCHITECTURE[/VARIANT]]</c>: <c>linux/arm64/v8</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "platform", since 2.4. The text is kept: no name is made canonical, and a single name
/// counts as the OS, although the engine also takes an architecture there. The default value names no platform and prints as an
/// empty text.
/// </remarks>
public readonly partial record struct Platform : ISpanParsable<Platform>, ISpanFormattable
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

    private static bool IsPart(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Characters);

    private static void CheckPart(bool holds, string? part, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException($"\"{part}\" cannot be part of a platform: {AcceptedForm}.", parameter);
        }
    }
}
