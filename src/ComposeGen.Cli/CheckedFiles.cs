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
    public CheckedFiles(IEnumerable<string> paths)
    {
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            _files.Add(path, ComposeFile.Load(path));
        }
    }

    /// <summary>The files, each with what was found in it and between it and others.</summary>
    /// <param name="isTogether">Whether they are checked together, or each alone.</param>
    public IEnumerable<(LoadResult File, IReadOnlyList<Diagnostic> Diagnostics)> Check(bool isTogether)
    {
        var projects = isTogether ? Projects() : [];
        var between = Topology.Of(projects.Values).Validate().ToLookup(found => found.Span.File, StringComparer.Ordinal);
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
