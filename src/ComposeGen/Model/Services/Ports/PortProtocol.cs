namespace ComposeGen.Model;

/// <summary>The transport protocol at the end of a port: <c>/tcp</c>, <c>/udp</c> or <c>/sctp</c>, in any case.</summary>
internal static class PortProtocol
{
    /// <summary>Takes <c>/PROTOCOL</c> off the end of the text, if it is there; false when it is not a known one.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, out string? protocol)
    {
        protocol = null;
        int slash = text.IndexOf('/');
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

    // Compose lowers the name before the engine sees it.
    private static string? Known(ReadOnlySpan<char> name) =>
        name.Equals("tcp", StringComparison.OrdinalIgnoreCase) ? "tcp"
        : name.Equals("udp", StringComparison.OrdinalIgnoreCase) ? "udp"
        : name.Equals("sctp", StringComparison.OrdinalIgnoreCase) ? "sctp"
        : null;
}
