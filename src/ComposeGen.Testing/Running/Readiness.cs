using System.Globalization;

namespace ComposeGen.Testing.Running;

/// <summary>Something that a container lacks to be ready.</summary>
/// <param name="Container">The container.</param>
/// <param name="Text">What it lacks, after the name of its service.</param>
/// <param name="IsFinal">Whether the container has failed, so that waiting is pointless.</param>
internal sealed record Lack(PlacedContainer Container, string Text, bool IsFinal);

/// <summary>Waits until containers are ready.</summary>
/// <param name="docker">The docker command.</param>
/// <param name="load">Returns the containers as they are now.</param>
internal sealed class Readiness(Docker docker, Func<CancellationToken, Task<FleetContainers>> load)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Waits until a condition is met, and returns the containers.</summary>
    /// <exception cref="DockerException">A container has failed, or the time is up. The message has its last lines.</exception>
    public async Task<FleetContainers> WaitAsync(Ready ready, TimeSpan timeout, CancellationToken cancellation)
    {
        var end = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var containers = await load(cancellation);
            var lacks = await ready.FindAsync(containers, docker, cancellation);
            if (lacks.Count == 0)
            {
                return containers;
            }

            var final = lacks.Where(lack => lack.IsFinal).ToList();
            if (final.Count > 0 || TimeProvider.System.GetElapsedTime(end) >= timeout)
            {
                var problems = new List<string>();
                foreach (var lack in (final.Count > 0 ? final : lacks).DistinctBy(lack => (lack.Container.Place, lack.Text)))
                {
                    problems.Add(await DescribeAsync(lack, final.Count > 0 ? null : timeout, cancellation));
                }

                throw new DockerException(problems);
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task<string> DescribeAsync(Lack lack, TimeSpan? waited, CancellationToken cancellation)
    {
        var last = await ContainerLogs.LastAsync(docker, lack.Container.Container, cancellation);
        var after = waited is { } time ? string.Create(CultureInfo.InvariantCulture, $"after {time.TotalSeconds} s, ") : "";
        return $"{after}{lack.Container.Place} {lack.Text}. {last}";
    }
}
