using System.Collections.Concurrent;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>Starts a fleet and takes it down. It changes nothing on the engine that the fleet did not create.</summary>
internal sealed class FleetRunner(FleetFolder fleet, Docker docker, IProjectTool tool, IRunView view, int parallel)
{
    private readonly ConcurrentQueue<string> _failed = new();
    private readonly ConcurrentDictionary<string, bool> _done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _begun = new(StringComparer.Ordinal);

    /// <summary>The projects, and networks, that failed.</summary>
    public IReadOnlyCollection<string> Failed => _failed;

    /// <summary>How many projects are done.</summary>
    public int Done => _done.Count;

    /// <summary>Whether something on the engine may have changed.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>The projects that were begun, and neither done nor failed: something stopped the run.</summary>
    public IReadOnlyList<string> Interrupted => [.. Unfinished.Where(_begun.ContainsKey)];

    /// <summary>The projects that nothing was tried with.</summary>
    public IReadOnlyList<string> Untried => [.. Unfinished.Where(label => !_begun.ContainsKey(label))];

    private IEnumerable<string> Unfinished => fleet.Manifest.Projects.Select(FleetFolder.LabelOf)
        .Where(label => !_done.ContainsKey(label))
        .Except(_failed, StringComparer.Ordinal);

    /// <summary>Starts what does not run as planned; where a project of the first kind fails, no other starts.</summary>
    /// <param name="removeOrphans">Whether nodes that left the fleet are taken down first: they hold their addresses and ports.</param>
    /// <param name="cancellation">Stops what runs, and starts nothing more.</param>
    /// <exception cref="DockerException">Something is in the way; nothing was started.</exception>
    /// <exception cref="IOException">The folder is only half-written; nothing was started.</exception>
    public async Task UpAsync(bool removeOrphans, CancellationToken cancellation)
    {
        fleet.RequireWhole();
        await tool.CheckAsync(cancellation);
        var state = await LoadStateAsync(fleet.Images, cancellation);
        var listeners = fleet.NeedsHostPorts ? await HostListeners.LoadAsync(docker, cancellation) : [];
        var obstacles = new Obstacles(fleet, tool, state, listeners);
        IReadOnlyList<string> problems = [.. obstacles.Find(), .. await PullAsync(state, cancellation)];
        if (problems.Count > 0)
        {
            throw new DockerException(problems);
        }

        IsUnderWay = true;
        await StopMovedAsync(state, cancellation);
        foreach (var step in fleet.Manifest.Steps.Up.Where(step => removeOrphans || !step.IsRemoval))
        {
            await RunAsync(
                step, state, (project, stopping) => tool.StartAsync(project, state, removeOrphans, stopping), cancellation);
            if (!_failed.IsEmpty)
            {
                return;
            }
        }
    }

    /// <summary>Takes everything down that the fleet created; what fails keeps nothing else up.</summary>
    /// <param name="withVolumes">Whether named volumes go, too.</param>
    /// <param name="cancellation">Stops what runs.</param>
    /// <exception cref="DockerException">The engine cannot run the fleet.</exception>
    public async Task DownAsync(bool withVolumes, CancellationToken cancellation)
    {
        await tool.CheckAsync(cancellation);
        var state = await LoadStateAsync([], cancellation);
        IsUnderWay = true;
        var known = tool.ProjectsIn(state);
        foreach (var step in fleet.Manifest.Steps.Down)
        {
            await RunAsync(step, state, StopAsync, cancellation);
        }

        Task<DockerOutcome> StopAsync(ManifestProject project, CancellationToken stopping) => known[project.Name].Contains(false)
            ? Task.FromResult(new DockerOutcome(1, "", $"The project {project.Name} is not this fleet's. It is left alone."))
            : tool.StopAsync(project, state, withVolumes, stopping);
    }

    private Task RunAsync(
        FleetStep step,
        EngineState state,
        Func<ManifestProject, CancellationToken, Task<DockerOutcome>> run,
        CancellationToken cancellation) => step.Kind switch
        {
            FleetStepKind.CreateNetworks => CreateNetworksAsync(state, cancellation),
            FleetStepKind.RemoveNetworks => RemoveNetworksAsync(fleet.OwnedIn(state, step.Names), state, cancellation),
            FleetStepKind.StartProjects => EachAsync("Starting", step.Names, run, cancellation),
            FleetStepKind.StopProjects => EachAsync("Stopping", step.Names, run, cancellation),
            FleetStepKind.RemoveProjects => RemoveFormerAsync(step.Names, state, cancellation),

            // That they exist was seen before anything started.
            _ => Task.CompletedTask,
        };

    private Task<EngineState> LoadStateAsync(IEnumerable<string> images, CancellationToken cancellation) =>
        EngineState.LoadAsync(docker, fleet.Manifest.IsForSwarm, images, cancellation);

