namespace ComposeGen.Model;

/// <summary>The registry of an image, as the distribution project's reference grammar has it: <c>HOST[:PORT]</c>.</summary>
internal static class ImageRegistry
{
    /// <summary>Whether this is a host that is told from a path: it has a dot or a port, or is <c>localhost</c>.</summary>
    public static bool IsRegistry(ReadOnlySpan<char> text)
    {
        if (text is "localhost")
        {
            return true;
        }

        int colon = text.LastIndexOf(':');
        bool hasPort = colon > text.LastIndexOf(']');
        ReadOnlySpan<char> host = hasPort ? text[..colon] : text;
        return text.ContainsAny('.', ':')
            && (!hasPort || PortNumber.TryRead(text[(colon + 1)..], out _))
            && (IsBracketedIPv6(host) || IsDomain(host));
    }

    private static bool IsBracketedIPv6(ReadOnlySpan<char> host) =>
        host is ['[', .. var address, ']'] && AddressText.TryReadIPv6(address, out _);

    private static bool IsDomain(ReadOnlySpan<char> host)
    {
        foreach (Range label in host.Split('.'))
        {
            if (!IsLabel(host[label]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (char character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }
}
