namespace ComposeGen.Cli.Running;

/// <summary>A service of a Swarm, as <c>docker service inspect</c> describes it.</summary>
/// <param name="Spec">What it should be.</param>
internal sealed record EngineService(EngineService.ServiceSpec Spec)
{
    public string? Label(string name) => Spec.Labels?.GetValueOrDefault(name);

    internal sealed record ServiceSpec(string Name, Dictionary<string, string>? Labels);
}
