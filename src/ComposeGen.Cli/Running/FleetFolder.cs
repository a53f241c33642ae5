using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>A generated fleet on disk: its manifest, and what the compose tool must be told about its projects.</summary>
internal sealed class FleetFolder
{
    private readonly string _path;

    private FleetFolder(string path, FleetManifest manifest)
    {
        (_path, Manifest) = (path, manifest);
        First = [.. manifest.Projects.TakeWhile(project => project.Kind == manifest.Projects[0].Kind)];
        Others = [.. manifest.Projects.Skip(First.Count)];
    }

    public FleetManifest Manifest { get; }

    /// <summary>The projects of the first kind, which start before all others.</summary>
    public IReadOnlyList<ManifestProject> First { get; }

    public IReadOnlyList<ManifestProject> Others { get; }

    /// <exception cref="ComposeException">There is no manifest, or it is broken.</exception>
    public static FleetFolder Load(string path) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), FleetManifest.Load(path));

    /// <summary>What a project is called to its user.</summary>
    public static string LabelOf(ManifestProject project) => project.Node ?? project.Name;

    public IEnumerable<ManifestNetwork> SharedNetworks(NetworkCreator creator) => Manifest.SharedNetworks.Where(network => network.Creator == creator);

    /// <summary>Whether a folder is this one, or lies in it.</summary>
    public bool Holds(string folder) => folder == _path || folder.StartsWith(_path + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Runs a compose command for a project.</summary>
    public Task<DockerOutcome> ComposeAsync(Docker docker, ManifestProject project, IEnumerable<string> command, CancellationToken cancellation)
    {
        string[] values = project.EnvironmentFile is { } file ? ["--env-file", file] : [];
        return docker.ComposeAsync(["-p", project.Name, .. values, "-f", project.File, .. command], VariablesOf(project), cancellation);
    }

    // What this environment has would win over the file.
    private IEnumerable<string> VariablesOf(ManifestProject project) => project.EnvironmentFile is { } file && Path.Combine(_path, file) is var path && File.Exists(path)
        ? File.ReadLines(path).Select(line => line.Split('=')[0]).Where(name => name.Length > 0)
        : [];
}
