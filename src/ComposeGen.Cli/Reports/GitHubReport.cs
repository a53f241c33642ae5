using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Reports;

/// <summary>Workflow commands, which GitHub Actions shows beside the lines of a change.</summary>
/// <seealso href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">GitHub Actions, Workflow commands</seealso>
/// <param name="output">Standard output as it is: what people read is written there without commands.</param>
internal sealed class GitHubReport(TextWriter output) : IReport
{
    public void Add(Diagnostic diagnostic)
    {
        var command = diagnostic.Severity == DiagnosticSeverity.Info ? "notice" : diagnostic.Severity.ToWord();
        output.Write($"::{command} {string.Join(',', Properties(diagnostic))}::{Data(diagnostic.Message)}\n");
    }

    public void End()
    {
        // Everything is said.
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
            yield return FormattableString.Invariant($"line={span.Line},endLine={span.EndLine},col={span.Column},endColumn={span.EndColumn}");
        }

        yield return $"title={Property($"{diagnostic.Code}: {diagnostic.Descriptor.Title}")}";
    }

    private static string Data(string text) => TerminalText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
