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
    /// <summary>Looks at the engine.</summary>
    /// <param name="docker">Docker.</param>
    /// <param name="isSwarm">Whether the services of its Swarm are of interest.</param>
    /// <param name="images">The images that are of interest.</param>
    /// <param name="cancellation">Stops the looking.</param>
    /// <exception cref="DockerException">Docker refused.</exception>
    public static async Task<EngineState> LoadAsync(
        Docker docker, bool isSwarm, IEnumerable<string> images, CancellationToken cancellation)
    {
        string[] networkList = ["network", "ls", "--quiet", "--no-trunc"];
        var networks = await InspectAsync(docker, "network", networkList, EngineJson.Default.EngineNetwork, cancellation);
        var services = isSwarm
            ? await InspectAsync(docker, "service", ["service", "ls", "--quiet"], EngineJson.Default.EngineService, cancellation)
            : [];
        return new EngineState(
            await ContainersAsync(docker, [], cancellation),
            networks.DistinctBy(network => network.Name, StringComparer.Ordinal)
                .ToDictionary(network => network.Name, StringComparer.Ordinal),
            services,
            await ImagesAsync(docker, images, cancellation));
    }

    /// <summary>The containers of a compose project.</summary>
    public static Task<IReadOnlyList<EngineContainer>> OfProjectAsync(
        Docker docker, string project, CancellationToken cancellation) =>
        ContainersAsync(docker, ["--filter", $"label=com.docker.compose.project={project}"], cancellation);

    private static Task<IReadOnlyList<EngineContainer>> ContainersAsync(
        Docker docker, string[] filter, CancellationToken cancellation) => InspectAsync(
            docker,
            "container",
            ["ps", "--all", "--quiet", "--no-trunc", .. filter],
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

    private static async Task<IReadOnlyDictionary<string, string>> ImagesAsync(
        Docker docker, IEnumerable<string> names, CancellationToken cancellation)
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
