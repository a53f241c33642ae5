using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>Collects the findings in a file, and finds their places in its text.</summary>
/// <param name="project">The project of the file.</param>
/// <param name="source">The text of the file.</param>
/// <param name="diagnostics">Receives the findings.</param>
internal sealed class FileFindings(Project project, SourceLayers source, DiagnosticBag diagnostics)
{
    /// <summary>The services that could be read, each with its place.</summary>
    public IReadOnlyList<ServiceSite> Services { get; } = [.. ServiceSite.Of(project.File)];

    /// <summary>The suggestions for names that the file does not define.</summary>
    public Suggestions Suggestions { get; } = new();

    /// <summary>Returns the profiles of a service that decide whether it runs.</summary>
    public IReadOnlySet<string> ProfilesOf(Service service) => project.ProfilesOf(service);

    public void Report(
        DiagnosticDescriptor descriptor,
        ComposePath path,
        string message,
        string? suggestion = null,
        params IReadOnlyList<RelatedLocation> related) =>
        diagnostics.Report(descriptor, path, source.Find(path), message + Spelling.Question(suggestion), suggestion, related);

    public void Report(
        DiagnosticDescriptor descriptor,
        ComposePath path,
        string message,
        FindFileFix? fix,
        params IReadOnlyList<RelatedLocation> related)
    {
        var span = source.Find(path);
        var fixes = FileFixes.At(span, source, fix is null ? [] : [fix]);
        diagnostics.Report(descriptor, path, span, message, related: related, fixes: fixes);
    }

    /// <summary>Returns another place of a finding.</summary>
    public RelatedLocation Related(ComposePath path, string message) => new(path, source.Find(path), message);
}

/// <summary>Collects the findings in projects, and finds their places in the files.</summary>
/// <param name="projects">The projects.</param>
/// <param name="sourceOf">The text of a file, as nodes; only called when there are findings.</param>
internal sealed class ProjectFindings(IReadOnlyList<Project> projects, Func<ComposeFile, YamlNode?> sourceOf)
{
    private readonly Dictionary<Project, (SourceLayers Source, DiagnosticBag Found)> _projects =
        projects.ToDictionary(project => project, project => (new SourceLayers(project.File, sourceOf), new DiagnosticBag()));

    /// <summary>Checks the file of a project.</summary>
    public void Check(Project project)
    {
        var (source, found) = _projects[project];
        found.AddRange(project.Unresolved.Select(
            each => each.Span == default ? each with { Span = source.Find(each.Path) } : each));
        var findings = new FileFindings(project, source, found);
        foreach (var rule in FileRule.All)
        {
            rule.Check(project.File, findings);
        }
    }

    public void Report(
        DiagnosticDescriptor descriptor,
        Project project,
        ComposePath path,
        string message,
        params IEnumerable<RelatedLocation> related) => Report(descriptor, project, path, message, [], related);

    public void Report(
        DiagnosticDescriptor descriptor,
        Project project,
        ComposePath path,
        string message,
        IReadOnlyList<FindFileFix> fixes,
        IEnumerable<RelatedLocation> related)
    {
        var (source, found) = _projects[project];
        var span = source.Find(path);
        found.Report(descriptor, path, span, message, related: [.. related], fixes: FileFixes.At(span, source, fixes));
    }

    /// <summary>Returns another place of a finding, which may be in the file of another project.</summary>
    public RelatedLocation Place(Project project, ComposePath path, string message) =>
        new(path, _projects[project].Source.Find(path), message);

    /// <summary>Returns the findings of each project, without those that comments in its file suppress.</summary>
    public IEnumerable<(Project Project, IReadOnlyList<Diagnostic> Diagnostics)> Of() =>
        projects.Select(project => (project, project.File.Suppressions.Filter(_projects[project].Found.ToList())));
}
