namespace ComposeGen.Yaml;

/// <summary>Tells text from what UTF-8 cannot say.</summary>
internal static class Unicode
{
    /// <summary>The first half of a surrogate pair that stands alone, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        while (at >= 0 && at < text.Length)
        {
            if (!char.IsSurrogate(text[at]))
            {
                var next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
                at = next < 0 ? -1 : at + next;
            }
            else if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at += 2;
            }
            else
            {
                return at;
            }
        }

        return -1;
    }
}
