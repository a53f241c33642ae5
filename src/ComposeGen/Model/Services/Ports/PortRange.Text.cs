using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a port or a range of ports is read and printed.</content>
public readonly partial record struct PortRange
{
    internal const string AcceptedForm =
        "PORT or FIRST-LAST, with ports from 1 to 65535 in ascending order";

    /// <summary>Reads a port or a range of ports.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static PortRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a port or a range of ports.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static PortRange Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PortRange result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a port or a range of ports, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PortRange result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a port or a range of ports, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PortRange result)
    {
        result = default;
        int dash = text.IndexOf('-');
        if (!PortNumber.TryRead(dash < 0 ? text : text[..dash], out int first))
        {
            return false;
        }

        int last = first;
        if (dash >= 0 && (!PortNumber.TryRead(text[(dash + 1)..], out last) || last < first))
        {
            return false;
        }

        result = new PortRange(first, last);
        return true;
    }

    static PortRange IParsable<PortRange>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PortRange>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out PortRange result) => TryParse(s, out result);

    static PortRange ISpanParsable<PortRange>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<PortRange>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out PortRange result) => TryParse(s, out result);

    /// <summary>Prints <c>FIRST</c> or <c>FIRST-LAST</c>, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints <c>FIRST</c> or <c>FIRST-LAST</c> to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        if (First == 0)
        {
            charsWritten = 0;
            return true;
        }

        return First == Last
            ? First.TryFormat(destination, out charsWritten, provider: CultureInfo.InvariantCulture)
            : destination.TryWrite(CultureInfo.InvariantCulture, $"{First}-{Last}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
