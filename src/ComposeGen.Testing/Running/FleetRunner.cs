using System.Collections.Concurrent;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Starts a fleet and takes it down. It changes nothing on the engine that the fleet did not create.</summary>
internal sealed class FleetRunner(FleetFolder fleet, Docker docker, IProjectTool tool, IRunView view, int parallel)
{
    private readonly ConcurrentQueue<string> _failed = new();
    private readonly ConcurrentDictionary<string, bool> _isDone = new(StringComparer.Ordinal);

    /// <summary>The projects and networks that failed.</summary>
    public IReadOnlyCollection<string> Failed => _failed;

    /// <summary>The number of projects that are done.</summary>
    public int Done => _isDone.Count(project => project.Value);

    /// <summary>Whether something on the engine may have changed.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>The projects that were begun, but are neither done nor failed.</summary>
    public IReadOnlyList<string> Interrupted => [.. Labels.Where(label => _isDone.TryGetValue(label, out var isDone) && !isDone)
        .Except(_failed, StringComparer.Ordinal)];

    /// <summary>The projects that were not begun.</summary>
    public IReadOnlyList<string> Untried => [.. Labels.Where(label => !_isDone.ContainsKey(label))];

    private IEnumerable<string> Labels => fleet.Manifest.Projects.Select(FleetFolder.LabelOf);

