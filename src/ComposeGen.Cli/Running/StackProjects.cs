using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>
/// Runs projects as stacks of the engine's Swarm. <c>docker stack</c> ends before the Swarm has done its work, so this waits.
/// </summary>
internal sealed class StackProjects(FleetFolder fleet, Docker docker) : IProjectTool
{
    /// <summary>The label that everything of a stack has, with the stack's name.</summary>
    public const string Label = "com.docker.stack.namespace";

    // Machines may have images to pull, and services take the time to stop that they are given.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan NetworkPatience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Whether the Swarm has one machine, so that nobody else can have the images.</summary>
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

    public async Task<DockerOutcome> StartAsync(
        ManifestProject project, EngineState state, bool removeOrphans, CancellationToken cancellation)
    {
        // A Swarm takes a paused container for one that runs. Those of other machines stay as they are.
        var own = state.Containers.Where(container => container.Label(Label) == project.Name);
        var resumed = await docker.ResumeAsync(own, cancellation);
        if (!resumed.IsGood)
        {
            return resumed;
        }

        string[] options = ["--prune", .. Docker.WordsOf("STACK_OPTIONS"), "--compose-file", project.File];
        var outcome = await docker.RunAsync(["stack", "deploy", .. options, project.Name], cancellation);
        return outcome.IsGood
            ? await WaitAsync(outcome, () => WaitingAsync(project.Name, cancellation), Patience, cancellation)
            : outcome;
    }

    public async Task<DockerOutcome> StopAsync(
        ManifestProject project, EngineState state, bool withVolumes, CancellationToken cancellation)
    {
        var outcome = await RemoveAsync(project.Name, cancellation);
        return outcome.IsGood && withVolumes ? await RemoveVolumesAsync(project.Name, cancellation) : outcome;
    }

    public Task<DockerOutcome> RemoveFormerAsync(string project, EngineState state, CancellationToken cancellation) =>
        RemoveAsync(project, cancellation);

    // A Swarm lets go of a network a moment after the last container has.
    public async Task<DockerOutcome> RemoveNetworkAsync(string name, CancellationToken cancellation)
    {
        var outcome = await docker.RunAsync(["network", "rm", "--", name], cancellation);
        return await WaitAsync(
            outcome,
            async () =>
            {
                var networks = await docker.AskAsync(["network", "ls", "--format", "{{.Name}}"], cancellation);
                if (!networks.Contains(name, StringComparer.Ordinal))
                {
                    return [];
                }

                outcome = await docker.RunAsync(["network", "rm", "--", name], cancellation);
                return [outcome.Said];
            },
            NetworkPatience,
            cancellation);
    }

    private async Task<DockerOutcome> RemoveAsync(string stack, CancellationToken cancellation)
    {
        // A network may still be in the use of a task that is about to end, and then all but the network is removed.
        var outcome = await docker.RunAsync(["stack", "rm", stack], cancellation);
        for (var waited = TimeSpan.Zero; !outcome.IsGood && waited < NetworkPatience; waited += Pause)
        {
            await Task.Delay(Pause, cancellation);
            outcome = await docker.RunAsync(["stack", "rm", stack], cancellation);
        }

        return outcome.IsGood
            ? await WaitAsync(outcome, () => RemainingAsync(stack, cancellation), Patience, cancellation)
            : outcome;
    }

    // Volumes of other machines stay: only their own engines know them.
    private async Task<DockerOutcome> RemoveVolumesAsync(string stack, CancellationToken cancellation)
    {
        var volumes = await docker.AskAsync(["volume", "ls", "--quiet", "--filter", $"label={Label}={stack}"], cancellation);
        return volumes.Count == 0
            ? DockerOutcome.Good
            : await docker.RunAsync(["volume", "rm", "--", .. volumes], cancellation);
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

    // Containers of other machines are known as tasks alone; without any, docker says so on standard error.
    private async Task<IReadOnlyList<string>> RemainingAsync(string stack, CancellationToken cancellation)
    {
        var tasks = await docker.RunAsync(["stack", "ps", "--format", "{{.Name}} on {{.Node}}", stack], cancellation);
        var filter = $"label={Label}={stack}";
        var containers = await docker.AskAsync(["ps", "--all", "--filter", filter, "--format", "{{.Names}}"], cancellation);
        var networks = await docker.AskAsync(["network", "ls", "--filter", filter, "--format", "{{.Name}}"], cancellation);
        return [.. tasks.Lines, .. containers, .. networks];
    }

    private static async Task<DockerOutcome> WaitAsync(
        DockerOutcome outcome,
        Func<Task<IReadOnlyList<string>>> remaining,
        TimeSpan patience,
        CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            await Task.Delay(Pause, cancellation);
            var left = await remaining();
            if (left.Count == 0)
            {
                return outcome with { ExitCode = 0 };
            }

            if (waited >= patience)
            {
                return new DockerOutcome(1, "", string.Create(
                    CultureInfo.InvariantCulture, $"after {patience.TotalSeconds} s there is still: {string.Join(", ", left)}"));
            }
        }
    }
}
