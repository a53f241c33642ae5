using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a MAC address is read and printed.</content>
public readonly partial record struct MacAddress
{
    internal const string AcceptedForm =
        "six pairs of hexadecimal digits with \":\", or with \"-\", between them, such as 02:42:ac:11:00:02";

    /// <summary>Reads a MAC address.</summary>
    /// <remarks>Source: the Compose specification, "mac_address".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static MacAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a MAC address.</summary>
    /// <remarks>Source: the Compose specification, "mac_address".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static MacAddress Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out MacAddress result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a MAC address, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "mac_address".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MacAddress result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a MAC address, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "mac_address".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MacAddress result)
    {
        result = default;
        if (text.Length != TextLength)
        {
            return false;
        }

        ulong bits = 0;
        for (int start = 0; start < TextLength; start += 3)
        {
            ReadOnlySpan<char> pair = text.Slice(start, 2);
            bool isSeparated = start == 0 || (text[2] is ':' or '-' && text[start - 1] == text[2]);
            if (!isSeparated || !char.IsAsciiHexDigit(pair[0]) || !char.IsAsciiHexDigit(pair[1]))
            {
                return false;
            }

            bits = (bits << 8) | byte.Parse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        result = new MacAddress(bits);
        return true;
    }

    static MacAddress IParsable<MacAddress>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<MacAddress>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out MacAddress result) => TryParse(s, out result);

    static MacAddress ISpanParsable<MacAddress>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<MacAddress>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out MacAddress result) => TryParse(s, out result);

    /// <summary>Prints six pairs in lower case, with <c>:</c> between them, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints six pairs in lower case, with <c>:</c> between them to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{At(5):x2}:{At(4):x2}:{At(3):x2}:{At(2):x2}:{At(1):x2}:{At(0):x2}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
