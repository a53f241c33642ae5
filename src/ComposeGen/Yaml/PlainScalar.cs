using System.Buffers;

namespace ComposeGen.Yaml;

/// <summary>Decides which strings need no quotes: those that YAML 1.1 and 1.2 readers alike take for that very string.</summary>
internal static class PlainScalar
{
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:+=@$%~^*()!?&{}[]<>|;\\ ,'\"#`");

    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_/$");

    // Words that some reader takes for a boolean, null, or (1.1) a merge or value key; numbers never get here.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null",
    };

    public static bool IsSafe(string text)
    {
        if (text.Length == 0 || !BeginsLikeAWord(text) || Words.Contains(text))
        {
            return false;
        }

        if (text.AsSpan().ContainsAnyExcept(Ordinary) || text[^1] is ' ' or ':')
        {
            return false;
        }

        return !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);
    }

    // Digits, signs and lone dots may begin a number, a date or a time, so they are left to quotes; ./x and ../x are paths.
    private static bool BeginsLikeAWord(string text) =>
        Starts.Contains(text[0]) || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal);
}
