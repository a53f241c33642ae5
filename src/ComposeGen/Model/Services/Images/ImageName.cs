using System.Buffers;

namespace ComposeGen.Model;

/// <summary>The path and the tag of an image, as in the reference grammar of the distribution project.</summary>
internal static class ImageName
{
    private const int LongestRepository = 255;
    private const int LongestTag = 128;

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> TagCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Determines whether the part before the first slash is a registry.</summary>
    public static bool BeginsWithRegistry(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        return slash >= 0 && (text[..slash].ContainsAny('.', ':') || text[..slash] is "localhost");
    }

    public static bool IsRepository(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestRepository)
        {
            return false;
        }

        foreach (Range component in text.Split('/'))
        {
            if (!IsComponent(text[component]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsTag(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestTag && text[0] is not ('.' or '-') && !text.ContainsAnyExcept(TagCharacters);

    /// <summary>
    /// Determines whether a text consists of words of lower-case letters and digits, with one separator between two of them.
    /// </summary>
    private static bool IsComponent(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var wordEnd = text.IndexOfAnyExcept(WordCharacters);
            if (wordEnd < 0)
            {
                return true;
            }

            text = text[wordEnd..];
            var separator = SeparatorLength(text);
            if (wordEnd == 0 || separator == 0)
            {
                return false;
            }

            text = text[separator..];
        }

        return false;
    }

    private static int SeparatorLength(ReadOnlySpan<char> text) => text switch
    {
        ['.', ..] => 1,
        ['_', '_', ..] => 2,
        ['_', ..] => 1,
        ['-', ..] => text.IndexOfAnyExcept('-') is var end && end < 0 ? text.Length : end,
        _ => 0,
    };
}

/// <summary>The digest of an image, as in the reference grammar of the distribution project: <c>ALGORITHM:HEX</c>.</summary>
internal static class ImageDigest
{
    private const int ShortestHex = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> LowerHexDigits = SearchValues.Create("0123456789abcdef");

    public static bool IsDigest(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && IsAlgorithm(text[..colon]) && IsHexOf(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>The engine supports three algorithms, and requires lower case for these.</summary>
    private static bool IsHexOf(ReadOnlySpan<char> algorithm, ReadOnlySpan<char> hex) => algorithm switch
    {
        "sha256" => hex.Length == 64 && !hex.ContainsAnyExcept(LowerHexDigits),
        "sha384" => hex.Length == 96 && !hex.ContainsAnyExcept(LowerHexDigits),
        "sha512" => hex.Length == 128 && !hex.ContainsAnyExcept(LowerHexDigits),
        _ => hex.Length >= ShortestHex && !hex.ContainsAnyExcept(HexDigits),
    };

    /// <summary>
    /// Determines whether a text consists of words that begin with a letter, with one of <c>+._-</c> between two of them.
    /// </summary>
    private static bool IsAlgorithm(ReadOnlySpan<char> text)
    {
        var wordBegins = true;
        foreach (var character in text)
        {
            var isSeparator = character is '+' or '.' or '_' or '-';
            var isFitting = wordBegins ? char.IsAsciiLetter(character) : isSeparator || char.IsAsciiLetterOrDigit(character);
            if (!isFitting)
            {
                return false;
            }

            wordBegins = isSeparator;
        }

        return !wordBegins;
    }
}

/// <summary>The registry of an image, as in the reference grammar of the distribution project: <c>HOST[:PORT]</c>.</summary>
internal static class ImageRegistry
{
    /// <summary>Determines whether a text is a host, and not a path: it has a dot or a port, or is <c>localhost</c>.</summary>
    public static bool IsRegistry(ReadOnlySpan<char> text)
    {
        if (text is "localhost")
        {
            return true;
        }

        var colon = text.LastIndexOf(':');
        var hasPort = colon > text.LastIndexOf(']');
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

        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }
}
