namespace ComposeGen.Cli.Running;

/// <summary>A service of a Swarm.</summary>
/// <param name="Name">Its name: that of the stack, <c>_</c>, and that in the stack.</param>
/// <param name="Replicas">How many containers run, and how many should, as <c>2/3</c>.</param>
internal sealed record StackService(string Name, string Replicas)
{
    private const string UpdateFormat = "{{.Spec.Name}}{{with .UpdateStatus}} {{.State}}{{end}}";

    private const string Format = "{{.Name}}\t{{.Replicas}}";

    /// <summary>Whether all containers run, or have done their job.</summary>
    public bool IsRunning => Replicas.Contains("completed", StringComparison.Ordinal)
        || (Replicas.Split(' ')[0].Split('/') is [var running, var wanted] && running == wanted);

    /// <summary>The services of a stack, or of the Swarm, by their names.</summary>
    public static async Task<IReadOnlyDictionary<string, StackService>> ListAsync(
        Docker docker, string? stack, CancellationToken cancellation)
    {
        string[] filter = stack is null ? [] : ["--filter", $"label={StackProjects.Label}={stack}"];
        var lines = await docker.AskAsync(["service", "ls", .. filter, "--format", Format], cancellation);
        return lines.Select(line => line.Split('\t')).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => new StackService(parts[0], parts[1]), StringComparer.Ordinal);
    }

    /// <summary>The updates of services that are not over, each as the service and its state.</summary>
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
