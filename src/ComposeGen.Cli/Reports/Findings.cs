using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Reports;

/// <summary>Gathers findings, each once, and knows what they mean for the exit code.</summary>
/// <param name="report">Reports each finding.</param>
internal sealed class Findings(IReport report)
{
    // What keeps an input from being read at all, or the output from being written to, is a matter of usage.
    private static readonly HashSet<string> UsageCodes = new(StringComparer.Ordinal) { "CG1001", "CG5001", "CG5005" };

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private bool _isUsage;

    public bool HasErrors { get; private set; }

    public int ExitCode => _isUsage ? Cli.ExitCode.Usage : HasErrors ? Cli.ExitCode.Findings : Cli.ExitCode.Done;

    public void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (_known.Add(diagnostic.ToString()))
            {
                report.Add(diagnostic);
            }

            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
            _isUsage |= UsageCodes.Contains(diagnostic.Code);
        }
    }
}
