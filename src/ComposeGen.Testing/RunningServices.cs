using System.Net;
using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>The services of a fleet or a compose file, which run until they are disposed.</summary>
public abstract class RunningServices : IAsyncDisposable
{
    private protected RunningServices(Run run) => Run = run;

    private protected Run Run { get; }

    /// <summary>Returns a service, to stop it or to disturb it.</summary>
    /// <param name="name">The service: <c>node/service</c> in a fleet.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public RunningContainers Service(string name) => Run.Containers(name);

    /// <summary>Returns the lines that containers write.</summary>
    /// <param name="place">A service, <c>node/service</c> in a fleet; or a node. Default: all of them.</param>
    /// <param name="follow">Whether to wait for further lines until the containers stop. Default: no.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">There is no such node or service.</exception>
    public IAsyncEnumerable<LogLine> LogsAsync(
        string? place = null, bool follow = false, CancellationToken cancellationToken = default) =>
        Run.LogsAsync(place, follow, cancellationToken);

    /// <summary>Runs a command in the container of a service, whatever its exit code.</summary>
    /// <param name="service">The service, <c>node/service</c> in a fleet; its first container if it has several.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Task<ExecResult> ExecAsync(string service, params string[] command) =>
        Run.ExecAsync(service, command, CancellationToken.None);

    /// <summary>Runs a command in the container of a service, whatever its exit code.</summary>
    /// <param name="service">The service, <c>node/service</c> in a fleet; its first container if it has several.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Task<ExecResult> ExecAsync(string service, IEnumerable<string> command, CancellationToken cancellationToken) =>
        Run.ExecAsync(service, command, cancellationToken);

    /// <summary>Returns the address and port of the host that lead to a published port of a service.</summary>
    /// <param name="service">The service, <c>node/service</c> in a fleet; its first container if it has several.</param>
    /// <param name="port">The port in the container.</param>
    /// <param name="protocol">The protocol: <c>tcp</c> or <c>udp</c>. Default: <c>tcp</c>.</param>
    /// <exception cref="ArgumentException">There is no such service, or it does not publish the port.</exception>
    public IPEndPoint HostPort(string service, int port, string protocol = "tcp") => Run.HostPort(service, port, protocol);

    /// <summary>Waits until a condition is met.</summary>
    /// <param name="ready">The condition.</param>
    /// <param name="timeout">The longest time to wait.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="DockerException">A container has failed, or the time is up; the message has its last lines.</exception>
    public Task WaitAsync(Ready ready, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ready);
        return Run.WaitAsync(ready, timeout, cancellationToken);
    }

    /// <summary>Writes what the containers have written so far to files: one for each container.</summary>
    /// <param name="folder">The folder of the files, which is created.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    public Task SaveLogsAsync(string folder, CancellationToken cancellationToken = default) =>
        Run.SaveLogsAsync(folder, cancellationToken);

    /// <summary>
    /// Removes the containers, networks and volumes of the run. What a busy engine does not release is removed by the next
    /// start.
    /// </summary>
    /// <exception cref="DockerException">Docker failed.</exception>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Run.DisposeAsync();
    }
}
