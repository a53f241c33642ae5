using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>Where a path ends in the short form of a mount, which uses the colon as Windows does after a drive.</summary>
internal static class MountPath
{
    /// <summary>The colon that ends the first path of a mount, or -1 when nothing follows it.</summary>
    public static int EndOfFirst(ReadOnlySpan<char> text)
    {
        int end = EndOf(text);
        return PathForm.HasDrive(text) && text[2] == '/' && !(end >= 0 && IsAbsolute(text[(end + 1)..])) ? 1 : end;
    }

    /// <summary>The colon that ends the path with which the text begins, or -1 when nothing follows it.</summary>
    public static int EndOf(ReadOnlySpan<char> text)
    {
        int start = PathForm.HasDrive(text) ? 2 : 0;
        int colon = text[start..].IndexOf(':');
        return colon < 0 ? -1 : start + colon;
    }

    private static bool IsAbsolute(ReadOnlySpan<char> text) => text is ['/' or '\\', ..] || PathForm.HasDrive(text);
}
