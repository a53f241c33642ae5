using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a subnet in CIDR notation is read and printed.</content>
public readonly partial record struct Subnet
{
    internal const string AcceptedForm =
        "ADDRESS/PREFIX, with four decimal numbers from 0 to 255 and a prefix up to 32, "
        + "or an IPv6 address and a prefix up to 128";

    /// <summary>Reads a subnet in CIDR notation.</summary>
    /// <remarks>Source: the Compose specification, "networks", "ipam", <c>subnet</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static Subnet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a subnet in CIDR notation.</summary>
    /// <remarks>Source: the Compose specification, "networks", "ipam", <c>subnet</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static Subnet Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Subnet result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a subnet in CIDR notation, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "networks", "ipam", <c>subnet</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Subnet result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a subnet in CIDR notation, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "networks", "ipam", <c>subnet</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Subnet result)
    {
        result = default;
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        ReadOnlySpan<char> address = text[..slash];
        UInt128 bits = 0;
        bool isIPv4 = AddressText.TryReadIPv4(address, out uint bits4);
        bool isIPv6 = !isIPv4 && AddressText.TryReadIPv6(address, out bits);
        if ((!isIPv4 && !isIPv6)
            || !AddressText.TryReadNumber(text[(slash + 1)..], isIPv6 ? IPv6Width : IPv4Width, out int prefixLength))
        {
            return false;
        }

        result = new Subnet(isIPv4 ? bits4 : bits, prefixLength, isIPv6);
        return true;
    }

    static Subnet IParsable<Subnet>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Subnet>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out Subnet result) => TryParse(s, out result);

    static Subnet ISpanParsable<Subnet>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Subnet>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out Subnet result) => TryParse(s, out result);

    /// <summary>Prints <c>ADDRESS/PREFIX</c>, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints <c>ADDRESS/PREFIX</c> to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Address}/{PrefixLength}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
