namespace ComposeGen.Diagnostics.Rules;

/// <summary>Takes what rules find in a file, and finds out where that stands.</summary>
internal sealed class FileFindings(ComposeFile file, DiagnosticBag diagnostics)
{
    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message, string? suggestion = null, params IReadOnlyList<RelatedLocation> related) =>
        diagnostics.Report(descriptor, path, SourceMap.Find(file.Source, path), message, suggestion, related);

    /// <summary>Another place that belongs to a finding.</summary>
    public RelatedLocation Related(ComposePath path, string message) => new(path, SourceMap.Find(file.Source, path), message);
}
