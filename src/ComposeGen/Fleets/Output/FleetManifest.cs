using System.Text.Json;
using System.Text.Json.Serialization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// What <c>fleet.json</c> in the folder of a generated fleet contains: what was written, and what runs when the fleet is up.
/// </summary>
public sealed record FleetManifest
{
    /// <summary>The manifest's name in its folder.</summary>
    public const string FileName = "fleet.json";

    [JsonConstructor]
    internal FleetManifest(
        string generator,
        string fleet,
        FleetLayout layout,
        ExpectedCounts expected,
        IReadOnlyList<ManifestNetwork> sharedNetworks,
        IReadOnlyList<ManifestProject> projects,
        FleetSteps steps,
        IReadOnlyList<ManifestFile> files)
    {
        Generator = generator;
        Fleet = fleet;
        Layout = layout;
        Expected = expected;
        SharedNetworks = sharedNetworks;
        Projects = projects;
        Steps = steps;
        Files = files;
    }

    /// <summary>The program that wrote it: <c>ComposeGen</c>.</summary>
    public string Generator { get; }

    /// <summary>The fleet's name.</summary>
    public string Fleet { get; }

    /// <summary>The layout.</summary>
    public FleetLayout Layout { get; }

    /// <summary>The numbers of projects, containers and networks.</summary>
    public ExpectedCounts Expected { get; }

    /// <summary>The networks that projects share.</summary>
    public IReadOnlyList<ManifestNetwork> SharedNetworks { get; }

    /// <summary>The projects, in the order in which they start.</summary>
    public IReadOnlyList<ManifestProject> Projects { get; }

    /// <summary>The steps that start the fleet, and those that take it down.</summary>
    public FleetSteps Steps { get; internal init; }

    /// <summary>The files that were written, besides this one.</summary>
    public IReadOnlyList<ManifestFile> Files { get; internal init; }

    /// <summary>The label whose value is the fleet's name, on everything that a fleet creates.</summary>
    public const string FleetLabel = "composegen.fleet";

    /// <summary>The label whose value is the node's name, on everything that belongs to a node.</summary>
    public const string NodeLabel = "composegen.node";

    /// <summary>
    /// The label whose value is the name of a shared network, on the networks that <c>composegen cut</c> creates beside it.
    /// </summary>
    public const string CutLabel = "composegen.cut";

    /// <summary>The label whose value is a hash of a service's rendered configuration files.</summary>
    public const string ConfigurationLabel = "composegen.configuration";

    private const string Name = "ComposeGen";

