namespace ComposeGen.Model;

/// <summary>The name of a device of the Container Device Interface: <c>vendor.com/class=name</c>.</summary>
internal static class CdiName
{
    public static bool IsQualified(ReadOnlySpan<char> text)
    {
        int equals = text.IndexOf('=');
        int slash = equals < 0 ? -1 : text[..equals].IndexOf('/');
        return slash >= 0
            && char.IsAsciiLetter(text[0])
            && IsWord(text[..slash], "_-.")
            && slash + 1 < equals
            && char.IsAsciiLetter(text[slash + 1])
            && IsWord(text[(slash + 1)..equals], "_-")
            && IsWord(text[(equals + 1)..], "_-.:");
    }

    /// <summary>Letters, digits, and between them the others.</summary>
    private static bool IsWord(ReadOnlySpan<char> text, string others)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !others.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
