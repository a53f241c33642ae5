using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <content>How a port mapping is read and printed.</content>
public readonly partial record struct PortMapping
{
    internal const string AcceptedForm =
        "[[IP:]HOST[-HOST]:]CONTAINER[-CONTAINER][/tcp|udp|sctp], with ports from 1 to 65535 in ascending order, "
        + "and one container port or as many as on the host";

    /// <summary>Reads a port mapping.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static PortMapping Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a port mapping.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <returns>The value that the text says.</returns>
    /// <exception cref="FormatException">The text is not of the accepted form, which the message names.</exception>
    public static PortMapping Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PortMapping result) ? result : throw GrammarError.For(text, AcceptedForm);

    /// <summary>Reads a port mapping, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it; null is none.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PortMapping result) =>
        TryParse(text.AsSpan(), out result);

    /// <summary>Reads a port mapping, if the text is one. Never throws.</summary>
    /// <remarks>Source: the Compose specification, "ports", short syntax.</remarks>
    /// <param name="text">The text, as a Compose file has it.</param>
    /// <param name="result">The value that the text says, or the default value.</param>
    /// <returns>True when the text is of the accepted form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PortMapping result)
    {
        result = default;
        if (!PortProtocol.TryTake(ref text, out string? protocol))
        {
            return false;
        }

        int colon = text.LastIndexOf(':');
        string? hostIp = null;
        PortRange? published = null;
        if (!PortRange.TryParse(text[(colon + 1)..], out PortRange target)
            || (colon > 0 && !TryReadHost(text[..colon], out hostIp, out published))
            || !Fits(published, target))
        {
            return false;
        }

        result = new PortMapping { HostIp = hostIp, Published = published, Target = target, Protocol = protocol };
        return true;
    }

    static PortMapping IParsable<PortMapping>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PortMapping>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out PortMapping result) => TryParse(s, out result);

    static PortMapping ISpanParsable<PortMapping>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<PortMapping>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, out PortMapping result) => TryParse(s, out result);

    /// <summary>Prints the short form, IPv6 addresses in brackets, the same in every culture.</summary>
    /// <returns>The text, as a Compose file has it.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>Prints the short form, IPv6 addresses in brackets to a buffer, the same in every culture.</summary>
    /// <param name="destination">Where to print.</param>
    /// <param name="charsWritten">How many characters were printed; 0 when they do not fit.</param>
    /// <returns>True when the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        bool isIPv6 = HostIp is not null && HostIp.Contains(':', StringComparison.Ordinal);
        string open = isIPv6 ? "[" : "";
        string close = isIPv6 ? "]:" : HostIp is null ? "" : ":";
        string colon = HostIp is null && Published is null ? "" : ":";
        string slash = Protocol is null ? "" : "/";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{open}{HostIp}{close}{Published.GetValueOrDefault()}{colon}{Target}{slash}{Protocol}",
            out charsWritten);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    /// <summary>Whether docker-compose 1.29 refuses a spelling of a mapping that Compose v2 reads.</summary>
    internal static bool IsNewSpelling(string text) =>
        text.StartsWith(':')
        || (text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && text.AsSpan(slash).ContainsAnyInRange('A', 'Z'));

    /// <summary>
    /// Reads what stands before the container's ports: <c>HOST</c>, <c>IP:HOST</c> or <c>IP:</c>. Port 0 is any free port, as
    /// no port is.
    /// </summary>
    private static bool TryReadHost(ReadOnlySpan<char> text, out string? hostIp, out PortRange? published)
    {
        hostIp = null;
        published = null;
        int colon = text.LastIndexOf(':');
        if (colon > 0 && !TryReadAddress(text[..colon], out hostIp))
        {
            return false;
        }

        ReadOnlySpan<char> ports = text[(colon + 1)..];
        if (ports.IsEmpty || PortNumber.IsZero(ports))
        {
            return true;
        }

        bool isRange = PortRange.TryParse(ports, out PortRange range);
        published = range;
        return isRange;
    }

    private static bool TryReadAddress(ReadOnlySpan<char> text, out string? hostIp)
    {
        bool hasBrackets = text is ['[', .., ']'];
        ReadOnlySpan<char> address = hasBrackets ? text[1..^1] : text;
        bool isAddress = hasBrackets ? AddressText.TryReadIPv6(address, out _) : IsAddress(address);
        hostIp = isAddress ? address.ToString() : null;
        return isAddress;
    }
}