    /// <summary>Reads the manifest of a generated fleet. The paths of its projects lie in that folder.</summary>
    /// <param name="folder">The folder that the fleet was written to.</param>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    /// <exception cref="ComposeException">There is no manifest, or it is broken; the exception holds the finding.</exception>
    public static FleetManifest Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw Bad(path, "There is no such file. Name a folder that a fleet was generated to.");
        }

        var manifest = Parse(path) ?? throw Bad(path, "This is not a manifest of a fleet. Generate the fleet again.");
        var files = manifest.Projects.SelectMany(project => new[] { project.File, project.EnvironmentFile });
        foreach (var file in files.OfType<string>())
        {
            if (OutputPath.FindProblem(file) is { } problem)
            {
                throw Bad(path, $"The path '{file}' is not one that was generated: {problem} Generate the fleet again.");
            }
        }

        return manifest;
    }

    /// <summary>Reads the manifest of a folder, if it has one.</summary>
    /// <param name="folder">The folder that a fleet may have been written to.</param>
    /// <returns>The manifest; <see langword="null"/> if it does not exist or cannot be read.</returns>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    public static FleetManifest? TryLoad(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            return File.Exists(Path.Combine(folder, FileName)) ? TryRead(Path.Combine(folder, FileName)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The format of all files, as <see cref="ComposeFormat.TryParse"/> takes it; <see langword="null"/> where each has its own.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Target { get; init; }

    /// <summary>The names of earlier fleets of the folder, of which something may still run.</summary>
    public IReadOnlyList<string> FormerNames { get => field ?? []; init; }

    /// <summary>
    /// The fleet's name, and those of earlier fleets of the folder: what has one of them as its label is the fleet's.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<string> Names => FormerNames.Prepend(Fleet);

    /// <summary>Whether a Swarm runs the fleet, so that every project is a stack.</summary>
    [JsonIgnore]
    public bool IsForSwarm => Target == ComposeFormat.V3_8.Version;

    internal static FleetManifest Of(FleetPlan plan, FleetSteps steps, IReadOnlyList<GeneratedFile> files) => new(
        Name,
        plan.Fleet.Name,
        plan.Fleet.Layout,
        new ExpectedCounts(plan.Projects.Count, plan.Containers, plan.Networks),
        [.. plan.SharedNetworks.Select(ManifestNetwork.Of)],
        new ListOf<ManifestProject>(plan.Projects.Count, index => ManifestProject.Of(plan.Projects[index])),
        steps,
        Hashed(files))
    {
        Target = plan.Fleet.Format?.Target,
    };

    /// <summary>Reads a manifest; returns <see langword="null"/> for a file that is not a manifest.</summary>
    internal static FleetManifest? TryRead(string path)
    {
        try
        {
            using var text = File.OpenRead(path);
            var manifest = JsonSerializer.Deserialize(text, ManifestJson.Default.FleetManifest);
            return manifest is { Generator: Name } && manifest.IsWhole ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal void WriteTo(Stream output)
    {
        JsonSerializer.Serialize(output, this, ManifestJson.Default.FleetManifest);
        output.WriteByte((byte)'\n');
    }

    // A hash is kept as bytes: as text, with the path beside it, it would take six times as much.
    private static ListOf<ManifestFile> Hashed(IReadOnlyList<GeneratedFile> files)
    {
        var hashes = new byte[files.Count * ContentHash.Length];
        Parallel.For(0, files.Count, index => ContentHash.Of(files[index].Text, hashes.AsSpan(index * ContentHash.Length)));
        return new ListOf<ManifestFile>(files.Count, index => new ManifestFile(
            files[index].Path, Convert.ToHexStringLower(hashes, index * ContentHash.Length, ContentHash.Length)));
    }

    // The reader refuses null where a value belongs, but not in lists.
    private bool IsWhole =>
        AreThere(FormerNames) && AreThere(Files) && AreThere(SharedNetworks) && AreThere(Projects)
        && Projects.All(project => AreThere(project.Services) && AreThere(project.Networks)
            && AreThere(project.Connections) && project.Connections.All(connection => AreThere(connection.Aliases)))
        && HasKnownSteps();

    // A step has something, and only what the manifest describes.
    private bool HasKnownSteps()
    {
        var projects = Projects.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        var networks = SharedNetworks.Select(network => network.Name).ToHashSet(StringComparer.Ordinal);
        return projects.Count == Projects.Count && projects.All(IsLegalProject)
            && Steps.Up.Concat(Steps.Down).All(step => step is { Names.Count: > 0 } && step.Kind switch
            {
                FleetStepKind.StartProjects or FleetStepKind.StopProjects => step.Names.All(projects.Contains),
                FleetStepKind.CreateNetworks or FleetStepKind.RequireNetworks => step.Names.All(networks.Contains),
                FleetStepKind.RemoveProjects => step.Names.All(IsLegalProject),
                _ => AreThere(step.Names),
            });
    }

    // Scripts contain the names of projects as they are.
    private static bool IsLegalProject(string name) =>
        name?.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool AreThere<T>(IEnumerable<T> items) => items.All(item => item is not null);

    private static FleetManifest? Parse(string path)
    {
        try
        {
            return TryRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Bad(path, $"It cannot be read: {exception.Message}");
        }
    }

    private static ComposeException Bad(string path, string message) =>
        new([new Diagnostic(WritingDiagnostics.BadManifest, ComposePath.Root, SourceSpan.WholeFile(path), message)]);
}
