using System.Text.Json.Serialization;

namespace ComposeGen.Testing.Running;

/// <summary>A container, as <c>docker container inspect</c> describes it.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Name">Its name, with a slash in front.</param>
/// <param name="Image">The id of its image.</param>
/// <param name="State">Its state and health.</param>
/// <param name="Config">Its configuration.</param>
/// <param name="HostConfig">Its restart policy and host ports.</param>
/// <param name="NetworkSettings">Its networks.</param>
/// <param name="Mounts">Its volumes and files.</param>
internal sealed record EngineContainer(
    string Id,
    string Name,
    string Image,
    EngineContainer.ContainerState State,
    EngineContainer.ContainerConfig Config,
    EngineContainer.ContainerHost HostConfig,
    EngineContainer.ContainerNetworks NetworkSettings,
    EngineContainer.ContainerMount[]? Mounts)
{
    private const int AnonymousLength = 64;

    private const string Compose = "com.docker.compose";

    [JsonIgnore]
    public string? Project => Label($"{Compose}.project");

    [JsonIgnore]
    public string Service => Label($"{Compose}.service") ?? "";

    /// <summary>The service of a Swarm that it belongs to.</summary>
    [JsonIgnore]
    public string? StackService => Label("com.docker.swarm.service.name");

    /// <summary>The folder in which it was started.</summary>
    [JsonIgnore]
    public string? Folder => Label($"{Compose}.project.working_dir");

    /// <summary>Whether <c>docker compose run</c> started it; no plan contains such containers.</summary>
    [JsonIgnore]
    public bool IsOneOff => Label($"{Compose}.oneoff") is "True";

    [JsonIgnore]
    public bool IsRunning => State.Status == "running";

    [JsonIgnore]
    public bool IsPaused => State.Status == "paused";

    /// <summary>Whether it succeeded and does not start again.</summary>
    [JsonIgnore]
    public bool IsCompleted =>
        State is { Status: "exited", ExitCode: 0 } && HostConfig.RestartPolicy?.Name is null or "" or "no" or "on-failure";

    /// <summary>The volumes without names: the engine gives them 64 hexadecimal digits.</summary>
    [JsonIgnore]
    public IEnumerable<string> AnonymousVolumes => (Mounts ?? [])
        .Where(mount => mount is { Type: "volume", Name.Length: AnonymousLength } && mount.Name.All(char.IsAsciiHexDigitLower))
        .Select(mount => mount.Name!);

    public string? Label(string name) => Config.Labels?.GetValueOrDefault(name);

    /// <summary>The networks that it is on.</summary>
    [JsonIgnore]
    public IEnumerable<string> Networks => NetworkSettings.Networks?.Keys ?? Enumerable.Empty<string>();

    /// <summary>The names that it was given on a network. The engine adds the start of its id, and Compose v2 its name.</summary>
    public IEnumerable<string> GivenNames(ContainerNetwork place) =>
        (place.Aliases ?? []).Where(name => name != Name.TrimStart('/') && !Id.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Returns its place on a network; <see langword="null"/> when it is not there.</summary>
    public ContainerNetwork? On(string network) => NetworkSettings.Networks?.GetValueOrDefault(network);

    /// <summary>The ports of the host that it publishes while it runs, including those that the engine chose.</summary>
    public IEnumerable<ListeningPort> HostPorts() =>
        IsRunning || IsPaused || State.Status == "restarting"
            ? new[] { HostConfig.PortBindings, NetworkSettings.Ports }.SelectMany(PortsOf).Distinct()
            : [];

    private static IEnumerable<ListeningPort> PortsOf(Dictionary<string, PortBinding[]?>? ports) =>
        from bindings in ports ?? []
        from binding in bindings.Value ?? []
        let port = ListeningPort.TryRead(binding.HostIp, binding.HostPort, bindings.Key.Split('/')[^1])
        where port is { Number: > 0 }
        select port;

    internal sealed record ContainerState(string Status, int ExitCode, ContainerHealth? Health);

    internal sealed record ContainerHealth(string Status);

    internal sealed record ContainerConfig(string Image, Dictionary<string, string>? Labels);

    internal sealed record ContainerHost(ContainerRestart? RestartPolicy, Dictionary<string, PortBinding[]?>? PortBindings);

    internal sealed record ContainerRestart(string? Name);

    internal sealed record PortBinding(string? HostIp, string? HostPort);

    internal sealed record ContainerMount(string? Type, string? Name);

    internal sealed record ContainerNetworks(
        Dictionary<string, ContainerNetwork>? Networks, Dictionary<string, PortBinding[]?>? Ports);

    internal sealed record ContainerNetwork(string[]? Aliases, string? IPAddress);
}
