using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>Recognizes files that override another one.</summary>
public static class ProjectOverrides
{
    // What is missing in a file that is only a part of a project.
    private static readonly HashSet<DiagnosticDescriptor> Missing =
    [
        FileDiagnostics.NothingToRun,
        FileDiagnostics.UndefinedNetwork,
        FileDiagnostics.UndefinedVolume,
        FileDiagnostics.UndefinedService,
        FileDiagnostics.UndefinedGrant,
    ];

    /// <summary>
    /// Loads a file on top of another one, if it looks like an override: it lacks what the other file defines, and both define
    /// the same service.
    /// </summary>
    /// <param name="main">The file that may be overridden.</param>
    /// <param name="path">The file that may be an override.</param>
    /// <param name="options">The environment and the profiles; the defaults when <see langword="null"/>.</param>
    /// <returns>The project of both files, with a finding; <see langword="null"/> if the file is no override.</returns>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    public static ProjectResult? Load(string main, string path, ProjectOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(main);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (FirstMissing(Project.Load(path, options), path) is not { } missing)
        {
            return null;
        }

        var both = Project.Load([main, path], options);
        return both.Parts is [{ File: var below }, { File: var above }]
            && above.Services.Keys.Any(below.Services.ContainsKey)
            && FirstMissing(both, path) is null
            ? both.With(new Diagnostic(
                FileDiagnostics.OverrideNotMerged,
                missing.Path,
                missing.Span,
                $"'{Path.GetFileName(path)}' looks like an override of '{Path.GetFileName(main)}'. Check both as one project: "
                + $"composegen check {main} {path} --merge."))
            : null;
    }

    /// <summary>Whether findings show that a file may be only a part of a project: it lacks a definition.</summary>
    /// <param name="findings">The findings in the file.</param>
    public static bool LacksDefinitions(IEnumerable<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Any(found => Missing.Contains(found.Descriptor));
    }

    private static Diagnostic? FirstMissing(ProjectResult loaded, string path) =>
        Topology.Of(loaded.Project).Validate()
            .FirstOrDefault(found => Missing.Contains(found.Descriptor) && found.Span.File == path);
}
