using System.Globalization;
using System.Runtime.InteropServices;

namespace ComposeGen.Model;

/// <summary>A port, or a range of ports: <c>80</c> or <c>3000-3005</c>.</summary>
/// <remarks>The default value is written as an empty text.</remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports"/>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PortRange : ITextValue<PortRange>
{
    /// <summary>Creates a range of one port.</summary>
    /// <param name="port">The port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is not a valid port.</exception>
    public PortRange(int port)
    {
        First = PortNumber.Checked(port, nameof(port));
        Last = port;
    }

    /// <summary>Creates a range from its first and last port.</summary>
    /// <param name="first">The lowest port, from 1 to 65535.</param>
    /// <param name="last">The highest port, from <paramref name="first"/> to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// One of them is not a valid port, or <paramref name="last"/> is below <paramref name="first"/>.
    /// </exception>
    public PortRange(int first, int last)
    {
        First = PortNumber.Checked(first, nameof(first));
        Last = PortNumber.Checked(last, nameof(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "PORT or FIRST-LAST, with ports from 1 to 65535 in ascending order";

    /// <summary>The lowest port.</summary>
    public int First { get; }

    /// <summary>The highest port; equal to <see cref="First"/> for a single port.</summary>
    public int Last { get; }

    /// <summary>The number of ports; 0 for the default value.</summary>
    public int Count => First == 0 ? 0 : Last - First + 1;

    /// <summary>Creates a range of one port.</summary>
    /// <param name="port">The port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is not a valid port.</exception>
    public static implicit operator PortRange(int port) => new(port);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out PortRange result)
    {
        result = default;
        var dash = text.IndexOf('-');
        if (!PortNumber.TryRead(dash < 0 ? text : text[..dash], out var first))
        {
            return false;
        }

        var last = first;
        if (dash >= 0 && (!PortNumber.TryRead(text[(dash + 1)..], out last) || last < first))
        {
            return false;
        }

        result = new PortRange(first, last);
        return true;
    }

    /// <summary>Returns <c>FIRST</c> or <c>FIRST-LAST</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
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
}

/// <summary>The rules for one port.</summary>
internal static class PortNumber
{
    public const int Lowest = 1;
    public const int Highest = 65535;

    /// <summary>Reads decimal digits; leading zeros are valid, as in Compose.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int port)
    {
        port = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            port = (port * 10) + (digit - '0');
            if (port > Highest)
            {
                return false;
            }
        }

        return port >= Lowest;
    }

    /// <summary>Determines whether a text is port 0, which means any free port of the host.</summary>
    public static bool IsZero(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept('0');

    public static int Checked(int port, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, Lowest, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, Highest, parameter);
        return port;
    }
}

/// <summary>The transport protocol at the end of a port: <c>/tcp</c>, <c>/udp</c> or <c>/sctp</c>, in any case.</summary>
internal static class PortProtocol
{
    /// <summary>Removes <c>/PROTOCOL</c> from the end of the text, if present; returns false if it is not a known one.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, out string? protocol)
    {
        protocol = null;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return true;
        }

        protocol = Known(text[(slash + 1)..]);
        text = text[..slash];
        return protocol is not null;
    }

    public static string? Checked(string? protocol, string parameter)
    {
        if (protocol is null)
        {
            return null;
        }

        return Known(protocol)
            ?? throw new ArgumentException($"\"{protocol}\" is not a protocol of a port: tcp, udp or sctp.", parameter);
    }

    // Compose converts the name to lower case.
    private static string? Known(ReadOnlySpan<char> name) =>
        name.Equals("tcp", StringComparison.OrdinalIgnoreCase) ? "tcp"
        : name.Equals("udp", StringComparison.OrdinalIgnoreCase) ? "udp"
        : name.Equals("sctp", StringComparison.OrdinalIgnoreCase) ? "sctp"
        : null;
}
