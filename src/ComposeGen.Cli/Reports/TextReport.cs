using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;
using Spectre.Console;

namespace ComposeGen.Cli.Reports;

/// <summary>
/// A line for each finding, as compilers print it, then the line of the file with a mark, and related places. A terminal shows
/// the severity in colour, and lines that end between words.
/// </summary>
/// <param name="streams">The streams of the command.</param>
internal sealed class TextReport(Streams streams) : IReport
{
    // Longer lines would wrap, and the mark would point nowhere.
    private const int LongestLine = 160;

    private readonly SourceLines _lines = new(streams);
    private readonly Lazy<IAnsiConsole?> _terminal = new(streams.OpenErrorTerminal);

    public void Add(Diagnostic diagnostic)
    {
        var style = StyleOf(diagnostic.Severity);
        var text = diagnostic.ToString();
        var word = diagnostic.Severity.ToWord();
        var at = text.IndexOf($": {word} {diagnostic.Code}: ", StringComparison.Ordinal) + 2;
        Print(style, text[..at], word, text[(at + word.Length)..]);
        ShowLine(diagnostic.Span, style);
        foreach (var related in diagnostic.Related)
        {
            Print(Style.Plain, $"{related.Span}: note: {related.Message}");
            ShowLine(related.Span, Style.Plain);
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

    private static Style StyleOf(DiagnosticSeverity severity) => new(severity switch
    {
        DiagnosticSeverity.Error => Color.Red,
        DiagnosticSeverity.Warning => Color.Yellow,
        _ => Color.Blue,
    });

    private void ShowLine(SourceSpan span, Style style)
    {
        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        var longest = Math.Min(LongestLine, (_terminal.Value?.Profile.Width ?? int.MaxValue) - number.Length - "   | ".Length);
        if (span.Line == 0 || _lines.Find(span.File, span.Line) is not { } line || line.Length > longest)
        {
            return;
        }

        // Before the mark, tabs are kept; an escaped character is as wide as its escape.
        var start = Math.Min(span.Column - 1, line.Length);
        var end = Math.Max(start, span.EndLine == span.Line ? Math.Min(span.EndColumn - 1, line.Length) : line.TrimEnd().Length);
        var before = string.Concat(TerminalText.OneLine(line[..start]).Select(character => character == '\t' ? '\t' : ' '));
        var mark = new string('^', Math.Max(1, TerminalText.OneLine(line[start..end]).Length));
        Print(style, $"  {number} | {line}");
        Print(style, $"  {new string(' ', number.Length)} | {before}", mark);
    }

    // Prints a line, with one part in a style.
    private void Print(Style style, string before, string marked = "", string after = "")
    {
        if (_terminal.Value is { } terminal)
        {
            var line = new Paragraph().Append(TerminalText.OneLine(before)).Append(marked, style);
            terminal.Write(line.Append(TerminalText.OneLine(after)));
            terminal.WriteLine();
        }
        else
        {
            streams.Error.WriteLine(before + marked + after);
        }
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
