namespace ComposeGen.Diagnostics;

/// <summary>What of the findings is told, and how serious it is.</summary>
public sealed record CheckOptions
{
    /// <summary>The defaults: all findings, as serious as they are.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>The codes of findings that are left out, such as <c>CG3004</c>. The default is none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Whether warnings are taken for errors. The default is <see langword="false"/>.</summary>
    public bool Strict { get; init; }

    internal IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> found) =>
        Ignore.Count == 0 && !Strict ? found : [.. found.Where(diagnostic => !Ignore.Contains(diagnostic.Code, StringComparer.OrdinalIgnoreCase)).Select(Weighed)];

    private Diagnostic Weighed(Diagnostic diagnostic) => Strict && diagnostic.Severity == DiagnosticSeverity.Warning
        ? diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = DiagnosticSeverity.Error } }
        : diagnostic;
}
