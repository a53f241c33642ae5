namespace ComposeGen.Yaml;

/// <summary>Removes entries from a text, each with the comment that belongs to it.</summary>
internal static class EntryRemoval
{
    /// <summary>Returns the edit that removes an entry with siblings that stay.</summary>
    public static TextEdit Of(TextLines lines, TextNode parent, int index)
    {
        var entry = parent.Entries[index];
        if (parent.IsFlow)
        {
            return index + 1 < parent.Entries.Count
                ? Deletion(entry.Start, parent.Entries[index + 1].Start)
                : Deletion(parent.Entries[index - 1].End, entry.End);
        }

        if (!lines.IsFirst(entry.Start))
        {
            return Deletion(entry.Start, parent.Entries[index + 1].Start);
        }

        var column = lines.ColumnOf(entry.Start);
        return OfLines(lines, lines.WithComment(lines.StartOf(entry.Start), column), lines.WithDeeperComments(entry.End, column));
    }

    // Of the blank lines above and below, one of both is enough.
    private static TextEdit OfLines(TextLines lines, int start, int last)
    {
        var text = lines.Text;
        var end = lines.After(last);
        var isBelowBlank = start == lines.Beginning || lines.IsBlank(lines.StartOf(lines.BreakBefore(start)));
        while (isBelowBlank && end < text.Length && lines.IsBlank(end))
        {
            end = lines.After(end);
        }

        while (end == text.Length && start > lines.Beginning && lines.IsBlank(lines.StartOf(lines.BreakBefore(start))))
        {
            start = lines.StartOf(lines.BreakBefore(start));
        }

        // The break above goes, not the one below: what is inserted behind the lines begins with a break.
        return start == lines.Beginning
            ? Deletion(start, end)
            : Deletion(lines.BreakBefore(start), text[end - 1] is '\n' or '\r' ? lines.BreakBefore(end) : end);
    }

    private static TextEdit Deletion(int start, int end) => new(start, Math.Max(0, end - start), "");
}
