using ComposeGen.Diagnostics;

namespace ComposeGen.Cli;

/// <summary>Prints findings, a line each and each once, and knows what they mean for the exit code.</summary>
internal sealed class DiagnosticReport(TextWriter error)
{
    // What keeps an input from being read at all, or the output from being written to, is a matter of usage.
    private static readonly HashSet<string> UsageCodes = new(StringComparer.Ordinal) { "CG1001", "CG5001", "CG5005" };

    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    private bool _isUsage;

    public bool HasErrors { get; private set; }

    public int ExitCode => _isUsage ? Cli.ExitCode.Usage : HasErrors ? Cli.ExitCode.Findings : Cli.ExitCode.Done;

    public void Add(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var line = diagnostic.ToString();
            if (_printed.Add(line))
            {
                error.WriteLine(line);
            }

            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
            _isUsage |= UsageCodes.Contains(diagnostic.Code);
        }
    }
}
