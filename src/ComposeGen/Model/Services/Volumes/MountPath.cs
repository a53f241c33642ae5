namespace ComposeGen;

/// <summary>Where a path ends in the short form of a mount, which uses the colon as Windows does after a drive.</summary>
internal static class MountPath
{
    /// <summary>Whether the text begins with a drive and a slash of either kind.</summary>
    public static bool HasDrive(ReadOnlySpan<char> text) =>
        text is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive);

    /// <summary>The colon that ends the first path of a mount, or -1 when nothing follows it.</summary>
    public static int EndOfFirst(ReadOnlySpan<char> text)
    {
        int end = EndOf(text);
        return HasDrive(text) && text[2] == '/' && !(end >= 0 && IsAbsolute(text[(end + 1)..])) ? 1 : end;
    }

    /// <summary>The colon that ends the path with which the text begins, or -1 when nothing follows it.</summary>
    public static int EndOf(ReadOnlySpan<char> text)
    {
        int start = HasDrive(text) ? 2 : 0;
        int colon = text[start..].IndexOf(':');
        return colon < 0 ? -1 : start + colon;
    }

    private static bool IsAbsolute(ReadOnlySpan<char> text) => text is ['/' or '\\', ..] || HasDrive(text);
}
