using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Rules;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Checks compose files and topologies.</summary>
public static class Validation
{
    /// <summary>Checks a file beyond what reading it finds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The findings to ignore, and whether warnings are errors.</param>
    /// <returns>
    /// The findings, including those in extended and included files. Their places are in the source of the file, or in its
    /// <see cref="ComposeFileWriting.ToYaml(ComposeFile, WriteOptions)"/> when it was built. Comments in the source such as
    /// <c># composegen: ignore CG3004</c> suppress findings.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Validate(this ComposeFile file, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (project, unresolved) = Project.Resolve(file);
        return (options ?? CheckOptions.Default).Apply([.. unresolved, .. Topology.Of(project).Validate()]);
    }

    /// <summary>Checks a file as <see cref="Validate(ComposeFile, CheckOptions)"/> does, and throws if it has errors.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The findings to ignore, and whether warnings are errors.</param>
    /// <returns>The findings, none of which is an error.</returns>
    /// <exception cref="ComposeException">The file has errors. The exception has all findings.</exception>
    public static IReadOnlyList<Diagnostic> ValidateOrThrow(this ComposeFile file, CheckOptions? options = null)
    {
        var found = file.Validate(options);
        return found.Any(each => each.Severity == DiagnosticSeverity.Error) ? throw new ComposeException(found) : found;
    }

    /// <summary>Checks the projects: each file, and all of them together.</summary>
    /// <param name="topology">The topology.</param>
    /// <returns>The findings, in the order of the projects.</returns>
    public static IReadOnlyList<Diagnostic> Validate(this Topology topology) =>
        [.. topology.ValidateEach().Values.SelectMany(found => found)];

    /// <summary>Checks the projects: each file, and all of them together.</summary>
    /// <param name="topology">The topology.</param>
    /// <returns>The findings of each project, in the order of the projects.</returns>
    public static OrderedDictionary<Project, IReadOnlyList<Diagnostic>> ValidateEach(this Topology topology)
    {
        ArgumentNullException.ThrowIfNull(topology);
        return new(topology.Findings(file => file.Source ?? file.Emitted())
            .Select(found => KeyValuePair.Create(found.Project, found.Diagnostics)));
    }

    /// <summary>Checks the projects.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="sourceOf">The text of a file, as nodes.</param>
    internal static IEnumerable<(Project Project, IReadOnlyList<Diagnostic> Diagnostics)> Findings(
        this Topology topology, Func<ComposeFile, YamlNode?> sourceOf)
    {
        var findings = new ProjectFindings(topology.Projects, sourceOf);
        Parallel.ForEach(topology.Projects.Where(project => !project.IsOnlyNetworks), findings.Check);
        foreach (var rule in ProjectsRule.All)
        {
            rule.Check(topology, findings);
        }

        return findings.Of();
    }
}
