using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>Runs projects with the compose tool.</summary>
internal sealed class ComposeProjects(FleetFolder fleet, Docker docker) : IProjectTool
{
    // That there is a compose tool was seen when it was looked for.
    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<DockerOutcome> StartAsync(ManifestProject project, CancellationToken cancellation)
    {
        var up = await fleet.ComposeAsync(docker, project, ["up", "-d"], cancellation);
        return up.IsGood && project.Connections.Count > 0 ? await ConnectAsync(project, cancellation) : up;
    }

    public Task<DockerOutcome> StopAsync(ManifestProject project, CancellationToken cancellation) =>
        fleet.ComposeAsync(docker, project, ["down", "--remove-orphans"], cancellation);

    public Task<DockerOutcome> RemoveNetworkAsync(string name, CancellationToken cancellation) =>
        docker.RunAsync(["network", "rm", "--", name], cancellation);

    private async Task<DockerOutcome> ConnectAsync(ManifestProject project, CancellationToken cancellation)
    {
        var containers = (await FleetContainer.ListAsync(docker, project.Name, cancellation)).ToLookup(container => container.Service, StringComparer.Ordinal);
        foreach (var connection in project.Connections)
        {
            var aliases = connection.Aliases.SelectMany(alias => new[] { "--alias", alias });
            foreach (var container in containers[connection.Service].Where(container => !container.Networks.Contains(connection.Network, StringComparer.Ordinal)))
            {
                var outcome = await docker.RunAsync(["network", "connect", .. aliases, "--", connection.Network, container.Id], cancellation);
                if (!outcome.IsGood)
                {
                    return outcome;
                }
            }
        }

        return new DockerOutcome(0, "", "");
    }
}
