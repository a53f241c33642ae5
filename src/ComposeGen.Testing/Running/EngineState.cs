using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>The state of the engine at one moment.</summary>
/// <param name="Containers">Its containers, running or not.</param>
/// <param name="Networks">Its networks, by name.</param>
/// <param name="Services">The services of its Swarm.</param>
/// <param name="Images">The ids of the fleet's images that the engine has, by name.</param>
internal sealed record EngineState(
    IReadOnlyList<EngineContainer> Containers,
    IReadOnlyDictionary<string, EngineNetwork> Networks,
    IReadOnlyList<EngineService> Services,
    IReadOnlyDictionary<string, string> Images)
{
    /// <summary>Asks the engine for its state.</summary>
    /// <param name="docker">The docker command.</param>
    /// <param name="fleet">The fleet, which decides whether services of the Swarm are included.</param>
    /// <param name="images">The images to look for.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public static async Task<EngineState> LoadAsync(
        Docker docker, FleetFolder fleet, IEnumerable<string> images, CancellationToken cancellation)
    {
        string[] networkList = ["network", "ls", "--quiet", "--no-trunc"];
        var networks = await InspectAsync(docker, "network", networkList, EngineJson.Default.EngineNetwork, cancellation);
        var services = fleet.Manifest.IsForSwarm
            ? await InspectAsync(docker, "service", ["service", "ls", "--quiet"], EngineJson.Default.EngineService, cancellation)
            : [];
        return new EngineState(
            await ContainersAsync(docker, [], cancellation),
            networks.DistinctBy(network => network.Name, StringComparer.Ordinal)
                .ToDictionary(network => network.Name, StringComparer.Ordinal),
            services,
            await ImagesAsync(docker, images, cancellation));
    }

    /// <summary>Returns the containers of a compose project.</summary>
    public static Task<IReadOnlyList<EngineContainer>> OfProjectAsync(
        Docker docker, string project, CancellationToken cancellation) =>
        ContainersAsync(docker, ["--filter", $"label=com.docker.compose.project={project}"], cancellation);

    /// <summary>Returns the containers of a project that its plan can contain.</summary>
    public IEnumerable<EngineContainer> Of(ManifestProject project) =>
        Containers.Where(container => container.Project == project.Name && !container.IsOneOff);

    /// <summary>Returns how the networks of a project differ from its plan.</summary>
    public IEnumerable<string> NetworkDifferences(ManifestProject project)
    {
        foreach (var network in project.Networks)
        {
            if (Networks.GetValueOrDefault(network.Name) is not { } there)
            {
                yield return $"network {network.Name}";
            }
            else if (there.HasOtherSubnetThan(network.Subnet))
            {
                yield return $"network {network.Name} ({string.Join(", ", there.Subnets)} instead of {network.Subnet})";
            }
        }
    }

    private static Task<IReadOnlyList<EngineContainer>> ContainersAsync(
        Docker docker, string[] filter, CancellationToken cancellation) => InspectAsync(
            docker,
            "container",
            ["ps", "--all", "--quiet", "--no-trunc", .. filter],
            EngineJson.Default.EngineContainer,
            cancellation);

    // When something disappears in between, docker fails, but describes the rest.
    private static async Task<IReadOnlyList<T>> InspectAsync<T>(
        Docker docker, string kind, IEnumerable<string> list, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var ids = await docker.AskAsync(list, cancellation);
        if (ids.Count == 0)
        {
            return [];
        }

        var inspected = await docker.TryAsync([kind, "inspect", "--format", "{{json .}}", "--", .. ids], cancellation);
        return [.. inspected.Lines.Select(line => JsonSerializer.Deserialize(line, type)!)];
    }

    private static async Task<IReadOnlyDictionary<string, string>> ImagesAsync(
        Docker docker, IEnumerable<string> names, CancellationToken cancellation)
    {
        var images = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var inspected = await docker.TryAsync(["image", "inspect", "--format", "{{.Id}}", "--", name], cancellation);
            if (inspected.IsGood)
            {
                images.Add(name, string.Concat(inspected.Lines));
            }
        }

        return images;
    }
}

/// <summary>A network, as <c>docker network inspect</c> describes it.</summary>
internal sealed record EngineNetwork(
    string? Id, string Name, Dictionary<string, string>? Labels, EngineNetwork.NetworkAddresses? IPAM)
{
    public string? Driver { get; init; }

    [JsonPropertyName("Internal")]
    public bool IsInternal { get; init; }

    [JsonIgnore]
    public string? Project => Label("com.docker.compose.project") ?? Label(StackProjects.Label);

    [JsonIgnore]
    public IEnumerable<Subnet> Subnets =>
        from configuration in IPAM?.Config ?? []
        where configuration.Subnet is { } text && Subnet.TryParse(text, out _)
        select Subnet.Parse(configuration.Subnet!);

    /// <summary>Whether it has subnets, but not the planned one; <see langword="null"/> means that none is planned.</summary>
    public bool HasOtherSubnetThan(string? subnet) =>
        subnet is not null && Subnets.Any() && !Subnets.Contains(Subnet.Parse(subnet));

    public string? Label(string name) => Labels?.GetValueOrDefault(name);

    internal sealed record NetworkAddresses(NetworkConfiguration[]? Config);

    internal sealed record NetworkConfiguration(string? Subnet);
}

/// <summary>A service of a Swarm, as <c>docker service inspect</c> describes it.</summary>
internal sealed record EngineService(EngineService.ServiceSpec Spec)
{
    /// <summary>The planned number of containers; <see langword="null"/> for a job and for one on each machine.</summary>
    [JsonIgnore]
    public int? Replicas => Spec.Mode?.Replicated?.Replicas;

    public string? Label(string name) => Spec.Labels?.GetValueOrDefault(name);

    internal sealed record ServiceSpec(
        string Name, Dictionary<string, string>? Labels, ServiceTask? TaskTemplate, ServiceMode? Mode);

    internal sealed record ServiceTask(ServiceContainer? ContainerSpec, ServiceNetwork[]? Networks);

    internal sealed record ServiceContainer(string Image, ServiceConfig[]? Configs);

    internal sealed record ServiceConfig(string ConfigName);

    internal sealed record ServiceNetwork(string Target, string[]? Aliases);

    internal sealed record ServiceMode(ServiceReplicas? Replicated);

    internal sealed record ServiceReplicas(int Replicas);
}

[JsonSerializable(typeof(EngineContainer))]
[JsonSerializable(typeof(EngineNetwork))]
[JsonSerializable(typeof(EngineService))]
internal sealed partial class EngineJson : JsonSerializerContext;
