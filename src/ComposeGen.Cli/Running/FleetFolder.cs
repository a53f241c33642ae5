using System.Collections.Concurrent;
using System.Security.Cryptography;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>A generated fleet on disk: its manifest, its projects, and what it owns on an engine.</summary>
internal sealed class FleetFolder
{
    private const string GenerateAgain = "Generate the fleet again.";

    private readonly string _path;
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, ManifestProject> _projects;
    private readonly ConcurrentDictionary<string, PlannedProject> _plans = new(StringComparer.Ordinal);

    private FleetFolder(string path, FleetManifest manifest)
    {
        (_path, Manifest) = (path, manifest);
        _names = [.. manifest.Names];
        _projects = manifest.Projects.ToDictionary(project => project.Name, StringComparer.Ordinal);
    }

    public FleetManifest Manifest { get; }

    /// <summary>The images that its services run, but for those that are built.</summary>
    public IReadOnlyList<string> Images =>
    [
        .. Services.Select(service => service.Image).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether a service fails where something else listens on a port of the host. A Swarm starts it all the same.</summary>
    public bool NeedsHostPorts =>
        !Manifest.IsForSwarm && Services.Any(service => service.Ports.Count > 0);

    /// <exception cref="ComposeException">There is no manifest, or it is broken.</exception>
    public static FleetFolder Load(string path) => new(RealPath.Of(path), FleetManifest.Load(path));

    /// <summary>What a project is called to its user.</summary>
    public static string LabelOf(ManifestProject project) => project.Node ?? project.Name;

    /// <summary>The names that steps of a kind have when the fleet starts.</summary>
    public IEnumerable<string> NamesOf(FleetStepKind kind) =>
        Manifest.Steps.Up.Where(step => step.Kind == kind).SelectMany(step => step.Names);

    /// <summary>The shared networks that the fleet creates.</summary>
    public IEnumerable<ManifestNetwork> CreatedNetworks => Manifest.SharedNetworks
        .IntersectBy(NamesOf(FleetStepKind.CreateNetworks), network => network.Name, StringComparer.Ordinal);

    /// <summary>The project of a name.</summary>
    public ManifestProject Project(string name) => _projects[name];

    /// <summary>Whether the fleet created a container: it has the fleet's label, and no other fleet's folder started it.</summary>
    public bool Owns(EngineContainer container) =>
        IsNameHere(container.Label(FleetManifest.FleetLabel)) && !IsElsewhere(container);

    /// <summary>Whether the fleet created a shared network.</summary>
    public bool Owns(EngineNetwork network) => IsNameHere(network.Label(FleetManifest.FleetLabel));

    /// <summary>Whether the fleet deployed a service on a Swarm.</summary>
    public bool Owns(EngineService service) => IsNameHere(service.Label(FleetManifest.FleetLabel));

    /// <summary>Who created a container that is not this fleet's.</summary>
    public static string OwnerOf(EngineContainer container) => container.Label(FleetManifest.FleetLabel) is { } fleet
        ? $"the fleet '{fleet}'{(container.Folder is { } at ? $" in {FleetAt(at) ?? at}" : "")}"
        : container.Folder is { } folder ? $"the project in {folder}"
        : "somebody else";

    /// <summary>Those of some projects of which something exists, all of it the fleet's.</summary>
    /// <param name="known">The projects of which something exists, by whether the fleet owns it.</param>
    /// <param name="projects">The projects.</param>
    public static IEnumerable<string> OwnedIn(ILookup<string, bool> known, IEnumerable<string> projects) =>
        projects.Where(project => known[project].Contains(true) && !known[project].Contains(false));

    /// <summary>Those of some shared networks that it created and that still exist.</summary>
    public IEnumerable<string> OwnedIn(EngineState state, IEnumerable<string> networks) =>
        networks.Where(name => state.Networks.GetValueOrDefault(name) is { } network && Owns(network));

    /// <summary>How a project's containers differ from its plan.</summary>
    /// <exception cref="ComposeException">The project's file is missing or broken.</exception>
    public IReadOnlyList<Difference> Compare(
        ManifestProject project, IEnumerable<EngineContainer> containers, EngineState state)
    {
        // In format 2.0, networks of projects have no labels but those of Compose.
        var networks = state.Networks.Values
            .Where(network => Owns(network) || (network.Project is { } creator && _projects.ContainsKey(creator)))
            .Select(network => network.Name).ToHashSet(StringComparer.Ordinal);
        return Plan(project).Compare(containers, state.Images, networks);
    }

    /// <summary>Whether the files of a project exist.</summary>
    public bool IsWritten(ManifestProject project) =>
        new[] { project.File, project.EnvironmentFile }.OfType<string>().All(Exists);

    /// <summary>Makes sure that the fleet can start: all of its files were written.</summary>
    /// <exception cref="IOException">Some were not.</exception>
    public void RequireWhole()
    {
        if (FindGap(path => !IsScript(path)) is { } gap)
        {
            throw new IOException(gap);
        }
    }

    /// <summary>How the files of the folder differ from those that the manifest lists.</summary>
    public IEnumerable<string> FindDamage()
    {
        if (FindGap(_ => true) is { } gap)
        {
            yield return gap;
        }

        var changed = Files.Where(file => Exists(file.Key) && !file.Contains(HashOf(file.Key), StringComparer.Ordinal));
        if (Listed([.. changed.Select(file => file.Key)], "was", "were") is { } list)
        {
            yield return $"{list} changed since the fleet was generated. {GenerateAgain}";
        }
    }

    /// <summary>A project, as its compose file describes it.</summary>
    /// <exception cref="ComposeException">The file is missing or broken.</exception>
    public PlannedProject Plan(ManifestProject project) => _plans.GetOrAdd(
        project.Name, _ => PlannedProject.Load(_path, project, Manifest.IsForSwarm, VariablesOf(project)));

    /// <summary>Runs a compose command for a project.</summary>
    public Task<DockerOutcome> ComposeAsync(
        Docker docker, ManifestProject project, IEnumerable<string> command, CancellationToken cancellation)
    {
        string[] values = project.EnvironmentFile is { } file ? ["--env-file", file] : [];
        string[] options = ["-p", project.Name, .. values, "-f", project.File];
        return docker.ComposeAsync([.. options, .. command], VariablesOf(project), cancellation);
    }

    private IEnumerable<PlannedService> Services =>
        Manifest.Projects.Where(IsWritten).SelectMany(project => Plan(project).Services.Values);

    // The hashes of each file. While a fleet is written, the manifest lists the old files and the new ones.
    private ILookup<string, string> Files =>
        Manifest.Files.ToLookup(file => file.Path, file => file.Sha256, StringComparer.Ordinal);

    private string? FindGap(Func<string, bool> matters)
    {
        var missing = Files.Select(file => file.Key).Where(path => matters(path) && !Exists(path));
        var gap = Listed([.. missing], "is", "are") is { } list ? $"{list} missing"
            : Files.Any(file => file.Count() > 1) ? "it has files of two fleets"
            : null;
        return gap is null ? null : $"{_path} is only half-written: {gap}. {GenerateAgain}";
    }

    // What only people use.
    private static bool IsScript(string path) =>
        path is "up.sh" or "down.sh" || path.EndsWith("/connect.sh", StringComparison.Ordinal);

    private bool Exists(string file) => File.Exists(Path.Combine(_path, file));

    private string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_path, file))));

    private static string? Listed(IReadOnlyList<string> files, string one, string many) => files switch
    {
        [] => null,
        [var only] => $"{only} {one}",
        [var first, ..] => $"{first} and {files.Count - 1} more {many}",
    };

    private bool IsNameHere(string? fleet) => fleet is not null && _names.Contains(fleet);

    // A folder that was moved or removed is nobody else's; a Swarm knows no folders.
    private bool IsElsewhere(EngineContainer container) =>
        container.Folder is { } folder && FleetAt(folder) is { } other && RealPath.Of(other) != _path;

    // The folder of the fleet that a project's folder belongs to: itself in the flat layout, and otherwise the one above.
    private static string? FleetAt(string folder) =>
        new[] { folder, Path.GetDirectoryName(folder) }
            .FirstOrDefault(at => at is not null && File.Exists(Path.Combine(at, FleetManifest.FileName)));

    // What this environment has would win over the file.
    private IReadOnlyCollection<string> VariablesOf(ManifestProject project) =>
        project.EnvironmentFile is { } file && Path.Combine(_path, file) is var path && File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => line.Split('=')[0]).Where(name => name.Length > 0)]
            : [];
}
