using ComposeGen.Diagnostics;
using ComposeGen.Projects;

namespace ComposeGen.Topologies;

public sealed partial class Project
{
    /// <summary>The file names that Compose v2 looks for in a folder, the preferred ones first.</summary>
    public static IReadOnlyList<string> FileNames => ProjectFileNames.Main;

    /// <summary>
    /// Loads a project as Compose v2 sees it: one file, with what it extends and includes, and with its variables replaced.
    /// </summary>
    /// <param name="path">
    /// The file, which is taken alone, as Compose takes one that <c>-f</c> names; <c>-</c> is <see cref="ProjectOptions.Input"/>.
    /// Or a folder: then the project is what Compose runs there, with its override file, or with the files that
    /// <c>COMPOSE_FILE</c> names.
    /// </param>
    /// <param name="options">The environment, the profiles, and more; the defaults when <see langword="null"/>.</param>
    /// <returns>
    /// The project with everything that was found wrong in loading it; a file that cannot be read is a finding too.
    /// </returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ProjectResult Load(string path, ProjectOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Load([path], options);
    }

    /// <summary>Loads a project that consists of several files, as Compose v2 merges those that <c>-f</c> names.</summary>
    /// <param name="paths">The files, a later one above an earlier one. The folder of the first is the project's folder.</param>
    /// <param name="options">The environment, the profiles, and more; the defaults when <see langword="null"/>.</param>
    /// <returns>
    /// The project with everything that was found wrong in loading it; a file that cannot be read is a finding too.
    /// </returns>
    /// <exception cref="ArgumentException">There is no path, or one is empty.</exception>
    public static ProjectResult Load(IEnumerable<string> paths, ProjectOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        IReadOnlyList<string> all = [.. paths];
        if (all.Count == 0 || all.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A project needs at least one file, and no path can be empty.", nameof(paths));
        }

        return new ProjectReader(options ?? ProjectOptions.Default, all).Read();
    }

    /// <summary>A file as a project, with what it extends and includes if it is on disk; its variables stay.</summary>
    internal static (Project Project, IReadOnlyList<Diagnostic> Unresolved) Resolve(ComposeFile file)
    {
        var name = NameOf(file, ".");
        if (file.Folder is not { } folder)
        {
            return (new Project(name, file), []);
        }

        var diagnostics = new DiagnosticBag();
        var isRelative = !Path.IsPathRooted(file.Source?.Span.File);
        var files = new ProjectFiles(ReadOptions.Default, ProjectOptions.Default.Texts);
        var loader = new ProjectLoader(files, folder, isRelative, diagnostics);
        var scope = new Scope(folder, null);
        var project = OfResolved(name, loader.Load([new LoadResult(file, [])], scope, []), []);
        _ = new ServiceVariables(loader, project.File, scope, project.IsActive).Read();
        loader.Finish();
        return (project, project.File.Suppressions.Filter(diagnostics.ToList()));
    }

    /// <summary>
    /// Resolves what services of a file extend in the same file, and its tags; what else the file refers to needs a disk.
    /// </summary>
    private static (ComposeFile File, IReadOnlyList<Diagnostic> Unresolved) Resolved(ComposeFile file)
    {
        if (!file.Services.Values.Any(service => service.Extends is not null))
        {
            return (file.WithoutTags(), []);
        }

        var diagnostics = new DiagnosticBag();
        var loader = new ProjectLoader(files: null, file.Folder, namesAreRelative: false, diagnostics);
        return (loader.Extend(file).WithoutTags(), diagnostics.ToList());
    }
}
