namespace ComposeGen.Diagnostics.Rules;

/// <summary>Takes what rules find in a file, and finds out where that stands.</summary>
internal sealed class FileFindings(ComposeFile file, DiagnosticBag diagnostics)
{
    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message) =>
        diagnostics.Report(descriptor, path, SourceMap.Find(file.Source, path), message);
}
