using System.CommandLine;
using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Rules;
using ComposeGen.Topologies;

namespace ComposeGen.Cli;

/// <summary>
/// Projects that run side by side: one for each named file and folder, or one for all files. Of files whose names are variants of
/// one project's file (<c>docker-compose.prod.yml</c>), the first is the project. The others are checked alone, or on top of it
/// if they look like overrides.
/// </summary>
internal sealed class CheckedProjects
{
    private const int MostTried = 3;

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly List<CheckedProject> _projects = [];
    private readonly ProjectOptions _options;

    /// <summary>Loads projects, each once.</summary>
    /// <param name="paths">The files, and folders that are searched for them; <c>-</c> is standard input.</param>
    /// <param name="areMerged">Whether the files are one project.</param>
    /// <param name="options">The options to load them with.</param>
    private CheckedProjects(IReadOnlyList<string> paths, bool areMerged, ProjectOptions options)
    {
        _options = options;
        if (areMerged)
        {
            _projects.Add(Load(paths));
            return;
        }

        foreach (var path in paths.Distinct(StringComparer.Ordinal).OrderBy(IsFile))
        {
            AddAt(path);
        }
    }

    /// <summary>The findings of loading the projects.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _projects.SelectMany(project => project.Diagnostics);

    /// <summary>
    /// The full paths of the named files, and of those found in folders. What they include or extend is not among them.
    /// </summary>
    public IEnumerable<string> Files =>
        _projects.Where(project => project.IsRead).SelectMany(project => project.Loaded.Files).Select(Path.GetFullPath);

    /// <summary>The number of named and found files, with those that could not be read.</summary>
    public int FileCount =>
        _projects.SelectMany(project => project.Loaded.Files).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Loads the projects that a command line names.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="argument">The argument with the paths.</param>
    /// <param name="texts">Texts that are read instead of those on disk, by full path; none by default.</param>
    public static CheckedProjects Of(
        ParseResult arguments, Argument<string[]> argument, IReadOnlyDictionary<string, string>? texts = null)
    {
        var paths = arguments.GetRequiredValue(argument);
        var options = ProjectArguments.Of(arguments, paths);
        return new(paths, arguments.GetValue(ProjectArguments.Merge), texts is null ? options : options with { Texts = texts });
    }

    /// <summary>Creates the argument for files and folders.</summary>
    public static Argument<string[]> Argument() =>
        Arguments.Paths("FILE|DIR", "Compose files, or folders that are searched for them; - is standard input");

    /// <summary>Returns the projects side by side.</summary>
    public Topology Topology()
    {
        _ = _projects.Count > 1 ? Check(isTogether: true) : [];
        return Topologies.Topology.Of(Together().Values);
    }

    /// <summary>Checks the projects, and returns the findings in each, and between it and others.</summary>
    /// <param name="isTogether">Whether they are checked together, or each alone.</param>
    public IReadOnlyList<(CheckedProject Project, IReadOnlyList<Diagnostic> Diagnostics)> Check(bool isTogether)
    {
        var found = Find(isTogether);
        var areAlone = true;
        foreach (var (project, diagnostics) in found)
        {
            areAlone &= !FindOverridden(project, diagnostics);
        }

        return areAlone ? found : Find(isTogether);
    }

    private List<(CheckedProject Project, IReadOnlyList<Diagnostic> Diagnostics)> Find(bool isTogether)
    {
        var together = isTogether ? Together() : [];
        var found = Topologies.Topology.Of(together.Values).ValidateEach();
        return [.. _projects.Select(project => (project, FoundIn(project)))];

        IReadOnlyList<Diagnostic> FoundIn(CheckedProject project) =>
            [.. project.Diagnostics, .. together.TryGetValue(project, out var named) ? found[named] : project.Validate()];
    }

    // A file that lacks what another file of the folder defines may be an override of that file.
    private bool FindOverridden(CheckedProject project, IReadOnlyList<Diagnostic> found)
    {
        if (project is { Overriding: null, IsRead: true } && ProjectOverrides.LacksDefinitions(found))
        {
            project.Overriding = _projects
                .Where(other => other != project && other.IsRead && other.Folder == project.Folder)
                .Where(other => other.SharesService(project))
                .OrderBy(other => other.Preference)
                .Take(MostTried)
                .Select(other => ProjectOverrides.Load(other.Path, project.Path, _options))
                .FirstOrDefault(both => both is not null);
        }

        return project.Overriding is not null;
    }

