using ComposeGen.Fleets;

namespace ComposeGen.Cli.Running;

/// <summary>How the services of a stack differ from the plan.</summary>
/// <param name="state">What the engine has.</param>
/// <param name="running">How many containers of each service run.</param>
internal sealed class StackComparison(EngineState state, IReadOnlyDictionary<string, StackService> running)
{
    private static readonly string[] NoDifference = [];

    private readonly Dictionary<string, EngineService> _services =
        state.Services.ToDictionary(service => service.Spec.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _networks = state.Networks.Values
        .Where(network => network.Id is not null)
        .ToDictionary(network => network.Id!, network => network.Name, StringComparer.Ordinal);

    /// <summary>What differs of a service, in words that follow its name; nothing when it runs as planned.</summary>
    public IEnumerable<string> Of(ManifestProject project, PlannedService planned)
    {
        var name = $"{project.Name}_{planned.Name}";
        if (!running.TryGetValue(name, out var service) || !_services.TryGetValue(name, out var spec))
        {
            return [""];
        }

        return
        [
            .. Counts(planned, spec, service),
            .. state.Containers.Any(container => container.StackService == name && container.IsPaused)
                ? [" (paused)"]
                : NoDifference,
            .. spec.Spec.TaskTemplate is { } task ? Of(planned, task) : [],
        ];
    }

    /// <summary>The services of a stack that the plan does not contain.</summary>
    public IEnumerable<string> Unplanned(ManifestProject project, IEnumerable<string> planned) => _services.Values
        .Where(service => service.Label(StackProjects.Label) == project.Name)
        .Select(service => service.Spec.Name[(project.Name.Length + 1)..])
        .Except(planned, StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Counts(PlannedService planned, EngineService spec, StackService service) =>
        spec.Replicas is { } replicas && replicas != planned.Containers
            ? [$" ({service.Replicas} instead of {planned.Containers})"]
            : service.IsRunning ? []
            : [$" ({service.Replicas})"];

    private IEnumerable<string> Of(PlannedService planned, EngineService.ServiceTask task)
    {
        if (planned.Image is { } image && task.ContainerSpec?.Image is { } other && !IsSameImage(image, other))
        {
            yield return $" (image {other})";
        }

        var configs = (task.ContainerSpec?.Configs ?? []).Select(config => config.ConfigName);
        if (!planned.Configs.ToHashSet(StringComparer.Ordinal).SetEquals(configs))
        {
            yield return " (configuration files changed)";
        }

        var places = (task.Networks ?? []).ToLookup(
            network => _networks.GetValueOrDefault(network.Target, network.Target),
            network => network.Aliases ?? [],
            StringComparer.Ordinal);
        foreach (var place in planned.Places)
        {
            var names = places.Contains(place.Network) ? places[place.Network].SelectMany(each => each) : null;
            if (place.FindMissing(names) is { } missing)
            {
                yield return $" {missing}";
            }
        }

        var networks = planned.Places.Select(place => place.Network);
        foreach (var network in places.Select(place => place.Key).Except(networks, StringComparer.Ordinal))
        {
            yield return $" on {network}";
        }
    }

    // A Swarm writes the tag of every image, and the digest of those that a registry has.
    private static bool IsSameImage(string planned, string actual) =>
        ImageReference.TryParse(planned, out var one) && ImageReference.TryParse(actual, out var other)
        && (one.Registry, one.Repository, one.Tag ?? "latest") == (other.Registry, other.Repository, other.Tag ?? "latest")
        && (one.Digest is null || one.Digest == other.Digest);
}
