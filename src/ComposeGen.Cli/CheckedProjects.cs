using System.CommandLine;
using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Rules;
using ComposeGen.Topologies;

namespace ComposeGen.Cli;

/// <summary>
/// Projects that run side by side: one for each file and each folder that is named, or one for all files. Of files that are named
/// as variants of one project's file (<c>docker-compose.prod.yml</c>), the first is the project; the others are checked alone, or
/// on top of it if they look like overrides.
/// </summary>
internal sealed class CheckedProjects
{
    private const int MostTried = 3;

    // The codes of what a file lacks that is only part of a project.
    private static readonly string[] Lacks = ["CG2001", "CG2002", "CG2003", "CG2004", "CG2005"];

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
    /// <param name="options">What projects are loaded with.</param>
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

    /// <summary>What was found when the projects were loaded.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _projects.SelectMany(project => project.Diagnostics);

    /// <summary>The projects that a command line names.</summary>
    public static CheckedProjects Of(ParseResult arguments, Argument<string[]> argument)
    {
        var paths = arguments.GetRequiredValue(argument);
        return new(paths, arguments.GetValue(ProjectArguments.Merge), ProjectArguments.Of(arguments, paths));
    }

    /// <summary>The argument that names files and folders.</summary>
    public static Argument<string[]> Argument() =>
        Arguments.Paths("FILE|DIR", "Compose files, or folders that are searched for them; - is standard input");

    /// <summary>The projects side by side.</summary>
    public Topology Topology()
    {
        _ = _projects.Count > 1 ? Check(isTogether: true) : [];
        return Topologies.Topology.Of(Together().Values);
    }

    /// <summary>The projects, each with what was found in it and between it and others.</summary>
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

    // What lacks something that another file of the folder defines may be an override of that.
    private bool FindOverridden(CheckedProject project, IReadOnlyList<Diagnostic> found)
    {
        if (project is { Overriding: null, IsRead: true } && found.Any(each => Lacks.Contains(each.Code)))
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
        // What another project includes or extends runs as part of that.
        var readers = _projects
            .SelectMany(project => project.Loaded.AllFiles)
            .CountBy(path => path)
            .ToDictionary(StringComparer.Ordinal);
        var together = new Dictionary<CheckedProject, Project>();
        foreach (var folder in _projects
            .Where(project => project is { IsRead: true, Overriding: null } && readers.GetValueOrDefault(project.FullPath) <= 1)
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

        // A folder without a compose file is reported as what it is: not a file.
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

    // Whether a file is one of those that a folder's project consists of.
    private bool IsKnown(string path) => _projects.Exists(project => project.Loaded.Files.Contains(path, StringComparer.Ordinal));

    private static bool IsFile(string path) => !Directory.Exists(path);
}
