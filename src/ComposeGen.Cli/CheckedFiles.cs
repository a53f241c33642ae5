using System.CommandLine;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Cli;

/// <summary>
/// Compose files that are checked together, as projects that run side by side. Of files that are named as variants of one
/// project's file (<c>docker-compose.prod.yml</c>), the first stands for the project, and the others are looked at alone.
/// </summary>
internal sealed class CheckedFiles
{
    private static readonly string[] BaseNames = ["compose", "docker-compose"];

    private const string Unreadable = "CG1001";

    private readonly OrderedDictionary<string, LoadResult> _files = new(StringComparer.Ordinal);

    /// <summary>The names that Compose looks for in a folder, those that it prefers first.</summary>
    public static IReadOnlyList<string> ProjectFileNames { get; } = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    /// <summary>Reads files, each once.</summary>
    /// <param name="paths">The files, and folders that are searched for them; <c>-</c> is standard input.</param>
    /// <param name="streams">Where standard input comes from.</param>
    public CheckedFiles(IEnumerable<string> paths, Streams streams)
    {
        foreach (var path in paths.SelectMany(FilesAt).Distinct(StringComparer.Ordinal))
        {
            _files.Add(path, streams.Load(path));
        }
    }

    /// <summary>What was found when the files were read.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _files.Values.SelectMany(file => file.Diagnostics);

    /// <summary>The argument that names files and folders.</summary>
    public static Argument<string[]> Argument()
    {
        var argument = new Argument<string[]>("FILE|DIR")
        {
            Description = "Compose files, or folders that are searched for them; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(result => Arguments.RefuseBlank(result, "FILE|DIR", "a path"));
        return argument;
    }

    /// <summary>The projects side by side.</summary>
    public Topology Topology() => Topologies.Topology.Of(Projects().Values);

    /// <summary>The files, each with what was found in it and between it and others.</summary>
    /// <param name="isTogether">Whether they are checked together, or each alone.</param>
    public IEnumerable<(LoadResult File, IReadOnlyList<Diagnostic> Diagnostics)> Check(bool isTogether)
    {
        var projects = isTogether ? Projects() : [];
        var between = Topologies.Topology.Of(projects.Values).Validate().ToLookup(found => found.Span.File, StringComparer.Ordinal);
        foreach (var (path, file) in _files)
        {
            var found = projects.ContainsKey(path) ? between[path] : file.File.Validate();
            yield return (file, [.. file.Diagnostics, .. found]);
        }
    }

    private Dictionary<string, Project> Projects()
    {
        var projects = new Dictionary<string, Project>(StringComparer.Ordinal);
        foreach (var folder in _files.Keys.Where(IsRead).GroupBy(path => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", StringComparer.Ordinal))
        {
            var main = folder.Where(IsOfFolder).OrderBy(Preference).FirstOrDefault();
            foreach (var path in folder.Where(path => path == main || !IsOfFolder(path)))
            {
                var file = _files[path].File;
                projects.Add(path, new Project(Project.NameOf(file, path == main || folder.Count() == 1 ? folder.Key : Path.GetFileNameWithoutExtension(path)), file));
            }
        }

        return projects;
    }

    // A folder without a compose file is reported as what it is: not a file.
    private static List<string> FilesAt(string path)
    {
        if (path == Streams.Dash || !Directory.Exists(path))
        {
            return [path == Streams.Dash ? Streams.InputName : path];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = ProjectFileNames
            .SelectMany(name => Directory.EnumerateFiles(path, name, options))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count == 0 ? [path] : files;
    }

    // What is no file may not even have the form of a path.
    private bool IsRead(string path) => _files[path].Diagnostics.All(found => found.Code != Unreadable);

    private static bool IsOfFolder(string path)
    {
        var name = Path.GetFileName(path);
        return BaseNames.Any(start => name.StartsWith($"{start}.", StringComparison.Ordinal));
    }

    private static int Preference(string path)
    {
        var place = ProjectFileNames.ToList().IndexOf(Path.GetFileName(path));
        return place < 0 ? ProjectFileNames.Count : place;
    }
}
