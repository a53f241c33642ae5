using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Starts and stops a fleet's projects: with Compose, or on a Swarm. What docker refuses is an exception.</summary>
internal interface IProjectTool
{
    /// <summary>Whether every image must be on this engine before anything starts.</summary>
    bool NeedsLocalImages { get; }

    /// <summary>Checks that the tool can run anything.</summary>
    /// <exception cref="DockerException">It cannot; the message contains what to do.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>Returns the projects of which something exists, each with whether the fleet owns it.</summary>
    ILookup<string, bool> ProjectsIn(EngineState state);

    /// <summary>Starts a project, and repairs what differs from its plan.</summary>
    /// <param name="project">The project.</param>
    /// <param name="state">The state of the engine before.</param>
    /// <param name="removeOrphans">Whether services that left the project are removed; a Swarm always removes them.</param>
    /// <param name="cancellation">Stops what runs.</param>
    Task StartAsync(ManifestProject project, EngineState state, bool removeOrphans, CancellationToken cancellation);

    /// <summary>Stops a project and removes everything but its named volumes, which are removed on request.</summary>
    Task StopAsync(ManifestProject project, EngineState state, bool withVolumes, CancellationToken cancellation);

    /// <summary>Removes a project that has no file any more.</summary>
    Task RemoveFormerAsync(string project, EngineState state, CancellationToken cancellation);

    /// <summary>Removes a shared network, and waits until it no longer exists.</summary>
    Task RemoveNetworkAsync(string name, CancellationToken cancellation);
}

/// <summary>Runs projects with the compose tool.</summary>
internal sealed class ComposeProjects(FleetFolder fleet, Docker docker) : IProjectTool
{
    public bool NeedsLocalImages => true;

    // Docker.FindAsync has found a compose tool.
    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ILookup<string, bool> ProjectsIn(EngineState state) => state.Containers
        .Where(container => container.Project is not null)
        .ToLookup(container => container.Project!, fleet.Owns, StringComparer.Ordinal);

    // Compose refuses to start paused containers.
    public async Task StartAsync(
        ManifestProject project, EngineState state, bool removeOrphans, CancellationToken cancellation)
    {
        string[] orphans = removeOrphans ? ["--remove-orphans"] : [];
        await docker.ResumeAsync(state.Of(project), cancellation);
        await fleet.ComposeAsync(docker, project, ["up", "-d", .. orphans], cancellation);
        await RepairAsync(project, state, cancellation);
    }

    // Compose leaves anonymous volumes behind.
    public async Task StopAsync(ManifestProject project, EngineState state, bool withVolumes, CancellationToken cancellation)
    {
        if (!fleet.IsWritten(project))
        {
            await RemoveFormerAsync(project.Name, state, cancellation);
            return;
        }

        string[] volumes = withVolumes ? ["--volumes"] : [];
        await fleet.ComposeAsync(docker, project, ["down", "--remove-orphans", .. volumes], cancellation);
        var containers = state.Containers.Where(container => container.Project == project.Name);
        var anonymous = containers.SelectMany(container => container.AnonymousVolumes).Distinct(StringComparer.Ordinal).ToList();
        if (!withVolumes && anonymous.Count > 0)
        {
            await docker.RunAsync(["volume", "rm", "--force", "--", .. anonymous], cancellation);
        }
    }

    public async Task RemoveFormerAsync(string project, EngineState state, CancellationToken cancellation)
    {
        var containers = state.Containers.Where(container => container.Project == project).Select(each => each.Id).ToList();
        var networks = state.Networks.Values.Where(network => network.Project == project).Select(each => each.Name).ToList();
        if (containers.Count > 0)
        {
            await docker.RunAsync(["rm", "--force", "--volumes", .. containers], cancellation);
        }

        if (networks.Count > 0)
        {
            await docker.RunAsync(["network", "rm", "--", .. networks], cancellation);
        }
    }

    public Task RemoveNetworkAsync(string name, CancellationToken cancellation) =>
        docker.RunAsync(["network", "rm", "--", name], cancellation);

    // Compose does not notice that a container left a network, or has an older image of the same name.
    private async Task RepairAsync(ManifestProject project, EngineState state, CancellationToken cancellation)
    {
        var differences = await CompareAsync(project, state, cancellation);
        var outdated = differences.Where(difference => difference.Repair == Repair.Recreate)
            .Select(difference => difference.Service).Distinct(StringComparer.Ordinal).ToList();
        if (outdated.Count > 0)
        {
            await fleet.ComposeAsync(docker, project, ["up", "-d", "--no-deps", "--force-recreate", .. outdated], cancellation);
            differences = await CompareAsync(project, state, cancellation);
        }

        foreach (var difference in differences)
        {
            await (difference switch
            {
                { Repair: Repair.Restart, Container.Id: { } id } => docker.RunAsync(["restart", id], cancellation),
                { Network: { } network, Container: { } container } => docker.DisconnectAsync(container, network, cancellation),
                { Place: { } place, Container: { } container } => ConnectAsync(container, place, cancellation),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task<IReadOnlyList<ServiceDifference>> CompareAsync(
        ManifestProject project, EngineState state, CancellationToken cancellation)
    {
        var containers = await EngineState.OfProjectAsync(docker, project.Name, cancellation);
        return fleet.Compare(project, containers.Where(container => !container.IsOneOff), state);
    }

    private async Task ConnectAsync(EngineContainer container, PlannedPlace place, CancellationToken cancellation)
    {
        if (container.On(place.Network) is not null)
        {
            await docker.DisconnectAsync(container, place.Network, cancellation);
        }

        await docker.ConnectAsync(container, place, cancellation);
    }
}
