namespace ComposeGen.Cli;

/// <summary>A table in plain text, for people and for <c>grep</c>.</summary>
internal static class TextTable
{
    /// <summary>Prints rows with their columns below each other; the first row is the heading.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }
}
