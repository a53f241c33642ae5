using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComposeGen.Diagnostics;

/// <summary>
/// Makes text from outside, such as names in a file, safe to print. Terminals execute escape sequences, bidirectional controls
/// reorder text, and build servers execute some lines as commands. Such characters are printed as <c>\u001b</c>.
/// </summary>
/// <remarks><see cref="Diagnostic.Message"/> contains text from the file; <see cref="Diagnostic.ToString"/> is safe to
/// print.</remarks>
public static class TerminalText
{
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)
            .Where(letter => letter is not ('#' or ':'))]);

    /// <summary>Returns the text on one line. Line breaks are escaped, too.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string OneLine(string text) => Escape(text, keepsLines: false);

    /// <summary>Returns the text with its lines, which end with <c>\n</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Lines(string text) => Escape(text, keepsLines: true);

    private static string Escape(string text, bool keepsLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExcept(Harmless))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        var isStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            var rest = text.AsSpan(at);
            if (letter == '\n' && keepsLines)
            {
                escaped.Append(letter);
                isStart = true;
                continue;
            }

            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || IsInvisible(rune)
                || (isStart && rest.StartsWith("::", StringComparison.Ordinal)) || IsCommand(rest))
            {
                Append(escaped, rest[..length]);
            }
            else
            {
                escaped.Append(rest[..length]);
            }

            at += length - 1;
            isStart &= char.IsWhiteSpace(letter);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }
    }

    // Several languages and emoji need joiners.
    private static bool IsInvisible(Rune rune) => rune.Value is not ('\t' or '\u200C' or '\u200D')
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // "##[error]" to GitHub, "##vso[…]" to Azure Pipelines, "##teamcity[…]", wherever they are in a line.
    private static bool IsCommand(ReadOnlySpan<char> rest) =>
        rest.StartsWith("##", StringComparison.Ordinal) && rest[2..].TrimStart("abcdefghijklmnopqrstuvwxyz") is ['[', ..];
}
