using ComposeGen.Diagnostics;
using ComposeGen.Rules;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Finds what is wrong in compose files and topologies.</summary>
public static class Validation
{
    /// <summary>Finds what is wrong in the file beyond what reading it finds: everything at once.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Which findings are reported, and how serious they are. The default is all.</param>
    /// <returns>
    /// The findings, also those in the files that a file on disk extends and includes. They point into the source of a file that
    /// was read, and into the text that <see cref="ComposeFileWriting.ToYaml(ComposeFile)"/> gives of one that was built. Findings
    /// that a comment in the source asks to ignore, <c># composegen: ignore CG3004</c>, are left out.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Validate(this ComposeFile file, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (project, unresolved) = Project.Resolve(file);
        return (options ?? CheckOptions.Default).Apply([.. unresolved, .. Topology.Of(project).Validate()]);
    }

    /// <summary>Finds what is wrong in the projects, in each file and between them: everything at once.</summary>
    /// <param name="topology">The topology.</param>
    /// <returns>The findings in the order of the projects; those in a loaded file have its place.</returns>
    public static IReadOnlyList<Diagnostic> Validate(this Topology topology) =>
        [.. topology.ValidateEach().Values.SelectMany(found => found)];

    /// <summary>Finds what is wrong in the projects, in each file and between them: everything at once.</summary>
    /// <param name="topology">The topology.</param>
    /// <returns>The findings of each project, in the order of the projects; those in a loaded file have its place.</returns>
    public static OrderedDictionary<Project, IReadOnlyList<Diagnostic>> ValidateEach(this Topology topology) =>
        new(topology.Findings(file => file.Source ?? file.Emitted())
            .Select(found => KeyValuePair.Create(found.Project, found.Diagnostics)));

    /// <summary>What is wrong, by project.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="sourceOf">The text of a file that findings point into, as nodes.</param>
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
