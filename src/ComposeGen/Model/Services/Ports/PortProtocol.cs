namespace ComposeGen;

/// <summary>The transport protocol at the end of a port: <c>/tcp</c>, <c>/udp</c> or <c>/sctp</c>, in lower case.</summary>
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

    private static string? Known(ReadOnlySpan<char> name) => name switch
    {
        "tcp" => "tcp",
        "udp" => "udp",
        "sctp" => "sctp",
        _ => null,
    };
}
