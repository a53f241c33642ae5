using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Reports;

/// <summary>A line for each finding, as compilers print it, then the line of the file with a mark, and related places.</summary>
/// <param name="streams">The streams of the command.</param>
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

    /// <summary>Prints what was found in how many files, on a terminal only: a pipe gets nothing but findings.</summary>
    public void Summarize(Findings findings, int files)
    {
        if (streams.IsErrorTerminal)
        {
            streams.Error.WriteLine(SummaryOf(findings, files));
        }
    }

    /// <summary>Returns the summary: <c>2 errors, 1 warning in 3 files</c>.</summary>
    internal static string SummaryOf(Findings findings, int files)
    {
        var counts = string.Join(", ", findings.Counts.Select(found => Counted(found.Count, WordOf(found.Severity))));
        return counts.Length == 0 ? $"{Counted(files, "file")}, no findings" : $"{counts} in {Counted(files, "file")}";
    }

    private static string WordOf(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Info ? "note" : severity.ToWord();

    private static string Counted(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

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

    // Before the mark, tabs are kept; an escaped character is as wide as its escape.
    private static string Mark(string line, SourceSpan span)
    {
        var start = Math.Min(span.Column - 1, line.Length);
        var end = Math.Max(start, span.EndLine == span.Line ? Math.Min(span.EndColumn - 1, line.Length) : line.TrimEnd().Length);
        var before = string.Concat(TerminalText.OneLine(line[..start]).Select(character => character == '\t' ? '\t' : ' '));
        return before + new string('^', Math.Max(1, TerminalText.OneLine(line[start..end]).Length));
    }
}

/// <summary>Reads the lines of files with findings.</summary>
/// <param name="streams">The streams of the command.</param>
internal sealed class SourceLines(Streams streams)
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>Returns a line of a file, or <see langword="null"/> if the file cannot be read or has fewer lines.</summary>
    public string? Find(string? file, int line)
    {
        if (file is null)
        {
            return null;
        }

        if (!_files.TryGetValue(file, out var lines))
        {
            lines = Read(file);
            _files.Add(file, lines);
        }

        return line <= lines.Length ? lines[line - 1] : null;
    }

    private string[] Read(string file)
    {
        if (file == Streams.InputName)
        {
            using var input = new StreamReader(streams.Input);
            return input.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        }

        try
        {
            // A pipe has no length, and cannot be read twice.
            return new FileInfo(file).Length > 0 ? File.ReadAllLines(file) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It could be read before. The finding is printed without its line.
            return [];
        }
    }
}
