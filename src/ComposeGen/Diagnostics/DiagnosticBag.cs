using System.Collections;

namespace ComposeGen.Diagnostics;

/// <summary>Collects findings, so that all of them are reported together.</summary>
internal sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int Count => _diagnostics.Count;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    public void Report(
        DiagnosticDescriptor descriptor,
        ComposePath path,
        SourceSpan span,
        string message,
        string? suggestion = null,
        IReadOnlyList<RelatedLocation>? related = null,
        bool isOnlyForReader = false,
        Func<IEnumerable<Fix>>? fixes = null) =>
        Add(new Diagnostic(descriptor, path, span, message)
        {
            Suggestion = suggestion,
            Related = related ?? [],
            IsOnlyForReader = isOnlyForReader,
            FindFixes = fixes,
        });

    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IReadOnlyList<Diagnostic> ToList() => [.. _diagnostics];

    /// <summary>The findings in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _diagnostics.OrderBy(found => found.Span.Line).ThenBy(found => found.Span.Column)];
}
