using System.Buffers;
using System.Globalization;

namespace ComposeGen.Model;

/// <summary>
/// The platform of a container or a build, in the form <c>OS[/ARCHITECTURE[/VARIANT]]</c>: <c>linux/arm64/v8</c>.
/// </summary>
/// <remarks>
/// Since 2.4. The value keeps its text: names are not normalized, and a single name is the OS, although the engine also accepts
/// an architecture there. The default value is written as an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#platform"/>
public readonly record struct Platform : ITextValue<Platform>
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Creates a platform.</summary>
    /// <param name="os">The operating system: <c>linux</c>, <c>windows</c>.</param>
    /// <param name="architecture">The architecture: <c>amd64</c>, <c>arm64</c>; null for that of the engine.</param>
    /// <param name="variant">The variant of the architecture: <c>v7</c>; null if not written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="os"/> is null.</exception>
    /// <exception cref="ArgumentException">A part is not valid, or there is a variant without an architecture.</exception>
    public Platform(string os, string? architecture = null, string? variant = null)
    {
        ArgumentNullException.ThrowIfNull(os);
        CheckPart(IsPart(os), os, nameof(os));
        CheckPart(architecture is null || IsPart(architecture), architecture, nameof(architecture));
        CheckPart(variant is null || IsPart(variant), variant, nameof(variant));
        if (variant is not null && architecture is null)
        {
            throw new ArgumentException($"The variant \"{variant}\" requires an architecture.", nameof(variant));
        }

        Os = os;
        Architecture = architecture;
        Variant = variant;
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "OS[/ARCHITECTURE[/VARIANT]], of letters, digits, \"_\", \".\" and \"-\"";

    /// <summary>The operating system, as written.</summary>
    public string Os { get => field ?? ""; private init; }

    /// <summary>The architecture, as written; null if not written.</summary>
    public string? Architecture { get; private init; }

    /// <summary>The variant of the architecture, as written; null if not written.</summary>
    public string? Variant { get; private init; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out Platform result)
    {
        result = default;
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, '/');
        for (var part = 0; part < count; part++)
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

    /// <summary>Returns the original text.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var beforeArchitecture = Architecture is null ? "" : "/";
        var beforeVariant = Variant is null ? "" : "/";
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
