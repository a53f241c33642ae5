using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>The containers of a node or a service that runs. What is done to them is done when the method ends.</summary>
public sealed class RunningContainers
{
    private readonly Run _run;
    private readonly string _place;

    internal RunningContainers(Run run, string place) => (_run, _place) = (run, place);

    /// <summary>Freezes the processes: they keep their memory and connections, but do nothing.</summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public Task PauseAsync(CancellationToken cancellationToken = default) => DoAsync("pause", cancellationToken);

    /// <summary>Lets paused processes go on.</summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public Task UnpauseAsync(CancellationToken cancellationToken = default) => DoAsync("unpause", cancellationToken);

    /// <summary>Stops the containers by their stop signal, and kills those that do not stop in time.</summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public Task StopAsync(CancellationToken cancellationToken = default) => DoAsync("stop", cancellationToken);

    /// <summary>Starts stopped containers; their files are kept.</summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default) => DoAsync("start", cancellationToken);

    /// <summary>Kills the processes, which get no chance to finish.</summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public Task KillAsync(CancellationToken cancellationToken = default) => DoAsync("kill", cancellationToken);

    /// <summary>Stops the containers and starts them again; their files are kept.</summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public Task RestartAsync(CancellationToken cancellationToken = default) => DoAsync("restart", cancellationToken);

    private async Task DoAsync(string command, CancellationToken cancellation)
    {
        var containers = _run.At(_place).Select(placed => placed.Container.Id);
        await _run.Docker.RunAsync([command, "--", .. containers], cancellation);
        await _run.RefreshAsync(cancellation);
    }
}
