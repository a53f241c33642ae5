using System.Text;
using YamlDotNet.Core;

namespace ComposeGen.Yaml;

/// <summary>
/// Double-quoted text of several lines that is indented no deeper than its key: docker-compose and Compose v2 read it, the parser
/// refuses it. The indentation of such lines says nothing, so more of it is the same text.
/// </summary>
internal static class ShallowQuote
{
    private const string Refusal = "While scanning a multi-line double-quoted scalar, found wrong indentation.";

    /// <summary>The whole text, with deeper lines in the quotes that were refused; <see langword="null"/> when something else is wrong.</summary>
    public static string? Deepen(string text, YamlException refusal)
    {
        if (refusal.Message != Refusal)
        {
            return null;
        }

        var (start, isEscaped) = ((int)refusal.Start.Index + 1, false);
        var deeper = new StringBuilder(text, 0, start, text.Length * 2);
        for (var index = start; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"' && !isEscaped)
            {
                return deeper.Append(text, index, text.Length - index).ToString();
            }

            isEscaped = character == '\\' && !isEscaped;
            deeper.Append(character).Append(' ', EndsLine(character) ? (int)refusal.Start.Column : 0);
        }

        return null;
    }

    private static bool EndsLine(char character) => character is '\n' or '\u0085' or '\u2028' or '\u2029';
}
