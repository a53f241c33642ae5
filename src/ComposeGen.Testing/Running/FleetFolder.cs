using System.Collections.Concurrent;
using System.Security.Cryptography;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>A generated fleet on disk: its manifest, its projects, and what it owns on an engine.</summary>
internal sealed class FleetFolder
{
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

    /// <summary>The images that its services run, without those that are built.</summary>
    public IReadOnlyList<string> Images =>
        [.. Services.Select(service => service.Image).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a service fails when its host port is taken. A Swarm starts it all the same.</summary>
    public bool NeedsHostPorts => !Manifest.IsForSwarm && Services.Any(service => service.Ports.Count > 0);

    /// <exception cref="ComposeException">There is no manifest, or it is broken.</exception>
    public static FleetFolder Load(string path) => new(RealPathOf(path), FleetManifest.Load(path));

    /// <summary>Returns the name of a project for its user.</summary>
    public static string LabelOf(ManifestProject project) => project.Node ?? project.Name;

    /// <summary>Returns the names in the steps of a kind that start the fleet.</summary>
    public IEnumerable<string> NamesOf(FleetStepKind kind) =>
        Manifest.Steps.Up.Where(step => step.Kind == kind).SelectMany(step => step.Names);

    /// <summary>The shared networks that the fleet creates.</summary>
    public IEnumerable<ManifestNetwork> CreatedNetworks => Manifest.SharedNetworks
        .IntersectBy(NamesOf(FleetStepKind.CreateNetworks), network => network.Name, StringComparer.Ordinal);

    /// <summary>Returns the project of a name.</summary>
    public ManifestProject Project(string name) => _projects[name];

    /// <summary>Whether the fleet created a container: it has the fleet's label, and not another folder.</summary>
    public bool Owns(EngineContainer container) =>
        IsNameHere(container.Label(FleetManifest.FleetLabel)) && !IsElsewhere(container);

    /// <summary>Whether the fleet created a shared network.</summary>
    public bool Owns(EngineNetwork network) => IsNameHere(network.Label(FleetManifest.FleetLabel));

    /// <summary>Whether the fleet deployed a service on a Swarm.</summary>
    public bool Owns(EngineService service) => IsNameHere(service.Label(FleetManifest.FleetLabel));

    /// <summary>Returns who created a container that is not this fleet's.</summary>
    public static string OwnerOf(EngineContainer container) => container.Label(FleetManifest.FleetLabel) is { } fleet
        ? $"the fleet '{fleet}'{(container.Folder is { } at ? $" in {FleetAt(at) ?? at}" : "")}"
        : container.Folder is { } folder ? $"the project in {folder}"
        : "somebody else";

    /// <summary>Returns the projects of which something exists, all of it the fleet's.</summary>
    /// <param name="known">The projects of which something exists, each with whether the fleet owns it.</param>
    /// <param name="projects">The names of the projects to choose from.</param>
    public static IEnumerable<string> OwnedIn(ILookup<string, bool> known, IEnumerable<string> projects) =>
        projects.Where(project => known[project].Contains(true) && !known[project].Contains(false));

    /// <summary>Returns the existing networks that the fleet created.</summary>
    public IEnumerable<string> OwnedIn(EngineState state, IEnumerable<string> networks) =>
        networks.Where(name => state.Networks.GetValueOrDefault(name) is { } network && Owns(network));

    /// <summary>Compares a project's containers with its plan.</summary>
    /// <exception cref="ComposeException">The project's file is missing or broken.</exception>
    public IReadOnlyList<ServiceDifference> Compare(
        ManifestProject project, IEnumerable<EngineContainer> containers, EngineState state)
    {
        // In format 2.0, networks of projects have only the labels of Compose.
        var networks = state.Networks.Values
            .Where(network => Owns(network) || (network.Project is { } creator && _projects.ContainsKey(creator)))
            .Select(network => network.Name).ToHashSet(StringComparer.Ordinal);
        return Plan(project).Compare(containers, state.Images, networks);
    }

    /// <summary>Whether the files of a project exist.</summary>
    public bool IsWritten(ManifestProject project) =>
        new[] { project.File, project.EnvironmentFile }.OfType<string>().All(Exists);

    /// <summary>Checks that all files of the fleet exist.</summary>
    /// <exception cref="IOException">Some do not.</exception>
    public void RequireWhole()
    {
        if (FindGap(path => !IsScript(path)) is { } gap)
        {
            throw new IOException(gap);
        }
    }

    /// <summary>Returns how the files of the folder differ from those in the manifest.</summary>
    public IEnumerable<string> FindDamage()
    {
        if (FindGap(_ => true) is { } gap)
        {
            yield return gap;
        }

        var changed = Files.Where(file => Exists(file.Key) && !file.Contains(HashOf(file.Key), StringComparer.Ordinal));
        if (Listed([.. changed.Select(file => file.Key)], "was", "were") is { } list)
        {
            yield return $"{list} changed since the fleet was generated. {Remedies.GenerateAgain}";
        }
    }

    /// <summary>Reads a project from its compose file.</summary>
    /// <exception cref="ComposeException">The file is missing or broken.</exception>
    public PlannedProject Plan(ManifestProject project) => _plans.GetOrAdd(
        project.Name, _ => PlannedProject.Load(_path, project, Manifest.IsForSwarm, VariablesOf(project)));

    /// <summary>Runs a compose command for a project.</summary>
    /// <exception cref="DockerException">It failed.</exception>
    public Task ComposeAsync(
        Docker docker, ManifestProject project, IEnumerable<string> command, CancellationToken cancellation)
    {
        string[] values = project.EnvironmentFile is { } file ? ["--env-file", file] : [];
        string[] options = ["-p", project.Name, .. values, "-f", project.File];
        return docker.ComposeAsync([.. options, .. command], VariablesOf(project), cancellation);
    }

    private IEnumerable<PlannedService> Services =>
        Manifest.Projects.Where(IsWritten).SelectMany(project => Plan(project).Services.Values);

    // The hashes of each file. While a fleet is written, the manifest lists both old and new files.
    private ILookup<string, string> Files =>
        Manifest.Files.ToLookup(file => file.Path, file => file.Sha256, StringComparer.Ordinal);

    private string? FindGap(Func<string, bool> matters)
    {
        var missing = Files.Select(file => file.Key).Where(path => matters(path) && !Exists(path));
        var gap = Listed([.. missing], "is", "are") is { } list ? $"{list} missing"
            : Files.Any(file => file.Count() > 1) ? "it has files of two fleets"
            : null;
        return gap is null ? null : $"{_path} is only half-written: {gap}. {Remedies.GenerateAgain}";
    }

    // Only people use scripts.
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

    // A folder that was moved or removed belongs to no other fleet; a Swarm has no folders.
    private bool IsElsewhere(EngineContainer container) =>
        container.Folder is { } folder && FleetAt(folder) is { } other && RealPathOf(other) != _path;

    // The fleet's folder is that of the project in the flat layout, and the one above otherwise.
    private static string? FleetAt(string folder) =>
        new[] { folder, Path.GetDirectoryName(folder) }
            .FirstOrDefault(at => at is not null && File.Exists(Path.Combine(at, FleetManifest.FileName)));

    // Variables of the environment would win over those of the file.
    private IReadOnlyCollection<string> VariablesOf(ManifestProject project) =>
        project.EnvironmentFile is { } file && Path.Combine(_path, file) is var path && File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => line.Split('=')[0]).Where(name => name.Length > 0)]
            : [];

    // Replaces every symbolic link by its target. What does not exist is kept.
    private static string RealPathOf(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        try
        {
            return new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? RealPathOf(target.FullName)
                : Path.Combine(RealPathOf(parent), Path.GetFileName(full));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }
}
