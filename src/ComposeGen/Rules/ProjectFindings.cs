using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>Takes what rules find in projects, and finds out where in their files that stands.</summary>
/// <param name="projects">The projects.</param>
/// <param name="sourceOf">The text of a file that findings point into, as nodes; used only when something is found.</param>
internal sealed class ProjectFindings(IReadOnlyList<Project> projects, Func<ComposeFile, YamlNode?> sourceOf)
{
    private readonly Dictionary<Project, (SourceLayers Source, DiagnosticBag Found)> _projects =
        projects.ToDictionary(project => project, project => (new SourceLayers(project.File, sourceOf), new DiagnosticBag()));

    /// <summary>Lets the rules of single files look at a project's.</summary>
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

    public void Report(DiagnosticDescriptor descriptor, Project project, ComposePath path, string message, params IEnumerable<RelatedLocation> related)
    {
        var (source, found) = _projects[project];
        found.Report(descriptor, path, source.Find(path), message, related: [.. related]);
    }

    /// <summary>Another place that a finding tells of, perhaps in another project's file.</summary>
    public RelatedLocation Place(Project project, ComposePath path, string message) =>
        new(path, _projects[project].Source.Find(path), message);

    /// <summary>What was found, by project, in their order, but for what comments in the file ask to ignore.</summary>
    public IEnumerable<(Project Project, IReadOnlyList<Diagnostic> Diagnostics)> Of() =>
        projects.Select(project => (project, project.File.Suppressions.Filter(_projects[project].Found.ToList())));
}
