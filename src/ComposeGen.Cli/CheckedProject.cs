using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Cli;

/// <summary>A project that is checked.</summary>
/// <param name="path">Its first file.</param>
/// <param name="loaded">The project.</param>
internal sealed class CheckedProject(string path, ProjectResult loaded)
{
    private const string Unreadable = "CG1001";

    private static readonly string[] BaseNames = ["compose", "docker-compose"];

    public string Path => path;

    public ProjectResult Loaded => loaded;

    /// <summary>The project of an override and the file that it overrides, when the path is that of an override.</summary>
    public ProjectResult? Overriding { get; set; }

    /// <summary>The full path of its first file.</summary>
    public string FullPath => System.IO.Path.GetFullPath(path);

    /// <summary>The folder that it is in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(FullPath) ?? "";

    /// <summary>Whether its files could be read. What is no file may not even have the form of a path.</summary>
    public bool IsRead => loaded.Parts.All(file => file.Diagnostics.All(found => found.Code != Unreadable));

    /// <summary>
    /// Whether the file is named as that of its folder's project, or a variant of it: <c>docker-compose.prod.yml</c>.
    /// </summary>
    public bool IsOfFolder =>
        BaseNames.Any(start => System.IO.Path.GetFileName(path).StartsWith($"{start}.", StringComparison.Ordinal));

    /// <summary>How early Compose looks for a file of this name.</summary>
    public int Preference
    {
        get
        {
            var place = Project.FileNames.ToList().IndexOf(System.IO.Path.GetFileName(path));
            return place < 0 ? Project.FileNames.Count : place;
        }
    }

    /// <summary>Whether a service of it is also one of another project.</summary>
    public bool SharesService(CheckedProject other) =>
        other.Loaded.Project.File.Services.Keys.Any(loaded.Project.File.Services.ContainsKey);

    /// <summary>What was found when it was loaded: in an override, what is found there.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Overriding is { } both ? InOverride(both.Diagnostics) : loaded.Diagnostics;

    /// <summary>What is wrong in it, beside no other project.</summary>
    public IEnumerable<Diagnostic> Validate() => Overriding is { } both
        ? InOverride(Topology.Of(both.Project).Validate())
        : Topology.Of(loaded.Project).Validate();

    private IEnumerable<Diagnostic> InOverride(IEnumerable<Diagnostic> found) => found.Where(each => each.Span.File == path);
}
