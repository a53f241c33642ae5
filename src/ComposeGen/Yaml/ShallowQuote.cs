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
        var start = (int)refusal.Start.Index;
        if (refusal.Message != Refusal || EndOfQuote(text, start) is not { } end)
        {
            return null;
        }

        var indent = new string(' ', (int)refusal.Start.Column);
        var quoted = text[start..end].Replace("\n", $"\n{indent}", StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, start), quoted, text.AsSpan(end));
    }

    private static int? EndOfQuote(string text, int start)
    {
        for (var index = start + 1; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '"':
                    return index;
                case '\\':
                    index++;
                    break;
            }
        }

        return null;
    }
}
