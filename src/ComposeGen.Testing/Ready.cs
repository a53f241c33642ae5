using System.Globalization;
using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>A condition that containers meet some time after their start. Containers that fail end the wait.</summary>
public abstract class Ready
{
    private protected Ready()
    {
    }

    /// <summary>Every container runs, or has ended with the exit code 0.</summary>
    public static Ready Running { get; } = new StateReady(needsHealth: false);

    /// <summary>As <see cref="Running"/>, and every container with a health check is healthy.</summary>
    public static Ready Healthy { get; } = new StateReady(needsHealth: true);

    /// <summary>Every container runs, and those of a service accept TCP connections on a port.</summary>
    /// <param name="service">The service: <c>node/service</c> in a fleet.</param>
    /// <param name="port">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ArgumentException">The service is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is not valid.</exception>
    public static Ready Port(string service, int port)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        return new ServiceReady(
            service,
            string.Create(CultureInfo.InvariantCulture, $"does not listen on port {port}"),
            (docker, container, cancellation) => ContainerPorts.ListensAsync(docker, container, port, cancellation));
    }

    /// <summary>Every container runs, and those of a service have written a line.</summary>
    /// <param name="service">The service: <c>node/service</c> in a fleet.</param>
    /// <param name="text">A part of the line.</param>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public static Ready Log(string service, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new ServiceReady(
            service,
            $"has not written '{text}'",
            async (docker, container, cancellation) =>
            {
                var logs = await docker.TryAsync(["logs", container.Id], cancellation);
                return logs.Output.Contains(text, StringComparison.Ordinal)
                    || logs.Error.Contains(text, StringComparison.Ordinal);
            });
    }

    /// <summary>Returns the condition that this one and another one are met.</summary>
    /// <param name="other">The other condition.</param>
    public Ready And(Ready other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new BothReady(this, other);
    }

    /// <summary>Returns what is missing for the condition to be met.</summary>
    internal abstract Task<IReadOnlyList<Lack>> FindAsync(
        FleetContainers containers, Docker docker, CancellationToken cancellation);

    private sealed class StateReady(bool needsHealth) : Ready
    {
        internal override Task<IReadOnlyList<Lack>> FindAsync(
            FleetContainers containers, Docker docker, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Lack>>([.. containers.All.Select(Find).OfType<Lack>()]);

        private Lack? Find(PlacedContainer container) => container.Container switch
        {
            { IsCompleted: true } => null,
            { State: { Status: "exited" or "dead", ExitCode: var code } } =>
                new Lack(container, string.Create(CultureInfo.InvariantCulture, $"exited with {code}"), IsFinal: true),
            { IsRunning: false, State.Status: var status } => new Lack(container, $"is {status}", IsFinal: false),
            { State.Health.Status: "unhealthy" } when needsHealth => new Lack(container, "is unhealthy", IsFinal: true),
            { State.Health.Status: "starting" } when needsHealth => new Lack(container, "is not healthy yet", IsFinal: false),
            _ => null,
        };
    }

    /// <summary>Every container runs, and something is true of those of a service.</summary>
    private sealed class ServiceReady(
        string service, string lack, Func<Docker, EngineContainer, CancellationToken, Task<bool>> isMet) : Ready
    {
        internal override async Task<IReadOnlyList<Lack>> FindAsync(
            FleetContainers containers, Docker docker, CancellationToken cancellation)
        {
            var lacks = (await Running.FindAsync(containers, docker, cancellation)).ToList();
            foreach (var container in containers.At(service))
            {
                if (!lacks.Exists(each => each.Container == container)
                    && !await isMet(docker, container.Container, cancellation))
                {
                    lacks.Add(new Lack(container, lack, IsFinal: false));
                }
            }

            return lacks;
        }
    }

    private sealed class BothReady(Ready one, Ready other) : Ready
    {
        internal override async Task<IReadOnlyList<Lack>> FindAsync(
            FleetContainers containers, Docker docker, CancellationToken cancellation) =>
            [
                .. await one.FindAsync(containers, docker, cancellation),
                .. await other.FindAsync(containers, docker, cancellation),
            ];
    }
}
