using ComposeGen.Diagnostics;

namespace ComposeGen.Cli;

/// <summary>Prints findings, a line each, and knows what they mean for the exit code.</summary>
internal sealed class DiagnosticReport(TextWriter error)
{
    // What keeps an input from being read at all, or the output from being written to, is a matter of usage.
    private static readonly HashSet<string> UsageCodes = new(StringComparer.Ordinal) { "CG1001", "CG5001", "CG5005" };

    private bool _isUsage;

    public bool HasErrors { get; private set; }

    public int ExitCode => _isUsage ? Cli.ExitCode.Usage : HasErrors ? Cli.ExitCode.Findings : Cli.ExitCode.Done;

    public void Add(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            error.WriteLine(diagnostic);
            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
            _isUsage |= UsageCodes.Contains(diagnostic.Code);
        }
    }
}
