using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>
/// Runs projects as stacks of the engine's Swarm. <c>docker stack</c> ends before the Swarm has done its work, so this waits.
/// </summary>
internal sealed class StackProjects(FleetFolder fleet, Docker docker) : IProjectTool
{
    /// <summary>The label with the stack's name that everything in a stack has.</summary>
    public const string Label = "com.docker.stack.namespace";

    // Machines may have to pull images, and services may take long to stop.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan NetworkPatience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Whether the Swarm has one machine, so that the images must be on it.</summary>
    public bool NeedsLocalImages { get; private set; }

    public async Task CheckAsync(CancellationToken cancellation)
    {
        const string Format = "{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}} {{.Swarm.Nodes}}";
        var state = string.Concat(await docker.AskAsync(["info", "--format", Format], cancellation));
        NeedsLocalImages = state.EndsWith(" 1", StringComparison.Ordinal);
        if (!state.StartsWith("active true", StringComparison.Ordinal))
        {
            throw new DockerException(state.StartsWith("active", StringComparison.Ordinal)
                ? "this engine is a worker of its Swarm. Run this on a manager, or name one in DOCKER_HOST."
                : "this engine is in no Swarm. Run 'docker swarm init' to begin one, or name a manager in DOCKER_HOST.");
        }
    }

    public ILookup<string, bool> ProjectsIn(EngineState state) => state.Services
        .Where(service => service.Label(Label) is not null)
        .ToLookup(service => service.Label(Label)!, fleet.Owns, StringComparer.Ordinal);

    public async Task StartAsync(
        ManifestProject project, EngineState state, bool removeOrphans, CancellationToken cancellation)
    {
        // A Swarm takes a paused container for a running one. Containers on other machines cannot be resumed from here.
        await docker.ResumeAsync(state.Containers.Where(container => container.Label(Label) == project.Name), cancellation);
        string[] options = ["--prune", .. Docker.WordsOf("STACK_OPTIONS"), "--compose-file", project.File];
        await docker.RunAsync(["stack", "deploy", .. options, project.Name], cancellation);
        await WaitAsync(() => WaitingAsync(project.Name, cancellation), Patience, cancellation);
    }

    public async Task StopAsync(ManifestProject project, EngineState state, bool withVolumes, CancellationToken cancellation)
    {
        await RemoveFormerAsync(project.Name, state, cancellation);
        if (!withVolumes)
        {
            return;
        }

        // Only the engines of other machines know their volumes.
        string[] filter = ["--filter", $"label={Label}={project.Name}"];
        var volumes = await docker.AskAsync(["volume", "ls", "--quiet", .. filter], cancellation);
        if (volumes.Count > 0)
        {
            await docker.RunAsync(["volume", "rm", "--", .. volumes], cancellation);
        }
    }

    public async Task RemoveFormerAsync(string project, EngineState state, CancellationToken cancellation)
    {
        // While a task that is about to end uses a network, everything but the network is removed.
        var outcome = await docker.TryAsync(["stack", "rm", project], cancellation);
        for (var waited = TimeSpan.Zero; !outcome.IsGood && waited < NetworkPatience; waited += Pause)
        {
            await Task.Delay(Pause, cancellation);
            outcome = await docker.TryAsync(["stack", "rm", project], cancellation);
        }

        outcome.ThrowOnFailure();
        await WaitAsync(() => RemainingAsync(project, cancellation), Patience, cancellation);
    }

    // A Swarm releases a network a moment after its last container.
    public async Task RemoveNetworkAsync(string name, CancellationToken cancellation)
    {
        _ = await docker.TryAsync(["network", "rm", "--", name], cancellation);
        await WaitAsync(TryAgainAsync, NetworkPatience, cancellation);

        async Task<IReadOnlyList<string>> TryAgainAsync()
        {
            var networks = await docker.AskAsync(["network", "ls", "--format", "{{.Name}}"], cancellation);
            return networks.Contains(name, StringComparer.Ordinal)
                ? [(await docker.TryAsync(["network", "rm", "--", name], cancellation)).Text]
                : [];
        }
    }

    private async Task<IReadOnlyList<string>> WaitingAsync(string stack, CancellationToken cancellation)
    {
        var services = await StackService.ListAsync(docker, stack, cancellation);
        var waiting = services.Values.Where(service => !service.IsRunning)
            .Select(service => $"{service.Name} ({service.Replicas})").ToList();
        return waiting.Count > 0 || services.Count == 0
            ? waiting
            : await StackService.UpdatesAsync(docker, services.Keys, cancellation);
    }

    // Containers of other machines are known as tasks only. Where there are no tasks, docker fails.
    private async Task<IReadOnlyList<string>> RemainingAsync(string stack, CancellationToken cancellation)
    {
        var tasks = await docker.TryAsync(["stack", "ps", "--format", "{{.Name}} on {{.Node}}", stack], cancellation);
        string[] filter = ["--filter", $"label={Label}={stack}"];
        var containers = await docker.AskAsync(["ps", "--all", .. filter, "--format", "{{.Names}}"], cancellation);
        var networks = await docker.AskAsync(["network", "ls", .. filter, "--format", "{{.Name}}"], cancellation);
        return [.. tasks.Lines, .. containers, .. networks];
    }

    private static async Task WaitAsync(
        Func<Task<IReadOnlyList<string>>> remaining, TimeSpan patience, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            await Task.Delay(Pause, cancellation);
            var left = await remaining();
            if (left.Count == 0)
            {
                return;
            }

            if (waited >= patience)
            {
                throw new DockerException(string.Create(
                    CultureInfo.InvariantCulture, $"after {patience.TotalSeconds} s there is still: {string.Join(", ", left)}"));
            }
        }
    }
}

/// <summary>A service of a Swarm.</summary>
/// <param name="Name">Its name: that of the stack, <c>_</c>, and that in the stack.</param>
/// <param name="Replicas">The number of running and planned containers, as <c>2/3</c>.</param>
internal sealed record StackService(string Name, string Replicas)
{
    private const string UpdateFormat = "{{.Spec.Name}}{{with .UpdateStatus}} {{.State}}{{end}}";

    private const string Format = "{{.Name}}\t{{.Replicas}}";

    /// <summary>Whether all containers run, or have done their job.</summary>
    public bool IsRunning => Replicas.Contains("completed", StringComparison.Ordinal)
        || (Replicas.Split(' ')[0].Split('/') is [var running, var wanted] && running == wanted);

    /// <summary>Returns the services of a stack, or of the Swarm, by their names.</summary>
    public static async Task<IReadOnlyDictionary<string, StackService>> ListAsync(
        Docker docker, string? stack, CancellationToken cancellation)
    {
        string[] filter = stack is null ? [] : ["--filter", $"label={StackProjects.Label}={stack}"];
        var lines = await docker.AskAsync(["service", "ls", .. filter, "--format", Format], cancellation);
        return lines.Select(line => line.Split('\t')).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => new StackService(parts[0], parts[1]), StringComparer.Ordinal);
    }

    /// <summary>Returns the unfinished updates of services, each as the service and its state.</summary>
    public static async Task<IReadOnlyList<string>> UpdatesAsync(
        Docker docker, IEnumerable<string> services, CancellationToken cancellation)
    {
        var states = await docker.AskAsync(["service", "inspect", "--format", UpdateFormat, "--", .. services], cancellation);
        return
        [
            .. states.Where(state => state.Contains(' ', StringComparison.Ordinal)
                && !state.EndsWith(" completed", StringComparison.Ordinal)),
        ];
    }
}
