using System.Buffers;

namespace ComposeGen.Yaml;

/// <summary>Decides which strings need no quotes: those that YAML 1.1 and 1.2 readers alike take for that very string.</summary>
internal static class PlainScalar
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

    // Mean nothing to YAML, wherever they stand behind the first character: most strings hold nothing else.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(Letters + "0123456789-./=+@$%");

    private static readonly SearchValues<char> Ordinary =
        SearchValues.Create(Letters + "0123456789-./:+=@$%~^*()!?&{}[]<>|;\\ ,'\"#`");

    private static readonly SearchValues<char> Starts = SearchValues.Create(Letters + "/$");

    // All that numbers of any base, dates and times are made of; a string with anything else in it is none of these.
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789abcdefABCDEFoxOXtTzZ_.,:+- ");

    // Words that some reader takes for a boolean or null; numbers never get here.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null",
    };

    private static readonly int LongestWord = Words.Max(word => word.Length);

    public static bool IsSafe(string text)
    {
        if (text.Length == 0 || !BeginsLikeAWord(text) || (text.Length <= LongestWord && Words.Contains(text)))
        {
            return text is "." or "..";
        }

        return !text.AsSpan().ContainsAnyExcept(Harmless) || IsSafeWithIndicators(text);
    }

    private static bool IsSafeWithIndicators(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Ordinary) || text[^1] is ' ' or ':')
        {
            return false;
        }

        // YamlDotNet reads "a *b: c" as one scalar.
        return !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !text.Contains(" *", StringComparison.Ordinal);
    }

    // Signs and dots may begin a number or a mark of YAML; behind them, options and paths are told by their next character.
    private static bool BeginsLikeAWord(string text) => text[0] switch
    {
        >= '0' and <= '9' => text.AsSpan().ContainsAnyExcept(Numeric),
        '-' => text.TrimStart('-') is [var next, ..] && char.IsAsciiLetter(next),
        '.' or '~' => text.TrimStart('.') is ['/' or '~', ..] && text.TrimStart('.', '~') is ['/', ..],
        _ => Starts.Contains(text[0]),
    };
}
