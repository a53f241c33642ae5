using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>Runs projects with the compose tool.</summary>
internal sealed class ComposeProjects(FleetFolder fleet, Docker docker) : IProjectTool
{
    public bool NeedsLocalImages => true;

    // That there is a compose tool was seen when it was looked for.
    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ILookup<string, bool> ProjectsIn(EngineState state) => state.Containers
        .Where(container => container.Project is not null)
        .ToLookup(container => container.Project!, fleet.Owns, StringComparer.Ordinal);

    // Compose refuses to start what is paused.
    public async Task<DockerOutcome> StartAsync(
        ManifestProject project, EngineState state, bool removeOrphans, CancellationToken cancellation)
    {
        string[] orphans = removeOrphans ? ["--remove-orphans"] : [];
        var outcome = await docker.ResumeAsync(state.Of(project), cancellation);
        outcome = outcome.IsGood ? await fleet.ComposeAsync(docker, project, ["up", "-d", .. orphans], cancellation) : outcome;
        return outcome.IsGood ? await RepairAsync(project, state, cancellation) : outcome;
    }

    // Compose leaves anonymous volumes behind.
    public async Task<DockerOutcome> StopAsync(
        ManifestProject project, EngineState state, bool withVolumes, CancellationToken cancellation)
    {
        if (!fleet.IsWritten(project))
        {
            return await RemoveFormerAsync(project.Name, state, cancellation);
        }

        string[] volumes = withVolumes ? ["--volumes"] : [];
        var outcome = await fleet.ComposeAsync(docker, project, ["down", "--remove-orphans", .. volumes], cancellation);
        var anonymous = state.Containers.Where(container => container.Project == project.Name)
            .SelectMany(container => container.AnonymousVolumes).Distinct(StringComparer.Ordinal).ToList();
        return outcome.IsGood && !withVolumes && anonymous.Count > 0
            ? await docker.RunAsync(["volume", "rm", "--force", "--", .. anonymous], cancellation)
            : outcome;
    }

    public async Task<DockerOutcome> RemoveFormerAsync(string project, EngineState state, CancellationToken cancellation)
    {
        var containers = state.Containers.Where(container => container.Project == project).Select(each => each.Id).ToList();
        var networks = state.Networks.Values.Where(network => network.Project == project).Select(each => each.Name).ToList();
        var removed = containers.Count == 0
            ? DockerOutcome.Good
            : await docker.RunAsync(["rm", "--force", "--volumes", .. containers], cancellation);
        return removed.IsGood && networks.Count > 0
            ? await docker.RunAsync(["network", "rm", "--", .. networks], cancellation)
            : removed;
    }

    public Task<DockerOutcome> RemoveNetworkAsync(string name, CancellationToken cancellation) =>
        docker.RunAsync(["network", "rm", "--", name], cancellation);

    // Compose does not see that a container left a network, or has an older image under the same name.
    private async Task<DockerOutcome> RepairAsync(ManifestProject project, EngineState state, CancellationToken cancellation)
    {
        var differences = await CompareAsync(project, state, cancellation);
        var outdated = differences.Where(difference => difference.Kind == DifferenceKind.Outdated)
            .Select(difference => difference.Service).Distinct(StringComparer.Ordinal).ToList();
        if (outdated.Count > 0)
        {
            var recreated = await fleet.ComposeAsync(
                docker, project, ["up", "-d", "--no-deps", "--force-recreate", .. outdated], cancellation);
            if (!recreated.IsGood)
            {
                return recreated;
            }

            differences = await CompareAsync(project, state, cancellation);
        }

        foreach (var difference in differences)
        {
            var outcome = difference switch
            {
                { Kind: DifferenceKind.Unhealthy, Container.Id: { } id } => await docker.RunAsync(["restart", id], cancellation),
                { Network: { } network, Container: { } container } => await DisconnectAsync(container, network, cancellation),
                { Place: { } place, Container: { } container } => await ConnectAsync(container, place, cancellation),
                _ => DockerOutcome.Good,
            };
            if (!outcome.IsGood)
            {
                return outcome;
            }
        }

        return DockerOutcome.Good;
    }

    private async Task<IReadOnlyList<Difference>> CompareAsync(
        ManifestProject project, EngineState state, CancellationToken cancellation)
    {
        var containers = await EngineState.OfProjectAsync(docker, project.Name, cancellation);
        return fleet.Compare(project, containers.Where(container => !container.IsOneOff), state);
    }

    private Task<DockerOutcome> DisconnectAsync(EngineContainer container, string network, CancellationToken cancellation) =>
        docker.RunAsync(["network", "disconnect", "--", network, container.Id], cancellation);

    private async Task<DockerOutcome> ConnectAsync(EngineContainer container, PlannedPlace place, CancellationToken cancellation)
    {
        if (container.On(place.Network) is not null)
        {
            var left = await DisconnectAsync(container, place.Network, cancellation);
            if (!left.IsGood)
            {
                return left;
            }
        }

        var names = place.Names.SelectMany(name => new[] { "--alias", name });
        string[] address = place.Address is { } fixedAddress ? ["--ip", fixedAddress] : [];
        return await docker.RunAsync(
            ["network", "connect", .. names, .. address, "--", place.Network, container.Id], cancellation);
    }
}
