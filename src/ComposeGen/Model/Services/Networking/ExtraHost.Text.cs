using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a name and its address is read and printed.</content>
public readonly partial record struct ExtraHost
{
    internal const string AcceptedForm =
        "HOST:ADDRESS or HOST=ADDRESS, with an IPv4 address, an IPv6 address, in brackets or not, or host-gateway";

    /// <summary>Reads a name and its address.</summary>
    /// <remarks>Source: the Compose specification, "extra_hosts", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ExtraHost Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a name and its address.</summary>
    /// <remarks>Source: the Compose specification, "extra_hosts", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ExtraHost Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ExtraHost result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a name and its address, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "extra_hosts", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExtraHost result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a name and its address, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "extra_hosts", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ExtraHost result)
    {
        result = default;
        int separator = text.IndexOfAny(':', '=');
        if (separator < 0)
        {
            return false;
        }

        ReadOnlySpan<char> address = text[(separator + 1)..];
        bool hasBrackets = address is ['[', .., ']'];
        address = hasBrackets ? address[1..^1] : address;
        if (!IsHost(text[..separator]) || !(hasBrackets ? AddressText.TryReadIPv6(address, out _) : IsAddress(address)))
        {
            return false;
        }

        result = new ExtraHost { Host = text[..separator].ToString(), Address = address.ToString() };
        return true;
    }

    static ExtraHost IParsable<ExtraHost>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ExtraHost>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ExtraHost result) => TryParse(s, out result);

    static ExtraHost ISpanParsable<ExtraHost>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ExtraHost>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ExtraHost result) => TryParse(s, out result);

    /// <summary>Prints <c>HOST:ADDRESS</c> without brackets, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints <c>HOST:ADDRESS</c> without brackets to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string colon = Host is "" ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Host}{colon}{Address}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
