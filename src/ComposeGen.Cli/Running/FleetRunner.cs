using System.Collections.Concurrent;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>Starts a fleet and takes it down, in the order in which the scripts do.</summary>
internal sealed class FleetRunner(FleetFolder fleet, Docker docker, IProjectTool tool, IRunView view, int parallel)
{
    private readonly ConcurrentQueue<string> _failed = new();
    private int _done;

    /// <summary>The projects, and networks, that failed.</summary>
    public IReadOnlyCollection<string> Failed => _failed;

    /// <summary>How many projects are done.</summary>
    public int Done => _done;

    /// <summary>Starts what does not run yet; where a project of the first kind fails, no other starts.</summary>
    /// <param name="removeOrphans">Whether nodes that left the fleet are taken down first: they hold their addresses and ports.</param>
    /// <param name="cancellation">Stops what runs, and starts nothing more.</param>
    /// <exception cref="DockerException">The engine cannot run the fleet, or a network is missing or cannot be created.</exception>
    public async Task UpAsync(bool removeOrphans, CancellationToken cancellation)
    {
        await tool.CheckAsync(cancellation);
        if (removeOrphans)
        {
            await RemoveFormerAsync(cancellation);
        }

        await CreateNetworksAsync(cancellation);
        await EachAsync("Starting", fleet.First, tool.StartAsync, cancellation);
        if (_failed.IsEmpty)
        {
            await EachAsync("Starting", fleet.Others, tool.StartAsync, cancellation);
        }
    }

    /// <summary>Takes everything down; what fails keeps nothing else up.</summary>
    /// <exception cref="DockerException">The engine cannot run the fleet.</exception>
    public async Task DownAsync(CancellationToken cancellation)
    {
        await tool.CheckAsync(cancellation);
        await RemoveFormerAsync(cancellation);
        await EachAsync("Stopping", fleet.Others, tool.StopAsync, cancellation);
        await EachAsync("Stopping", fleet.First, tool.StopAsync, cancellation);
        var existing = await NetworksAsync(docker, cancellation);
        foreach (var network in fleet.SharedNetworks(NetworkCreator.Fleet).Where(network => existing.Contains(network.Name)))
        {
            var outcome = await tool.RemoveNetworkAsync(network.Name, cancellation);
            if (!outcome.IsGood)
            {
                _failed.Enqueue($"network {network.Name}: {outcome.Said}");
            }
        }
    }

    /// <summary>The names of the networks that the engine has.</summary>
    public static async Task<IReadOnlySet<string>> NetworksAsync(Docker docker, CancellationToken cancellation) =>
        (await docker.AskAsync(["network", "ls", "--format", "{{.Name}}"], cancellation)).ToHashSet(StringComparer.Ordinal);

    private async Task RemoveFormerAsync(CancellationToken cancellation)
    {
        foreach (var project in await FormerProjects.ListAsync(fleet, docker, cancellation))
        {
            var outcome = await FormerProjects.RemoveAsync(project, docker, cancellation);
            if (!outcome.IsGood)
            {
                _failed.Enqueue($"{project}: {outcome.Said}");
            }
        }
    }

    private async Task CreateNetworksAsync(CancellationToken cancellation)
    {
        var existing = await NetworksAsync(docker, cancellation);
        var missing = fleet.SharedNetworks(NetworkCreator.External).Where(network => !existing.Contains(network.Name)).Select(network => $"'{network.Name}'").ToList();
        if (missing.Count > 0)
        {
            throw new DockerException($"there is no network {string.Join(", ", missing)}, which this fleet does not create. Create it first.");
        }

        foreach (var network in fleet.SharedNetworks(NetworkCreator.Fleet).Where(network => !existing.Contains(network.Name)))
        {
            await docker.AskAsync(["network", "create", .. network.CreateOptions, "--", network.Name], cancellation);
        }
    }

    private async Task EachAsync(string title, IReadOnlyList<ManifestProject> projects, Func<ManifestProject, CancellationToken, Task<DockerOutcome>> run, CancellationToken cancellation)
    {
        if (projects.Count == 0)
        {
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation };
        await view.ShowAsync($"{title} {projects.Count} × {projects[0].Kind ?? projects[0].Name}", projects.Count, tell => Parallel.ForEachAsync(projects, options, async (project, stopping) =>
        {
            var outcome = await run(project, stopping);
            stopping.ThrowIfCancellationRequested();
            Count(project, outcome);
            tell(new ProjectOutcome(FleetFolder.LabelOf(project), outcome.IsGood ? null : outcome.Said));
        }));
    }

    private void Count(ManifestProject project, DockerOutcome outcome)
    {
        if (outcome.IsGood)
        {
            Interlocked.Increment(ref _done);
        }
        else
        {
            _failed.Enqueue(FleetFolder.LabelOf(project));
        }
    }
}
