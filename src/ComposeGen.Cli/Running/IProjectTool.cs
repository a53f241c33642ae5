using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>What starts a fleet's projects and stops them: Compose, or a Swarm.</summary>
internal interface IProjectTool
{
    /// <summary>Makes sure that it can run anything.</summary>
    /// <exception cref="DockerException">It cannot; the message contains what to do.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>Whether every image must be on this engine before anything starts.</summary>
    bool NeedsLocalImages { get; }

    /// <summary>The projects of which something is there, by whether the fleet owns it.</summary>
    ILookup<string, bool> ProjectsIn(EngineState state);

    /// <summary>Starts a project, and repairs what differs from its plan.</summary>
    /// <param name="project">The project.</param>
    /// <param name="state">What the engine had before.</param>
    /// <param name="removeOrphans">Whether services go that the project has no longer; those of a Swarm go anyway.</param>
    /// <param name="cancellation">Stops what runs.</param>
    Task<DockerOutcome> StartAsync(
        ManifestProject project, EngineState state, bool removeOrphans, CancellationToken cancellation);

    /// <summary>Stops a project; nothing of it is left afterwards but named volumes, unless these go, too.</summary>
    Task<DockerOutcome> StopAsync(ManifestProject project, EngineState state, bool withVolumes, CancellationToken cancellation);

    /// <summary>Stops a project that has no file any more.</summary>
    Task<DockerOutcome> RemoveFormerAsync(string project, EngineState state, CancellationToken cancellation);

    /// <summary>Removes a shared network; it is gone afterwards.</summary>
    Task<DockerOutcome> RemoveNetworkAsync(string name, CancellationToken cancellation);
}
