using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Reports;

/// <summary>A line for each finding, as compilers print it, then the file's line with a mark under the place, and what else belongs to the finding.</summary>
/// <param name="streams">Where the lines go, and where those of standard input come from.</param>
internal sealed class TextReport(Streams streams) : IReport
{
    // Longer lines would wrap, and the mark would point nowhere.
    private const int LongestLine = 160;

    private readonly SourceLines _lines = new(streams);

    public void Add(Diagnostic diagnostic)
    {
        streams.Error.WriteLine(diagnostic.ToString());
        ShowLine(diagnostic.Span);
        foreach (var related in diagnostic.Related)
        {
            streams.Error.WriteLine($"{related.Span}: note: {related.Message}");
            ShowLine(related.Span);
        }
    }

    public void End()
    {
        // Everything is said.
    }

    private void ShowLine(SourceSpan span)
    {
        if (span.Line == 0 || _lines.Find(span.File, span.Line) is not { Length: <= LongestLine } line)
        {
            return;
        }

        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        streams.Error.WriteLine($"  {number} | {line}");
        streams.Error.WriteLine($"  {new string(' ', number.Length)} | {Mark(line, span)}");
    }

    // A tab takes as much room above the mark as before it, and an escaped character as much as its escape.
    private static string Mark(string line, SourceSpan span)
    {
        var start = Math.Min(span.Column - 1, line.Length);
        var end = Math.Max(start, span.EndLine == span.Line ? Math.Min(span.EndColumn - 1, line.Length) : line.TrimEnd().Length);
        var before = string.Concat(TerminalText.OneLine(line[..start]).Select(character => character == '\t' ? '\t' : ' '));
        return before + new string('^', Math.Max(1, TerminalText.OneLine(line[start..end]).Length));
    }
}
