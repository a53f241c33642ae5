namespace ComposeGen.Yaml;

/// <summary>The lines of a text.</summary>
internal sealed class TextLines(string text)
{
    public string Text => text;

    /// <summary>The line break that the text uses.</summary>
    public string Break { get; } = text.IndexOfAny(['\n', '\r']) switch
    {
        < 0 => "\n",
        var at when text[at] == '\n' => "\n",
        var at => at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r",
    };

    /// <summary>The position of the first character, behind a byte order mark.</summary>
    public int Beginning { get; } = text.StartsWith('\uFEFF') ? 1 : 0;

    public int StartOf(int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1;
        return Math.Max(start, Beginning);
    }

    /// <summary>Returns the end of a line, before its break.</summary>
    public int EndOf(int at) => text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : text.Length;

    /// <summary>Returns the start of the next line, or the end of the text.</summary>
    public int After(int at)
    {
        var end = EndOf(at);
        return end == text.Length ? end : end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
    }

    /// <summary>Returns the position before the break that precedes a line.</summary>
    public int BreakBefore(int start)
    {
        var before = start - 1;
        return before > Beginning && text[before] == '\n' && text[before - 1] == '\r' ? before - 1 : Math.Max(before, Beginning);
    }

    public int ColumnOf(int at) => at - StartOf(at);

    /// <summary>Whether only spaces precede a position in its line.</summary>
    public bool IsFirst(int at) => text.AsSpan(StartOf(at)..at).IsWhiteSpace();

    public bool IsBlank(int start) => text.AsSpan(start..EndOf(start)).IsWhiteSpace();

    /// <summary>Returns the column of a line that is a comment, or <see langword="null"/>.</summary>
    public int? CommentAt(int start)
    {
        var line = text.AsSpan(start..EndOf(start));
        var column = line.IndexOfAnyExcept(' ', '\t');
        return column >= 0 && line[column] == '#' ? column : null;
    }

    /// <summary>Returns the start of the comment directly above a line in the same column, or of the line itself.</summary>
    public int WithComment(int start, int column)
    {
        while (start > Beginning && StartOf(BreakBefore(start)) is var above && CommentAt(above) == column)
        {
            start = above;
        }

        return start;
    }

    /// <summary>
    /// Returns a position in the last line of what begins before it: the comments below that are deeper than a column belong to
    /// it.
    /// </summary>
    public int WithDeeperComments(int end, int column)
    {
        for (var next = After(end); next < text.Length && CommentAt(next) > column; next = After(next))
        {
            end = next;
        }

        return end;
    }
}
