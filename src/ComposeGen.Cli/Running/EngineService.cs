using System.Text.Json.Serialization;

namespace ComposeGen.Cli.Running;

/// <summary>A service of a Swarm, as <c>docker service inspect</c> describes it.</summary>
/// <param name="Spec">What it should be.</param>
internal sealed record EngineService(EngineService.ServiceSpec Spec)
{
    /// <summary>How many containers it should have; <see langword="null"/> for one on each machine, and for a job.</summary>
    [JsonIgnore]
    public int? Replicas => Spec.Mode?.Replicated?.Replicas;

    public string? Label(string name) => Spec.Labels?.GetValueOrDefault(name);

    internal sealed record ServiceSpec(
        string Name, Dictionary<string, string>? Labels, ServiceTask? TaskTemplate, ServiceMode? Mode);

    internal sealed record ServiceTask(ServiceContainer? ContainerSpec, ServiceNetwork[]? Networks);

    internal sealed record ServiceContainer(string Image, ServiceConfig[]? Configs);

    internal sealed record ServiceConfig(string ConfigName);

    /// <param name="Target">The network's id.</param>
    /// <param name="Aliases">The names there.</param>
    internal sealed record ServiceNetwork(string Target, string[]? Aliases);

    internal sealed record ServiceMode(ServiceReplicas? Replicated);

    internal sealed record ServiceReplicas(int Replicas);
}