    private async Task RemoveNetworksAsync(IEnumerable<string> names, EngineState state, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            // Another fleet of the same name has the same network.
            if (state.Containers.FirstOrDefault(container => IsForeign(container, name)) is { } foreign)
            {
                _failed.Enqueue($"network {name}: {FleetFolder.OwnerOf(foreign)} uses it");
            }
            else
            {
                CountFailure($"network {name}", await tool.RemoveNetworkAsync(name, cancellation));
            }
        }
    }

    // Containers of a Swarm have no labels of their fleet: their services do.
    private bool IsForeign(EngineContainer container, string network) =>
        container.On(network) is not null && container.StackService is null && !fleet.Owns(container);

    private void CountFailure(string what, DockerOutcome outcome)
    {
        if (!outcome.IsGood)
        {
            _failed.Enqueue($"{what}: {outcome.Said.ReplaceLineEndings(" ")}");
        }
    }

    // Fifty projects that start at the same time would each pull what they need.
    private async Task<IReadOnlyList<string>> PullAsync(EngineState state, CancellationToken cancellation)
    {
        var problems = new List<string>();
        foreach (var image in fleet.Images.Where(image => tool.NeedsLocalImages && !state.Images.ContainsKey(image)))
        {
            var pulled = await docker.RunAsync(["pull", "--quiet", "--", image], cancellation);
            if (!pulled.IsGood)
            {
                problems.Add($"the image '{image}' is not here and cannot be pulled: {pulled.Said}");
            }
        }

        return problems;
    }

    private async Task RemoveFormerAsync(IEnumerable<string> names, EngineState state, CancellationToken cancellation)
    {
        foreach (var project in FleetFolder.OwnedIn(tool.ProjectsIn(state), names))
        {
            CountFailure(project, await tool.RemoveFormerAsync(project, state, cancellation));
        }
    }

    // Subnets of networks that exist cannot change, and new ones may be those of old ones: all containers leave them first.
    private async Task StopMovedAsync(EngineState state, CancellationToken cancellation)
    {
        var isSharedMoved = fleet.CreatedNetworks.Any(network => HasMoved(network, state));
        foreach (var project in fleet.Manifest.Projects)
        {
            if (isSharedMoved || project.Networks.Any(network => HasMoved(network, state)))
            {
                var outcome = await tool.StopAsync(project, state, withVolumes: false, cancellation);
                if (!outcome.IsGood)
                {
                    throw new DockerException($"{FleetFolder.LabelOf(project)} does not leave its network:\n{outcome.Said}");
                }
            }
        }
    }

    private static bool HasMoved(ManifestNetwork network, EngineState state) =>
        state.Networks.GetValueOrDefault(network.Name)?.HasOtherSubnetThan(network.Subnet) == true;

    private async Task CreateNetworksAsync(EngineState state, CancellationToken cancellation)
    {
        var networks = fleet.CreatedNetworks.ToList();
        foreach (var network in networks.Where(network => HasMoved(network, state)))
        {
            await tool.RemoveNetworkAsync(network.Name, cancellation);
        }

        var existing = await docker.AskAsync(["network", "ls", "--format", "{{.Name}}"], cancellation);
        foreach (var network in networks.ExceptBy(existing, network => network.Name, StringComparer.Ordinal))
        {
            var options = network.CreateOptions(fleet.Manifest.Fleet);
            await docker.AskAsync(["network", "create", .. options, "--", network.Name], cancellation);
        }
    }

    private async Task EachAsync(
        string title,
        IReadOnlyList<string> names,
        Func<ManifestProject, CancellationToken, Task<DockerOutcome>> run,
        CancellationToken cancellation)
    {
        var projects = names.Select(fleet.Project).ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation };
        var heading = $"{title} {projects.Count} × {projects[0].Kind ?? projects[0].Name}";
        await view.ShowAsync(heading, projects.Count, show => Parallel.ForEachAsync(
            projects,
            options,
            async (project, stopping) =>
            {
                _begun.TryAdd(FleetFolder.LabelOf(project), true);
                var outcome = await TryAsync(run, project, stopping);
                stopping.ThrowIfCancellationRequested();
                Count(FleetFolder.LabelOf(project), outcome);
                show(new ProjectOutcome(FleetFolder.LabelOf(project), outcome.IsGood ? null : outcome.Said));
            }));
    }

    // A daemon that dies fails each project that it was busy with, and ends no other.
    private static async Task<DockerOutcome> TryAsync(
        Func<ManifestProject, CancellationToken, Task<DockerOutcome>> run, ManifestProject project, CancellationToken stopping)
    {
        try
        {
            return await run(project, stopping);
        }
        catch (DockerException exception)
        {
            return new DockerOutcome(1, "", exception.Message);
        }
    }

    private void Count(string label, DockerOutcome outcome)
    {
        if (outcome.IsGood)
        {
            _done.TryAdd(label, true);
        }
        else
        {
            _failed.Enqueue(label);
        }
    }
}
