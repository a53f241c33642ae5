using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a platform is read and printed.</content>
public readonly partial record struct Platform
{
    internal const string AcceptedForm =
        "OS[/ARCHITECTURE[/VARIANT]], of letters, digits, \"_\", \".\" and \"-\"";

    /// <summary>Reads a platform.</summary>
    /// <remarks>Source: the Compose specification, "platform".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static Platform Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a platform.</summary>
    /// <remarks>Source: the Compose specification, "platform".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static Platform Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Platform result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a platform, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "platform".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Platform result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a platform, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "platform".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
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

    static Platform IParsable<Platform>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Platform>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out Platform result) => TryParse(s, out result);

    static Platform ISpanParsable<Platform>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Platform>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out Platform result) => TryParse(s, out result);

    /// <summary>Prints the text that was read, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the text that was read to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string beforeArchitecture = Architecture is null ? "" : "/";
        string beforeVariant = Variant is null ? "" : "/";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Os}{beforeArchitecture}{Architecture}{beforeVariant}{Variant}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
