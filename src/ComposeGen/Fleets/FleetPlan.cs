using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>A fleet with everything decided: projects, networks, addresses. Nothing of it is on disk yet.</summary>
public sealed class FleetPlan
{
    private readonly Lazy<FleetTopology> _topology;

    internal FleetPlan(
        Fleet fleet,
        ProjectLayout layout,
        IReadOnlyList<FleetProject> projects,
        IReadOnlyList<PlannedNetwork> sharedNetworks,
        IReadOnlyList<RenderedFile> rendered,
        Lazy<FleetTopology> topology,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        Fleet = fleet;
        Layout = layout;
        ConfigurationFiles = [.. rendered.Select(file => file.File)];
        _topology = topology;
        Projects = projects;
        SharedNetworks = sharedNetworks;
        Diagnostics = diagnostics;
        Containers = projects.Sum(project => project.Containers);
        Networks = projects.Sum(project => project.Networks.Count)
            + sharedNetworks.Count(network => network.Creator != NetworkCreator.Project);
    }

    /// <summary>The fleet that was planned.</summary>
    public Fleet Fleet { get; }

    /// <summary>The projects, in the order in which they start.</summary>
    public IReadOnlyList<FleetProject> Projects { get; }

    /// <summary>The networks that the projects share, which the scripts create.</summary>
    public IReadOnlyList<PlannedNetwork> SharedNetworks { get; }

    /// <summary>The steps that start the fleet and take it down, in a folder that had no other fleet before.</summary>
    public FleetSteps Steps => FleetSteps.Of(this, earlier: null);

    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error; such a fleet is not written.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Returns the topology: which service reaches which, by the names of projects and services.</summary>
    public Topology Topology => _topology.Value.Topology;

    internal ProjectLayout Layout { get; }

    internal IReadOnlyList<GeneratedFile> ConfigurationFiles { get; }

    /// <summary>The number of containers.</summary>
    public long Containers { get; }

    /// <summary>The number of networks, including shared ones.</summary>
    public int Networks { get; }

    /// <summary>The name by which a service reaches another one, whatever the layout.</summary>
    /// <param name="from">The asking service, as <c>node/service</c>; the name of a node is its only entry service.</param>
    /// <param name="to">The target service, as <c>node/service</c>, or as the name of a node.</param>
    /// <returns>The best name that reaches only that service; <see langword="null"/> if no name does.</returns>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public string? NameOf(string from, string to) => Reach(from, to).Name;

