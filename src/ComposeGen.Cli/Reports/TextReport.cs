using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Reports;

/// <summary>A line for each finding, as compilers print it.</summary>
/// <param name="error">Where the lines go.</param>
/// <param name="lines">What the file's line is taken from that follows, with a mark under the place, and what else belongs to the finding; none when <see langword="null"/>.</param>
internal sealed class TextReport(TextWriter error, SourceLines? lines = null) : IReport
{
    // Longer lines would wrap, and the mark would point nowhere.
    private const int LongestLine = 160;

    public void Add(Diagnostic diagnostic)
    {
        error.WriteLine(diagnostic.ToString());
        if (lines is null)
        {
            return;
        }

        ShowLine(diagnostic.Span);
        foreach (var related in diagnostic.Related)
        {
            error.WriteLine($"{related.Span}: note: {related.Message}");
            ShowLine(related.Span);
        }
    }

    public void End()
    {
        // Everything is said.
    }

    private void ShowLine(SourceSpan span)
    {
        if (span.Line == 0 || lines?.Find(span.File, span.Line) is not { Length: <= LongestLine } line)
        {
            return;
        }

        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        error.WriteLine($"  {number} | {line}");
        error.WriteLine($"  {new string(' ', number.Length)} | {Mark(line, span)}");
    }

    // A tab takes as much room above the mark as before it.
    private static string Mark(string line, SourceSpan span)
    {
        var start = Math.Min(span.Column - 1, line.Length);
        var end = span.EndLine == span.Line ? Math.Min(span.EndColumn - 1, line.Length) : line.TrimEnd().Length;
        var before = string.Concat(line[..start].Select(character => character == '\t' ? '\t' : ' '));
        return before + new string('^', Math.Max(1, end - start));
    }
}
