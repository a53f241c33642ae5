using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Shapes;

namespace ComposeGen.Topologies;

/// <summary>Reads the files of a project and makes one of them.</summary>
internal sealed class ProjectReader
{
    private const string Dash = "-";
    private const string InputName = "<stdin>";

    private readonly ProjectOptions _options;
    private readonly IReadOnlyList<string> _paths;
    private readonly DiagnosticBag _diagnostics = [];
    private readonly ProjectFiles _files;
    private readonly ProjectLoader _loader;
    private readonly ProjectEnvironment _environment;

    /// <summary>Begins with paths.</summary>
    /// <param name="options">The options for loading.</param>
    /// <param name="paths">Its files, or one folder.</param>
    public ProjectReader(ProjectOptions options, IReadOnlyList<string> paths)
    {
        _options = options;
        _files = new ProjectFiles(options.Reading, options.Texts);
        var folder = FolderOf(paths);
        _loader = new ProjectLoader(_files, folder, !Path.IsPathRooted(paths[0]), _diagnostics);
        _environment = new ProjectEnvironment(options.Environment, _loader);
        if (options.Interpolate)
        {
            AddVariables(folder);
        }

        _paths = paths is [var path] && Directory.Exists(path) ? FilesIn(path) : paths;
    }

    public ProjectResult Read()
    {
        IReadOnlyList<LoadResult> read = [.. _paths.Select(Read)];
        var folder = FolderOf(_paths);
        var name = NameOf(read, folder);
        var scope = new Scope(folder, _options.Interpolate ? VariablesWith(name) : null);
        var file = _loader.Load(read, scope, []);
        var project = Project.OfResolved(name, file, Profiles());
        var variables = new ServiceVariables(_loader, project.File, scope, project.IsActive).Read();
        _loader.Finish();
        FindOverride();
        var areBlank = read.All(loaded => loaded.File.IsBlank);
        return new ProjectResult(
            project,
            [.. _paths.Select(path => path == Dash ? InputName : path)],
            read,
            [.. _files.Paths],
            _environment.Variables,
            variables,
            [
                .. read.Where(loaded => areBlank || !loaded.File.IsBlank).SelectMany(loaded => loaded.Diagnostics),
                .. project.File.Suppressions.Filter(_diagnostics.ToList()),
            ]);
    }

    // The folder of a path that is no path at all, such as one with a null character, is of no use to anyone.
    private static string? FolderOf(IReadOnlyList<string> paths)
    {
        var path = paths.FirstOrDefault(path => path != Dash);
        return path is null ? Directory.GetCurrentDirectory()
            : path.Contains('\0', StringComparison.Ordinal) ? null
            : Directory.Exists(path) ? Path.GetFullPath(path)
            : Path.GetDirectoryName(Path.GetFullPath(path));
    }

    private LoadResult Read(string path) => path == Dash && _options.Input is { } input
        ? ComposeFile.Load(input, InputName, _options.Reading)
        : _files.ReadOwn(path);

    // The files in COMPOSE_FILE, or else the first default file that exists, and its override file.
    private List<string> FilesIn(string folder)
    {
        if (_environment.Variables.GetValueOrDefault("COMPOSE_FILE") is { Length: > 0 } named)
        {
            var separator = _environment.Variables.GetValueOrDefault("COMPOSE_PATH_SEPARATOR");
            return
            [
                .. named
                    .Split(string.IsNullOrEmpty(separator) ? $"{Path.PathSeparator}" : separator)
                    .Where(name => name.Length > 0)
                    .Select(name => Path.Combine(folder, name)),
            ];
        }

        return ProjectFileNames.Find(folder, ProjectFileNames.Main) is not { } main ? [folder]
            : ProjectFileNames.Find(folder, ProjectFileNames.Override) is { } over ? [main, over]
            : [main];
    }

    // Compose would merge it if it were run in the folder.
    private void FindOverride()
    {
        if (_paths is [var path] && ProjectFileNames.Main.Contains(Path.GetFileName(path), StringComparer.Ordinal)
            && FolderOf(_paths) is { } folder
            && ProjectFileNames.Find(folder, ProjectFileNames.Override) is { } over)
        {
            _diagnostics.Report(
                FileDiagnostics.OverrideNotMerged,
                ComposePath.Root,
                SourceSpan.WholeFile(path),
                $"'{Path.GetFileName(over)}' in the same folder is not merged, but docker compose merges it when it is run "
                + "there. Check the folder, or both files with --merge, to see what runs.");
        }
    }

    private void AddVariables(string? folder)
    {
        if (_options.EnvFiles.Count == 0 && folder is not null)
        {
            _environment.AddDefault(folder);
        }

        foreach (var path in _options.EnvFiles)
        {
            _environment.Add(Path.GetFullPath(path));
        }
    }

    // The last file that has a name gives the project its name.
    private string NameOf(IReadOnlyList<LoadResult> read, string? folder) =>
        _environment.Variables.GetValueOrDefault("COMPOSE_PROJECT_NAME") is { Length: > 0 } name ? name
        : Project.NameOf(
            new ComposeFile { Name = Replaced(read.LastOrDefault(loaded => loaded.File.Name is not null)?.File.Name) },
            folder ?? ".");

    private ComposeText? Replaced(ComposeText? name) => name is null ? null
        : ComposeText.FromRaw(Interpolation.Resolve(
            name.Raw,
            variable => _loader.Replacements.Counted(_environment.Variables.GetValueOrDefault(variable)),
            (_, _) => { }));

    private Dictionary<string, string> VariablesWith(string name) =>
        new(_environment.Variables, StringComparer.Ordinal) { ["COMPOSE_PROJECT_NAME"] = name };

    private IReadOnlyList<string> Profiles() => _options.Profiles.Count > 0 ? _options.Profiles
        : _environment.Variables.GetValueOrDefault("COMPOSE_PROFILES") is { } named
            ? named.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
}