    /// <summary>Starts what does not run as planned. When a project of the first kind fails, no other starts.</summary>
    /// <param name="removeOrphans">Whether nodes that left the fleet are removed first: they hold addresses and ports.</param>
    /// <param name="cancellation">Stops what runs, and starts nothing more.</param>
    /// <exception cref="DockerException">Something is in the way; nothing was started.</exception>
    /// <exception cref="IOException">The folder is only half-written; nothing was started.</exception>
    public async Task UpAsync(bool removeOrphans, CancellationToken cancellation)
    {
        fleet.RequireWhole();
        await tool.CheckAsync(cancellation);
        var state = await EngineState.LoadAsync(docker, fleet, fleet.Images, cancellation);
        var listeners = fleet.NeedsHostPorts ? await ListeningPort.ListAsync(docker, cancellation) : [];
        var obstacles = new Obstacles(fleet, tool, state, listeners);
        IReadOnlyList<string> problems = [.. obstacles.Find(), .. await PullAsync(state, cancellation)];
        if (problems.Count > 0)
        {
            throw new DockerException(problems);
        }

        IsUnderWay = true;
        if (NetworkCut.NetworksOf(fleet, state).Count > 0)
        {
            await new NetworkCut(fleet, docker).HealAsync(cancellation);
        }

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

    /// <summary>Removes everything that the fleet created. A failure does not keep the rest running.</summary>
    /// <param name="withVolumes">Whether named volumes are removed, too.</param>
    /// <param name="cancellation">Stops what runs.</param>
    /// <exception cref="DockerException">The engine cannot run the fleet.</exception>
    public async Task DownAsync(bool withVolumes, CancellationToken cancellation)
    {
        await tool.CheckAsync(cancellation);
        var state = await EngineState.LoadAsync(docker, fleet, [], cancellation);
        IsUnderWay = true;
        var known = tool.ProjectsIn(state);
        foreach (var step in fleet.Manifest.Steps.Down)
        {
            await RunAsync(step, state, StopAsync, cancellation);
        }

        foreach (var network in NetworkCut.NetworksOf(fleet, state))
        {
            await RemoveAsync($"network {network.Name}", () => tool.RemoveNetworkAsync(network.Name, cancellation));
        }

        Task StopAsync(ManifestProject project, CancellationToken stopping) => known[project.Name].Contains(false)
            ? throw new DockerException($"The project {project.Name} belongs to others. It is left alone.")
            : tool.StopAsync(project, state, withVolumes, stopping);
    }

    /// <summary>Waits until the containers meet a condition.</summary>
    /// <exception cref="DockerException">A container has failed, or the time is up.</exception>
    public Task WaitAsync(Ready ready, TimeSpan timeout, CancellationToken cancellation) => new Readiness(
        docker,
        async stopping => FleetContainers.Of(fleet, await EngineState.LoadAsync(docker, fleet, images: [], stopping)))
        .WaitAsync(ready, timeout, cancellation);

    private Task RunAsync(
        FleetStep step,
        EngineState state,
        Func<ManifestProject, CancellationToken, Task> run,
        CancellationToken cancellation) => step.Kind switch
        {
            FleetStepKind.CreateNetworks => CreateNetworksAsync(state, cancellation),
            FleetStepKind.RemoveNetworks => RemoveNetworksAsync(step.Names, state, cancellation),
            FleetStepKind.StartProjects => EachAsync("Starting", step.Names, run, cancellation),
            FleetStepKind.StopProjects => EachAsync("Stopping", step.Names, run, cancellation),
            FleetStepKind.RemoveProjects => RemoveFormerAsync(step.Names, state, cancellation),

            // The obstacles contain missing networks.
            _ => Task.CompletedTask,
        };

    private async Task RemoveNetworksAsync(IEnumerable<string> names, EngineState state, CancellationToken cancellation)
    {
        foreach (var name in fleet.OwnedIn(state, names))
        {
            // Another fleet of the same name has the same network.
            if (state.Containers.FirstOrDefault(container => IsForeign(container, name)) is { } foreign)
            {
                _failed.Enqueue($"network {name}: {FleetFolder.OwnerOf(foreign)} uses it");
            }
            else
            {
                await RemoveAsync($"network {name}", () => tool.RemoveNetworkAsync(name, cancellation));
            }
        }
    }

    // In a Swarm, the services have the label of the fleet, not the containers.
    private bool IsForeign(EngineContainer container, string network) =>
        container.On(network) is not null && container.StackService is null && !fleet.Owns(container);

    private async Task RemoveFormerAsync(IEnumerable<string> names, EngineState state, CancellationToken cancellation)
    {
        foreach (var project in FleetFolder.OwnedIn(tool.ProjectsIn(state), names))
        {
            await RemoveAsync(project, () => tool.RemoveFormerAsync(project, state, cancellation));
        }
    }

    private async Task RemoveAsync(string what, Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (DockerException exception)
        {
            _failed.Enqueue($"{what}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    // Otherwise fifty projects that start at the same time would each pull their images.
    private async Task<IReadOnlyList<string>> PullAsync(EngineState state, CancellationToken cancellation)
    {
        var problems = new List<string>();
        foreach (var image in fleet.Images.Where(image => tool.NeedsLocalImages && !state.Images.ContainsKey(image)))
        {
            var pulled = await docker.TryAsync(["pull", "--quiet", "--", image], cancellation);
            if (!pulled.IsGood)
            {
                problems.Add($"the image '{image}' is not here and cannot be pulled: {pulled.Text}");
            }
        }

        return problems;
    }

    // The subnet of a network cannot change, and a new one may be that of an old network: all containers leave first.
    private async Task StopMovedAsync(EngineState state, CancellationToken cancellation)
    {
        var isSharedMoved = fleet.CreatedNetworks.Any(network => HasMoved(network, state));
        foreach (var project in fleet.Manifest.Projects)
        {
            if (isSharedMoved || project.Networks.Any(network => HasMoved(network, state)))
            {
                try
                {
                    await tool.StopAsync(project, state, withVolumes: false, cancellation);
                }
                catch (DockerException exception)
                {
                    var label = FleetFolder.LabelOf(project);
                    throw new DockerException($"{label} does not leave its network:\n{exception.Message}", exception);
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
        Func<ManifestProject, CancellationToken, Task> run,
        CancellationToken cancellation)
    {
        var projects = names.Select(fleet.Project).ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation };
        var heading = $"{title} {projects.Count} × {projects[0].Kind ?? projects[0].Name}";
        await view.ShowAsync(heading, projects.Count, show => Parallel.ForEachAsync(
            projects, options, async (project, stopping) => show(await TryAsync(run, project, stopping))));
    }

    // A daemon that dies fails each project that it was busy with, and no other.
    private async Task<ProjectOutcome> TryAsync(
        Func<ManifestProject, CancellationToken, Task> run, ManifestProject project, CancellationToken stopping)
    {
        var label = FleetFolder.LabelOf(project);
        _isDone[label] = false;
        try
        {
            await run(project, stopping);
            stopping.ThrowIfCancellationRequested();
            _isDone[label] = true;
            return new ProjectOutcome(label, Failure: null);
        }
        catch (DockerException exception)
        {
            stopping.ThrowIfCancellationRequested();
            _failed.Enqueue(label);
            return new ProjectOutcome(label, exception.Message);
        }
    }
}