    private Dictionary<CheckedProject, Project> Together()
    {
        // A file that another project includes or extends runs as a part of that project.
        var readers = _projects
            .SelectMany(project => project.Loaded.AllFiles)
            .CountBy(path => path)
            .ToDictionary(StringComparer.Ordinal);
        var together = new Dictionary<CheckedProject, Project>();
        foreach (var folder in _projects
            .Where(project => project is { IsRead: true, Overriding: null })
            .Where(project => readers.GetValueOrDefault(Path.GetFullPath(project.Path)) <= 1)
            .GroupBy(project => project.Folder, StringComparer.Ordinal))
        {
            var main = folder.Where(project => project.IsOfFolder).OrderBy(project => project.Preference).FirstOrDefault();
            foreach (var project in folder.Where(project => project == main || !project.IsOfFolder))
            {
                var own = project.Loaded.Project;
                together.Add(project, project == main || folder.Count() == 1 || own.File.Name is not null
                    ? own
                    : own.Named(Project.NameOf(own.File, Path.GetFileNameWithoutExtension(project.Path))));
            }
        }

        return together;
    }

    private void AddAt(string path)
    {
        if (!Directory.Exists(path))
        {
            if (!IsKnown(path))
            {
                _projects.Add(Load([path]));
            }

            return;
        }

        var files = Project.FileNames
            .SelectMany(name => Directory.EnumerateFiles(path, name, Everywhere))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var folder in files.GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal))
        {
            _projects.Add(Load([folder.Key]));
            _projects.AddRange(folder.Where(file => !IsKnown(file)).Select(file => Load([file])));
        }

        // Loading a folder without a compose file reports that it is not a file.
        if (files.Count == 0)
        {
            _projects.Add(Load([path]));
        }
    }

    private CheckedProject Load(IReadOnlyList<string> paths)
    {
        var loaded = Project.Load(paths, _options);
        return new CheckedProject(loaded.Files[0], loaded);
    }

    // Whether a file belongs to a project that was loaded from a folder.
    private bool IsKnown(string path) => _projects.Exists(project => project.Loaded.Files.Contains(path, StringComparer.Ordinal));

    private static bool IsFile(string path) => !Directory.Exists(path);
}

/// <summary>A project to check.</summary>
internal sealed class CheckedProject(string path, ProjectResult loaded)
{
    private const string Unreadable = "CG1001";

    public string Path => path;

    public ProjectResult Loaded => loaded;

    /// <summary>The project that this file forms on top of another; <see langword="null"/> when it is no override.</summary>
    public ProjectResult? Overriding { get; set; }

    /// <summary>The folder of its first file.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) ?? "";

    /// <summary>Whether its files could be read. The path of one that could not may be invalid.</summary>
    public bool IsRead => loaded.Parts.All(file => file.Diagnostics.All(found => found.Code != Unreadable));

    /// <summary>Whether the name is that of a project's file, or a variant of it: <c>docker-compose.prod.yml</c>.</summary>
    public bool IsOfFolder =>
        Project.FileNames.Any(name => System.IO.Path.GetFileName(path).StartsWith(
            $"{System.IO.Path.GetFileNameWithoutExtension(name)}.", StringComparison.Ordinal));

    /// <summary>The position of the file's name among those for which Compose looks.</summary>
    public int Preference
    {
        get
        {
            var place = Project.FileNames.ToList().IndexOf(System.IO.Path.GetFileName(path));
            return place < 0 ? Project.FileNames.Count : place;
        }
    }

    /// <summary>Whether another project has a service of the same name.</summary>
    public bool SharesService(CheckedProject other) =>
        other.Loaded.Project.File.Services.Keys.Any(loaded.Project.File.Services.ContainsKey);

    /// <summary>The findings of loading it; of an override, those in the file itself.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Overriding is { } both ? InOverride(both.Diagnostics) : loaded.Diagnostics;

    /// <summary>Checks it without the other projects.</summary>
    public IEnumerable<Diagnostic> Validate() => Overriding is { } both
        ? InOverride(Topology.Of(both.Project).Validate())
        : Topology.Of(loaded.Project).Validate();

    private IEnumerable<Diagnostic> InOverride(IEnumerable<Diagnostic> found) => found.Where(each => each.Span.File == path);
}
