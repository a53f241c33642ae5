namespace ComposeGen.Diagnostics;

/// <summary>Options for which findings are reported, and with which severity.</summary>
public sealed record CheckOptions
{
    /// <summary>The defaults: all findings, with the severity of their kind.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>The codes of findings to leave out, such as <c>CG3004</c>, in any case. The default is none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Whether warnings become errors. The default is <see langword="false"/>.</summary>
    public bool Strict { get; init; }

    /// <summary>Returns the findings to report, with their severity under these options.</summary>
    /// <param name="found">All findings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="found"/> is null.</exception>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Ignore.Count == 0 && !Strict
            ? found
            : [.. found.Where(diagnostic => !Ignore.Contains(diagnostic.Code, StringComparer.OrdinalIgnoreCase)).Select(Weighed)];
    }

    private Diagnostic Weighed(Diagnostic diagnostic) =>
        Strict && diagnostic.Severity == DiagnosticSeverity.Warning
            ? diagnostic with { Severity = DiagnosticSeverity.Error }
            : diagnostic;
}
