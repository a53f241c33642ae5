using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Reports;

/// <summary>Reports findings to people or programs.</summary>
internal interface IReport
{
    void Add(Diagnostic diagnostic);

    /// <summary>Writes what can be written only after the last finding.</summary>
    void End()
    {
    }
}

/// <summary>Collects findings, each once, and decides the exit code.</summary>
/// <param name="report">The report of each finding.</param>
internal sealed class Findings(IReport report)
{
    // An input that cannot be read, or an output that cannot be written.
    private static readonly HashSet<string> UsageCodes = new(StringComparer.Ordinal) { "CG1001", "CG5001", "CG5005" };

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private readonly Dictionary<DiagnosticSeverity, int> _counts = [];

    private bool _isUsage;

    public bool HasErrors => _counts.ContainsKey(DiagnosticSeverity.Error);

    /// <summary>The number of findings of each severity that was found, the worst first.</summary>
    public IEnumerable<(DiagnosticSeverity Severity, int Count)> Counts =>
        _counts.OrderByDescending(count => count.Key).Select(count => (count.Key, count.Value));

    public int ExitCode => _isUsage ? Cli.ExitCode.Usage : HasErrors ? Cli.ExitCode.Findings : Cli.ExitCode.Done;

    public void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (_known.Add(diagnostic.ToString()))
            {
                report.Add(diagnostic);
                _counts[diagnostic.Severity] = _counts.GetValueOrDefault(diagnostic.Severity) + 1;
            }

            _isUsage |= UsageCodes.Contains(diagnostic.Code);
        }
    }
}

/// <summary>Workflow commands, which GitHub Actions shows beside the lines of a change.</summary>
/// <seealso href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</seealso>
/// <param name="output">Standard output, unescaped.</param>
internal sealed class GitHubReport(TextWriter output) : IReport
{
    public void Add(Diagnostic diagnostic)
    {
        var command = diagnostic.Severity == DiagnosticSeverity.Info ? "notice" : diagnostic.Severity.ToWord();
        output.Write($"::{command} {string.Join(',', Properties(diagnostic))}::{Data(diagnostic.Message)}\n");
    }

    private static IEnumerable<string> Properties(Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        if (span.File is { } file)
        {
            yield return $"file={Property(file)}";
        }

        if (span.Line > 0)
        {
            yield return FormattableString.Invariant($"line={span.Line},endLine={span.EndLine}");
            yield return FormattableString.Invariant($"col={span.Column},endColumn={span.EndColumn}");
        }

        yield return $"title={Property($"{diagnostic.Code}: {diagnostic.Descriptor.Title}")}";
    }

    private static string Data(string text) => TerminalText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
