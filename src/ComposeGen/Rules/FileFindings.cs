using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>Takes what rules find in a file, and finds out where that stands.</summary>
/// <param name="project">The project of the file.</param>
/// <param name="source">The text that findings point into.</param>
/// <param name="diagnostics">Where findings go.</param>
internal sealed class FileFindings(Project project, SourceLayers source, DiagnosticBag diagnostics)
{
    /// <summary>The services that could be read, each with its place.</summary>
    public IReadOnlyList<ServiceSite> Services { get; } = [.. ServiceSite.Of(project.File)];

    /// <summary>Suggestions for names that the file does not define.</summary>
    public Suggestions Suggestions { get; } = new();

    /// <summary>The profiles of a service, as the project activates them.</summary>
    public IReadOnlySet<string> ProfilesOf(Service service) => project.ProfilesOf(service);

    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message, string? suggestion = null, params IReadOnlyList<RelatedLocation> related) =>
        diagnostics.Report(descriptor, path, source.Find(path), message + Spelling.Question(suggestion), suggestion, related);

    /// <summary>Another place that belongs to a finding.</summary>
    public RelatedLocation Related(ComposePath path, string message) => new(path, source.Find(path), message);
}
