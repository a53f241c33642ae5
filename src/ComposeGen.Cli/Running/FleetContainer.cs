namespace ComposeGen.Cli.Running;

/// <summary>A container of a compose project, as <c>docker ps</c> lists it.</summary>
internal sealed record FleetContainer(string Project, string Service, string Id, string Status, IReadOnlyList<string> Networks, string Folder)
{
    private const string Format = """{{.Label "com.docker.compose.project"}}	{{.Label "com.docker.compose.service"}}	{{.ID}}	{{.Status}}	{{.Networks}}	{{.Label "com.docker.compose.project.working_dir"}}""";

    public bool IsRunning => Status.StartsWith("Up", StringComparison.Ordinal);

    /// <summary>The containers of a project, or of all projects, running or not; those of <c>docker-compose run</c> are left out.</summary>
    public static async Task<IReadOnlyList<FleetContainer>> ListAsync(Docker docker, string? project, CancellationToken cancellation)
    {
        var label = project is null ? "label=com.docker.compose.project" : $"label=com.docker.compose.project={project}";
        var lines = await docker.AskAsync(["ps", "--all", "--filter", label, "--filter", "label=com.docker.compose.oneoff=False", "--format", Format], cancellation);
        return [.. lines.Select(line => line.Split('\t')).Where(parts => parts.Length == 6).Select(parts => new FleetContainer(parts[0], parts[1], parts[2], parts[3], parts[4].Split(','), parts[5]))];
    }
}
