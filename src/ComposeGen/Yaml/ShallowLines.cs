using System.Buffers;
using System.Text;
using YamlDotNet.Core;

namespace ComposeGen.Yaml;

/// <summary>
/// A text with lines in double quotes or brackets that are indented no deeper than their key. docker-compose and Compose v2 read
/// these lines, the parser refuses them. Their indentation has no meaning, so this class indents them.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class ShallowLines(string text)
{
    private const string Refusal = "While scanning a multi-line double-quoted scalar, found wrong indentation.";

    /// <summary>The characters that end a line of YAML.</summary>
    public static SearchValues<char> LineEnds { get; } = SearchValues.Create("\n\r\u0085\u2028\u2029");

    private readonly Dictionary<long, int> _added = [];

    /// <summary>The text, with the lines indented as the parser needs them.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The number of spaces added to a line.</summary>
    public int AddedTo(long line) => _added.GetValueOrDefault(line);

    /// <summary>Indents the lines in quotes that were refused.</summary>
    /// <returns>Whether such a line was the cause.</returns>
    public bool DeepenQuote(YamlException refusal)
    {
        var start = (int)refusal.Start.Index;
        if (refusal.Message != Refusal || EndOfQuote(start) is not { } end)
        {
            return false;
        }

        Deepen(start, end, refusal.Start.Line, (int)refusal.Start.Column);
        return true;
    }

    /// <summary>Indents a refused line in brackets, and the lines below it up to the end of the brackets.</summary>
    /// <param name="refused">The place in the line.</param>
    /// <param name="columns">The number of spaces needed.</param>
    /// <returns>Whether the line was not indented before.</returns>
    public bool DeepenBrackets(Mark refused, int columns)
    {
        // The parser's position may be after the end.
        var place = (int)Math.Min(refused.Index, Text.Length);
        var start = Text.AsSpan(0, place).LastIndexOfAny(LineEnds);
        if (start < 0 || AddedTo(refused.Line) > 0)
        {
            return false;
        }

        Deepen(start, EndOfBrackets(place), refused.Line - 1, columns);
        return true;
    }

    private void Deepen(int start, int end, long line, int columns)
    {
        var deeper = new StringBuilder(Text, 0, start, Text.Length * 2);
        for (var at = start; at < end; at++)
        {
            deeper.Append(Text[at]);
            if (LineEnds.Contains(Text[at]) && !(Text[at] == '\r' && at + 1 < Text.Length && Text[at + 1] == '\n'))
            {
                line++;
                deeper.Append(' ', columns);
                _added[line] = AddedTo(line) + columns;
            }
        }

        Text = deeper.Append(Text, end, Text.Length - end).ToString();
    }

    private int? EndOfQuote(int start)
    {
        var quote = Text[start];
        for (var at = start + 1; at < Text.Length; at++)
        {
            if (Text[at] == quote)
            {
                return at;
            }

            at += Text[at] == '\\' && quote == '"' ? 1 : 0;
        }

        return null;
    }

    // Starts with a token in the brackets.
    private int EndOfBrackets(int start)
    {
        var (depth, isStart) = (0, true);
        for (var at = start; at < Text.Length; at++)
        {
            switch (Text[at])
            {
                case '"' or '\'' when isStart:
                    at = EndOfQuote(at) ?? Text.Length;
                    isStart = false;
                    break;
                case '#' when char.IsWhiteSpace(Text[at - 1]):
                    at = EndOfLine(at) - 1;
                    break;
                case '[' or '{':
                    depth++;
                    isStart = true;
                    break;
                case ']' or '}' when --depth < 0 && !IsInBrackets(at + 1):
                    return at;
                case ',' or ':' or '?':
                    isStart = true;
                    break;
                default:
                    isStart &= char.IsWhiteSpace(Text[at]);
                    break;
            }
        }

        return Text.Length;
    }

    // After brackets, a comma or a closing bracket occurs only within other brackets.
    private bool IsInBrackets(int at)
    {
        while (at < Text.Length && (char.IsWhiteSpace(Text[at]) || Text[at] == '#'))
        {
            at = Text[at] == '#' ? EndOfLine(at) : at + 1;
        }

        return at < Text.Length && Text[at] is ',' or ']' or '}';
    }

    private int EndOfLine(int at) => Text.AsSpan(at).IndexOfAny(LineEnds) is >= 0 and var length ? at + length : Text.Length;
}
