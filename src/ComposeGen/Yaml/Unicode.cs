using System.Buffers;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>
/// Decides which characters a YAML file may contain unescaped. Every tool refuses the others, also in comments.
/// </summary>
internal static class Unicode
{
    // A file with more of them is probably not text.
    private const int MaxReported = 20;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(IsForbidden), '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u0085\u2028\u2029");

    /// <summary>Whether the character is a control character or a noncharacter. Surrogates are judged as pairs.</summary>
    public static bool IsForbidden(char character) => character switch
    {
        '\t' or '\n' or '\r' or '\u0085' => false,
        '\uFFFE' or '\uFFFF' => true,
        _ => char.IsControl(character),
    };

    /// <summary>
    /// Reports the characters that a file must not contain. Returns whether the parser can read the text: it accepts most of
    /// them, but treats NUL as the end.
    /// </summary>
    public static bool Check(string text, string? file, DiagnosticBag diagnostics)
    {
        var isReadable = true;
        var at = IndexOfForbidden(text);
        for (var count = 0; at >= 0 && count < MaxReported; count++)
        {
            isReadable &= text[at] != '\0' && !char.IsSurrogate(text[at]);
            var (line, column) = PositionOf(text, at);
            var what = char.IsSurrogate(text[at])
                ? "half of a surrogate pair, which is not a character. Remove it."
                : $"U+{(int)text[at]:X4}, which no YAML file can contain, not even in a comment. Remove it, or write "
                    + $"\\u{(int)text[at]:X4} in double quotes.";
            diagnostics.Report(ReadingDiagnostics.ForbiddenCharacter, ComposePath.Root,
                new SourceSpan(file, line, column, line, column + 1), $"This character is {what}");
            var next = IndexOfForbidden(text.AsSpan(at + 1));
            at = next < 0 ? -1 : at + 1 + next;
        }

        return isReadable;
    }

    /// <summary>
    /// The position of the first character that needs an escape, or of a lone surrogate; -1 if no character does.
    /// </summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        var forbidden = text.IndexOfAny(Forbidden);
        var half = IndexOfLoneSurrogate(text);
        return forbidden < 0 ? half : half < 0 ? forbidden : Math.Min(forbidden, half);
    }

    /// <summary>The position of the first lone surrogate, or -1.</summary>
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

    /// <summary>Whether a text in double quotes has an escape for half of a surrogate pair.</summary>
    public static bool HasSurrogateEscape(ReadOnlySpan<char> quoted)
    {
        for (var at = quoted.IndexOf('\\'); at >= 0 && at + 1 < quoted.Length; at = quoted.IndexOf('\\'))
        {
            var escape = quoted[(at + 1)..];
            var digits = escape[0] == 'u' ? escape[1..] : escape.StartsWith("U0000") ? escape[5..] : default;
            if (digits is ['d' or 'D', (>= '8' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'), ..])
            {
                return true;
            }

            quoted = escape[1..];
        }

        return false;
    }

    /// <summary>The line and column of a character, from 1, with YAML's line breaks.</summary>
    public static (int Line, int Column) PositionOf(ReadOnlySpan<char> text, int index)
    {
        var (line, start) = (1, 0);
        for (var at = text[..index].IndexOfAny(LineBreaks); at >= 0; at = text[start..index].IndexOfAny(LineBreaks))
        {
            var end = start + at + 1;
            start = text[end - 1] == '\r' && end < index && text[end] == '\n' ? end + 1 : end;
            line++;
        }

        return (line, index - start + 1);
    }
}
