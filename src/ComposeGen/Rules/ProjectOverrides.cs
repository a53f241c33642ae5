using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>Recognizes files that override another one.</summary>
public static class ProjectOverrides
{
    // What a file lacks that is only part of a project.
    private static readonly HashSet<DiagnosticDescriptor> Lacks =
    [
        FileDiagnostics.NothingToRun,
        FileDiagnostics.UndefinedNetwork,
        FileDiagnostics.UndefinedVolume,
        FileDiagnostics.UndefinedService,
        FileDiagnostics.UndefinedGrant,
    ];

    /// <summary>
    /// Loads a file on top of another one, if it looks like an override of that: alone it lacks what the other one defines, and a
    /// service of it is one of the other.
    /// </summary>
    /// <param name="main">The file that may be overridden.</param>
    /// <param name="path">The file that may be an override.</param>
    /// <param name="options">The environment, the profiles, and more; the defaults when <see langword="null"/>.</param>
    /// <returns>The project of both files, with a finding that explains it; <see langword="null"/> if it is no override.</returns>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    public static ProjectResult? Load(string main, string path, ProjectOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(main);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (FirstLack(Project.Load(path, options), path) is not { } lack)
        {
            return null;
        }

        var both = Project.Load([main, path], options);
        return both.Parts is [{ File: var below }, { File: var above }]
            && above.Services.Keys.Any(below.Services.ContainsKey)
            && FirstLack(both, path) is null
            ? both.With(new Diagnostic(
                FileDiagnostics.OverrideNotMerged,
                lack.Path,
                lack.Span,
                $"'{Path.GetFileName(path)}' looks like an override of '{Path.GetFileName(main)}'. Check both as one project: "
                + $"composegen check {main} {path} --merge."))
            : null;
    }

    private static Diagnostic? FirstLack(ProjectResult loaded, string path) =>
        Topology.Of(loaded.Project).Validate()
            .FirstOrDefault(found => Lacks.Contains(found.Descriptor) && found.Span.File == path);
}
