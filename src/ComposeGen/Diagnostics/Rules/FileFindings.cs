using ComposeGen.Yaml;

namespace ComposeGen.Diagnostics.Rules;

/// <summary>Takes what rules find in a file, and finds out where that stands.</summary>
/// <param name="source">The text that findings point into, as nodes; made when there is something to point at.</param>
/// <param name="diagnostics">Where findings go.</param>
internal sealed class FileFindings(Lazy<YamlNode?> source, DiagnosticBag diagnostics)
{
    /// <summary>Suggestions for names that the file does not define.</summary>
    public Suggestions Suggestions { get; } = new();

    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message, string? suggestion = null, params IReadOnlyList<RelatedLocation> related) =>
        diagnostics.Report(descriptor, path, SourceMap.Find(source.Value, path), message + Spelling.Question(suggestion), suggestion, related);

    /// <summary>Another place that belongs to a finding.</summary>
    public RelatedLocation Related(ComposePath path, string message) => new(path, SourceMap.Find(source.Value, path), message);
}
