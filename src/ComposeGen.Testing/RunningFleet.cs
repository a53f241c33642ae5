using System.Net;
using ComposeGen.Fleets;
using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>A fleet that runs until it is disposed. Its projects, networks and subnets are its own.</summary>
public sealed class RunningFleet : IAsyncDisposable
{
    private readonly Run _run;

    internal RunningFleet(Run run) => _run = run;

    /// <summary>The name of the run, which no other has; the names of its projects and networks begin with it.</summary>
    public string Name => _run.Name;

    /// <summary>The plan of the run: the names by which services reach each other, and its addresses.</summary>
    public FleetPlan Plan => _run.Plan;

    /// <summary>Returns a node, to stop it or to disturb it.</summary>
    /// <param name="name">The node's name.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public RunningContainers Node(string name) => _run.Containers(name);

    /// <summary>Returns a service, to stop it or to disturb it.</summary>
    /// <param name="name">The service, as <c>node/service</c>.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public RunningContainers Service(string name) => _run.Containers(name);

    /// <summary>
    /// Cuts the networks between nodes, so that no service of one side reaches a service of the other; the networks inside of
    /// nodes stay. Nodes of neither side still reach both sides, and both reach them.
    /// </summary>
    /// <param name="side">The nodes of one side.</param>
    /// <param name="from">The nodes of the other side. Default: all others.</param>
    /// <param name="cancellationToken">Stops the cut, and heals what was cut.</param>
    /// <returns>The cut, which is healed when it is disposed. There can be one at a time.</returns>
    /// <exception cref="ArgumentException">
    /// A side is empty, or has a node that does not exist, or that the other side has.
    /// </exception>
    /// <exception cref="DockerException">
    /// The network is cut already, no network connects the sides, or docker failed.
    /// </exception>
    public Task<Cut> CutAsync(
        IEnumerable<string> side, IEnumerable<string>? from = null, CancellationToken cancellationToken = default) =>
        _run.CutAsync(side, from, cancellationToken);

    /// <summary>Returns the lines that containers write.</summary>
    /// <param name="place">A node, or a service as <c>node/service</c>. Default: all of them.</param>
    /// <param name="follow">Whether to wait for further lines until the containers stop. Default: no.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">There is no such node or service.</exception>
    public IAsyncEnumerable<LogLine> LogsAsync(
        string? place = null, bool follow = false, CancellationToken cancellationToken = default) =>
        _run.LogsAsync(place, follow, cancellationToken);

    /// <summary>Runs a command in the container of a service, whatever its exit code.</summary>
    /// <param name="service">The service, as <c>node/service</c>; its first container if it has several.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Task<ExecResult> ExecAsync(string service, params string[] command) =>
        _run.ExecAsync(service, command, CancellationToken.None);

    /// <summary>Runs a command in the container of a service, whatever its exit code.</summary>
    /// <param name="service">The service, as <c>node/service</c>; its first container if it has several.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Task<ExecResult> ExecAsync(string service, IEnumerable<string> command, CancellationToken cancellationToken) =>
        _run.ExecAsync(service, command, cancellationToken);

    /// <summary>Returns the address and port of the host that lead to a published port of a service.</summary>
    /// <param name="service">The service, as <c>node/service</c>; its first container if it has several.</param>
    /// <param name="port">The port in the container.</param>
    /// <param name="protocol">The protocol: <c>tcp</c> or <c>udp</c>. Default: <c>tcp</c>.</param>
    /// <exception cref="ArgumentException">There is no such service, or it does not publish the port.</exception>
    public IPEndPoint HostPort(string service, int port, string protocol = "tcp") => _run.HostPort(service, port, protocol);

    /// <summary>Waits until a condition is met.</summary>
    /// <param name="ready">The condition.</param>
    /// <param name="timeout">The longest time to wait.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="DockerException">A container has failed, or the time is up; the message has its last lines.</exception>
    public Task WaitAsync(Ready ready, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ready);
        return _run.WaitAsync(ready, timeout, cancellationToken);
    }

    /// <summary>Writes what the containers have written so far to files: one for each container.</summary>
    /// <param name="folder">The folder of the files, which is created.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    public Task SaveLogsAsync(string folder, CancellationToken cancellationToken = default) =>
        _run.SaveLogsAsync(folder, cancellationToken);

    /// <summary>
    /// Removes the containers, networks and volumes of the fleet. What a busy engine does not release is removed by the next
    /// start.
    /// </summary>
    /// <exception cref="DockerException">Docker failed.</exception>
    public ValueTask DisposeAsync() => _run.DisposeAsync();
}
