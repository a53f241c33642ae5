using System.Buffers;

namespace ComposeGen.Yaml;

/// <summary>Decides which strings need no quotes: those that readers of YAML 1.1 and 1.2 read as the same string.</summary>
internal static class PlainScalar
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

    // Characters without a meaning in YAML after the first character. Most strings contain only these.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(Letters + "0123456789-./=+@$%");

    private static readonly SearchValues<char> Ordinary =
        SearchValues.Create(Letters + "0123456789-./:+=@$%~^*()!?&{}[]<>|;\\ ,'\"#`");

    private static readonly SearchValues<char> Starts = SearchValues.Create(Letters + "/$");

    // Characters that begin another kind of scalar, an anchor or a comment, or cannot begin anything.
    private static readonly SearchValues<char> Indicators = SearchValues.Create(",[]{}#&*!|>'\"%@`");

    // Characters that need an escape in quotes: control characters, line breaks and noncharacters.
    private static readonly SearchValues<char> Breaking = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && code != '\t'),
        '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    // The characters of numbers of any base, dates and times. A string with any other character is none of these.
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789abcdefABCDEFoxOXtTzZ_.,:+- ");

    // Words that a reader takes for a boolean or null.
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

    /// <summary>Returns whether a text is a plain scalar in block style, of any type.</summary>
    public static bool IsPossible(string text) =>
        IsSafe(text) || (BeginsPlain(text)
        && text[^1] is not (' ' or '\t' or ':')
        && !text.AsSpan().ContainsAny(Breaking)
        && Unicode.IndexOfLoneSurrogate(text) < 0
        && !HasIndicators(text));

    private static bool BeginsPlain(string text) => text switch
    {
        [] or [' ' or '\t', ..] => false,
        ['-' or '?' or ':'] or ['-' or '?' or ':', ' ' or '\t', ..] => false,
        ['-', '-', '-', ..] or ['.', '.', '.', ..] => false,
        _ => !Indicators.Contains(text[0]),
    };

    // YamlDotNet reads "a *b: c" as one scalar.
    private static bool HasIndicators(string text) =>
        text.Contains(": ", StringComparison.Ordinal)
        || text.Contains(":\t", StringComparison.Ordinal)
        || text.Contains(" #", StringComparison.Ordinal)
        || text.Contains("\t#", StringComparison.Ordinal)
        || text.Contains(" *", StringComparison.Ordinal)
        || text.Contains("\t*", StringComparison.Ordinal);

    private static bool IsSafeWithIndicators(string text) =>
        !text.AsSpan().ContainsAnyExcept(Ordinary) && text[^1] is not (' ' or ':') && !HasIndicators(text);

    // Signs and dots may begin a number or a YAML indicator. The next character decides whether it is an option or a path.
    private static bool BeginsLikeAWord(string text) => text[0] switch
    {
        >= '0' and <= '9' => text.AsSpan().ContainsAnyExcept(Numeric),
        '-' => text.TrimStart('-') is [var next, ..] && char.IsAsciiLetter(next),
        '.' or '~' => text.TrimStart('.') is ['/' or '~', ..] && text.TrimStart('.', '~') is ['/', ..],
        _ => Starts.Contains(text[0]),
    };
}