    /// <summary>Returns how a service reaches another: the networks, the names, and the obstacles.</summary>
    /// <param name="from">The asking service, as <c>node/service</c>; the name of a node is its only entry service.</param>
    /// <param name="to">The target service, as <c>node/service</c>, or as the name of a node.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Reach Reach(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return _topology.Value.Reach(Find(from, nameof(from)), Find(to, nameof(to)));
    }

    /// <summary>
    /// Writes the fleet: a folder a node, <c>up.sh</c>, <c>down.sh</c>, and <c>fleet.json</c>, which lists what was written.
    /// Files that are up to date are not touched, files of an earlier run that are no longer needed are removed, and nothing
    /// else is: a file that was not generated, or was changed since, stops everything before anything is written.
    /// </summary>
    /// <param name="folder">The output folder; it is created if it does not exist.</param>
    /// <param name="foreign">What happens to files that were not generated, or were changed since.</param>
    /// <returns>The change to each file.</returns>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    /// <exception cref="ComposeException">
    /// The plan has errors, or the folder cannot be written; the exception holds the findings.
    /// </exception>
    public IReadOnlyList<FileChange> WriteTo(string folder, ForeignFiles foreign = ForeignFiles.Refuse) =>
        Apply(folder, foreign, output => output.Write(this));

    /// <summary>
    /// Writes the fleet on another thread, as <see cref="WriteTo"/> does. When it is cancelled, each file is the old or the
    /// new one, and the next writing completes it.
    /// </summary>
    /// <param name="folder">The output folder; it is created if it does not exist.</param>
    /// <param name="foreign">What happens to files that were not generated, or were changed since.</param>
    /// <param name="cancellationToken">Stops the writing before its next change to the folder.</param>
    /// <returns>The change to each file.</returns>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    /// <exception cref="ComposeException">
    /// The plan has errors, or the folder cannot be written; the exception holds the findings.
    /// </exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public Task<IReadOnlyList<FileChange>> WriteToAsync(
        string folder, ForeignFiles foreign = ForeignFiles.Refuse, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Task.Run(
            () => Apply(folder, foreign, output => output.Write(this), cancellationToken.ThrowIfCancellationRequested),
            cancellationToken);
    }

    /// <summary>Returns what <see cref="WriteTo"/> would do, and changes nothing.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="foreign">What happens to files that were not generated, or were changed since.</param>
    /// <returns>The change to each file that <see cref="WriteTo"/> would make.</returns>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    /// <exception cref="ComposeException">
    /// The plan has errors, or the folder could not be written; the exception holds the findings.
    /// </exception>
    public IReadOnlyList<FileChange> Compare(string folder, ForeignFiles foreign = ForeignFiles.Refuse) =>
        Apply(folder, foreign, output => output.Compare(this));

    /// <summary>Returns the number of projects, containers and networks.</summary>
    public override string ToString() =>
        $"{Counted(Projects.Count, "project")}, {Counted(Containers, "container")}, {Counted(Networks, "network")}";

    private static string Counted(long count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    private ServicePlace Find(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return _topology.Value.Find(name, asker: null, out var problem)
            ?? throw new ArgumentException($"'{name}': {problem}", parameter);
    }

    private IReadOnlyList<FileChange> Apply(
        string folder, ForeignFiles foreign, Func<OutputFolder, IReadOnlyList<FileChange>> apply, Action? beforeStep = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return HasErrors
            ? throw new ComposeException(Diagnostics)
            : apply(new OutputFolder(folder, foreign, beforeStep));
    }
}

/// <summary>One compose project of a planned fleet.</summary>
public sealed record FleetProject
{
    internal FleetProject(FleetNode? node, string name, ComposeFile file, IReadOnlyList<PlannedNetwork> networks)
    {
        Node = node;
        Name = name;
        File = file;
        Networks = networks;
    }

    /// <summary>The node it runs; <see langword="null"/> in the flat layout, where one project runs all of them.</summary>
    public FleetNode? Node { get; internal init; }

    /// <summary>The project's name.</summary>
    public string Name { get; internal init; }

    /// <summary>
    /// Its compose file, with the planned subnets. The files of a fleet share what is the same in them: change a clone.
    /// </summary>
    public ComposeFile File { get; internal init; }

    /// <summary>The networks that Compose creates for it.</summary>
    public IReadOnlyList<PlannedNetwork> Networks { get; }

    /// <summary>The number of its containers.</summary>
    public long Containers => File.Services.Values.Sum(service => (long)service.Containers);

    /// <summary>The folder of its compose file in the output folder; empty for the output folder itself.</summary>
    public string Folder => Node?.Folder ?? "";

    /// <summary>The connections that the scripts make after the containers start, in the connect layout.</summary>
    public IReadOnlyList<NetworkConnection> Connections { get; init; } = [];

    /// <summary>The path of its compose file in the output folder, with <c>/</c> between the parts.</summary>
    public string FilePath => Folder.Length == 0 ? ComposeFileName : $"{Folder}/{ComposeFileName}";

    /// <summary>
    /// The path of the file with the values of its variables, in the layout that has one; <see langword="null"/> elsewhere.
    /// </summary>
    public string? EnvironmentFilePath { get; init; }

    internal const string ComposeFileName = "docker-compose.yml";

    /// <summary>The name in messages and scripts.</summary>
    internal string Label => Node?.Name ?? Name;

    internal IReadOnlyCollection<string> Services => File.Services.Keys;
}
