using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>What starts a fleet's projects and stops them: Compose, or a Swarm.</summary>
internal interface IProjectTool
{
    /// <summary>Makes sure that it can run anything.</summary>
    /// <exception cref="DockerException">It cannot; the message says what to do.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>Starts a project.</summary>
    Task<DockerOutcome> StartAsync(ManifestProject project, CancellationToken cancellation);

    /// <summary>Stops a project; nothing of it is left afterwards.</summary>
    Task<DockerOutcome> StopAsync(ManifestProject project, CancellationToken cancellation);

    /// <summary>Removes a shared network; it is gone afterwards.</summary>
    Task<DockerOutcome> RemoveNetworkAsync(string name, CancellationToken cancellation);
}
