using ComposeGen.Yaml;

namespace ComposeGen.Diagnostics.Rules;

/// <summary>Takes what rules find in a file, and finds out where that stands.</summary>
/// <param name="source">The text that findings point into, as nodes; made when there is something to point at.</param>
/// <param name="diagnostics">Where findings go.</param>
internal sealed class FileFindings(Lazy<YamlNode?> source, DiagnosticBag diagnostics)
{
    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message) =>
        diagnostics.Report(descriptor, path, SourceMap.Find(source.Value, path), message);
}
