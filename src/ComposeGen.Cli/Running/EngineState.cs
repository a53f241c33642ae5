using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>What the engine has at one moment.</summary>
/// <param name="Containers">Its containers, running or not.</param>
/// <param name="Networks">Its networks, by name.</param>
/// <param name="Services">The services of its Swarm.</param>
/// <param name="Images">The ids of the fleet's images, by name; those that the engine does not have are left out.</param>
internal sealed record EngineState(
    IReadOnlyList<EngineContainer> Containers,
    IReadOnlyDictionary<string, EngineNetwork> Networks,
    IReadOnlyList<EngineService> Services,
    IReadOnlyDictionary<string, string> Images)
{
    /// <exception cref="DockerException">Docker refused.</exception>
    public static async Task<EngineState> LoadAsync(FleetFolder fleet, Docker docker, CancellationToken cancellation)
    {
        var networks = await InspectAsync(
            docker, "network", ["network", "ls", "--quiet", "--no-trunc"], EngineJson.Default.EngineNetwork, cancellation);
        return new EngineState(
            await InspectAsync(docker, "container", ["ps", "--all", "--quiet", "--no-trunc"], EngineJson.Default.EngineContainer, cancellation),
            networks.DistinctBy(network => network.Name, StringComparer.Ordinal).ToDictionary(network => network.Name, StringComparer.Ordinal),
            fleet.Manifest.IsForSwarm
                ? await InspectAsync(docker, "service", ["service", "ls", "--quiet"], EngineJson.Default.EngineService, cancellation)
                : [],
            await ImagesAsync(docker, fleet.Images, cancellation));
    }

    /// <summary>The containers of a compose project.</summary>
    public static Task<IReadOnlyList<EngineContainer>> OfProjectAsync(Docker docker, string project, CancellationToken cancellation) => InspectAsync(
        docker,
        "container",
        ["ps", "--all", "--quiet", "--no-trunc", "--filter", $"label=com.docker.compose.project={project}"],
        EngineJson.Default.EngineContainer,
        cancellation);

    /// <summary>The containers of a project that a plan contains.</summary>
    public IEnumerable<EngineContainer> Of(ManifestProject project) =>
        Containers.Where(container => container.Project == project.Name && !container.IsOneOff);

    // What disappears in between is left out: docker describes the others, and fails.
    private static async Task<IReadOnlyList<T>> InspectAsync<T>(
        Docker docker, string kind, IEnumerable<string> list, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var ids = await docker.AskAsync(list, cancellation);
        if (ids.Count == 0)
        {
            return [];
        }

        var inspected = await docker.RunAsync([kind, "inspect", "--format", "{{json .}}", "--", .. ids], cancellation);
        return [.. inspected.Lines.Select(line => JsonSerializer.Deserialize(line, type)!)];
    }

    private static async Task<IReadOnlyDictionary<string, string>> ImagesAsync(Docker docker, IEnumerable<string> names, CancellationToken cancellation)
    {
        var images = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var inspected = await docker.RunAsync(["image", "inspect", "--format", "{{.Id}}", "--", name], cancellation);
            if (inspected.IsGood)
            {
                images.Add(name, string.Concat(inspected.Lines));
            }
        }

        return images;
    }
}
