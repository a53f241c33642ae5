using System.Buffers;

namespace ComposeGen.Model;

/// <summary>The path and the tag of an image, as the distribution project's reference grammar has them.</summary>
internal static class ImageName
{
    private const int LongestRepository = 255;
    private const int LongestTag = 128;

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> TagCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Whether the part before the first slash says where to fetch, and not what.</summary>
    public static bool BeginsWithRegistry(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
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

    /// <summary>Words of lower-case letters and digits, with one separator between two of them.</summary>
    private static bool IsComponent(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int wordEnd = text.IndexOfAnyExcept(WordCharacters);
            if (wordEnd < 0)
            {
                return true;
            }

            text = text[wordEnd..];
            int separator = SeparatorLength(text);
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
