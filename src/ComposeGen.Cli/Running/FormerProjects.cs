namespace ComposeGen.Cli.Running;

/// <summary>Compose projects that run from a fleet's folder, and that its manifest does not know any more: nodes that left.</summary>
internal static class FormerProjects
{
    public static async Task<IReadOnlyList<string>> ListAsync(FleetFolder fleet, Docker docker, CancellationToken cancellation) =>
        Among(await FleetContainer.ListAsync(docker, project: null, cancellation), fleet);

    public static IReadOnlyList<string> Among(IEnumerable<FleetContainer> containers, FleetFolder fleet) =>
    [
        .. containers
            .Where(container => fleet.Holds(container.Folder))
            .Select(container => container.Project)
            .Distinct(StringComparer.Ordinal)
            .Except(fleet.Manifest.Projects.Select(project => project.Name), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Takes a project down whose file is gone, so that no compose tool could.</summary>
    public static async Task<DockerOutcome> RemoveAsync(string project, Docker docker, CancellationToken cancellation)
    {
        var label = $"label=com.docker.compose.project={project}";
        var containers = await docker.AskAsync(["ps", "--all", "--quiet", "--filter", label], cancellation);
        var removed = await docker.RunAsync(["rm", "--force", "--volumes", .. containers], cancellation);
        var networks = await docker.AskAsync(["network", "ls", "--quiet", "--filter", label], cancellation);
        return removed.IsGood && networks.Count > 0 ? await docker.RunAsync(["network", "rm", .. networks], cancellation) : removed;
    }
}
