using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How an IPv4 or IPv6 address is read and printed.</content>
public readonly partial record struct IpAddress
{
    internal const string AcceptedForm =
        "four decimal numbers from 0 to 255 with dots between them, or an IPv6 address without brackets and zone";

    /// <summary>Reads an IPv4 or IPv6 address.</summary>
    /// <remarks>Source: the Compose specification, "networks" of a service,
    /// <c>ipv4_address</c> and <c>ipv6_address</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static IpAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads an IPv4 or IPv6 address.</summary>
    /// <remarks>Source: the Compose specification, "networks" of a service,
    /// <c>ipv4_address</c> and <c>ipv6_address</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static IpAddress Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out IpAddress result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads an IPv4 or IPv6 address, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "networks" of a service,
    /// <c>ipv4_address</c> and <c>ipv6_address</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out IpAddress result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads an IPv4 or IPv6 address, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "networks" of a service,
    /// <c>ipv4_address</c> and <c>ipv6_address</c>.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress result)
    {
        UInt128 bits = 0;
        bool isIPv4 = AddressText.TryReadIPv4(text, out uint bits4);
        bool isIPv6 = !isIPv4 && AddressText.TryReadIPv6(text, out bits);
        result = isIPv4 || isIPv6 ? new IpAddress(isIPv4 ? bits4 : bits, isIPv6) : default;
        return isIPv4 || isIPv6;
    }

    static IpAddress IParsable<IpAddress>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IpAddress>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out IpAddress result) => TryParse(s, out result);

    static IpAddress ISpanParsable<IpAddress>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<IpAddress>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out IpAddress result) => TryParse(s, out result);

    /// <summary>Prints the address, IPv6 in its shortest form, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the address, IPv6 in its shortest form to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        ((ISpanFormattable)ToIPAddress()).TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
