using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How an exposed port is read and printed.</content>
public readonly partial record struct ExposedPort
{
    internal const string AcceptedForm =
        "PORT[-PORT][/tcp|udp|sctp], with ports from 1 to 65535 in ascending order";

    /// <summary>Reads an exposed port.</summary>
    /// <remarks>Source: the Compose specification, "expose".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ExposedPort Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads an exposed port.</summary>
    /// <remarks>Source: the Compose specification, "expose".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static ExposedPort Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ExposedPort result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads an exposed port, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "expose".</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExposedPort result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads an exposed port, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "expose".</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ExposedPort result)
    {
        result = default;
        if (!PortProtocol.TryTake(ref text, out string? protocol) || !PortRange.TryParse(text, out PortRange ports))
        {
            return false;
        }

        result = new ExposedPort(ports, protocol);
        return true;
    }

    static ExposedPort IParsable<ExposedPort>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ExposedPort>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out ExposedPort result) => TryParse(s, out result);

    static ExposedPort ISpanParsable<ExposedPort>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ExposedPort>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out ExposedPort result) => TryParse(s, out result);

    /// <summary>Prints <c>PORT[-PORT][/PROTOCOL]</c>, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints <c>PORT[-PORT][/PROTOCOL]</c> to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string slash = Protocol is null ? "" : "/";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Ports}{slash}{Protocol}", out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
}
