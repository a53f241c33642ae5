using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Compares the services of stacks with the plan.</summary>
/// <param name="state">The state of the engine.</param>
/// <param name="running">The services of the Swarm, by name.</param>
internal sealed class StackComparison(EngineState state, IReadOnlyDictionary<string, StackService> running)
{
    private readonly Dictionary<string, EngineService> _services =
        state.Services.ToDictionary(service => service.Spec.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _networks = state.Networks.Values
        .Where(network => network.Id is not null)
        .ToDictionary(network => network.Id!, network => network.Name, StringComparer.Ordinal);

    /// <summary>Returns how many services of a stack run as planned, how many are planned, and the differences.</summary>
    public (int Running, int Planned, IReadOnlyList<string> Differences) Compare(ManifestProject project, PlannedProject plan)
    {
        var services = plan.Services;
        var differences = services.Values.ToDictionary(
            service => service.Name, service => Of(project, service).ToList(), StringComparer.Ordinal);
        var unplanned = _services.Values
            .Where(service => service.Label(StackProjects.Label) == project.Name)
            .Select(service => service.Spec.Name[(project.Name.Length + 1)..])
            .Except(services.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return (
            differences.Values.Count(ofService => ofService.Count == 0),
            services.Count,
            [
                .. differences.SelectMany(ofService => ofService.Value.Select(difference => $"{ofService.Key}{difference}")),
                .. unplanned.Select(service => $"{service} (no longer in the fleet)"),
                .. state.NetworkDifferences(project),
            ]);
    }

    // The differences follow the service's name.
    private IEnumerable<string> Of(ManifestProject project, PlannedService planned)
    {
        var name = $"{project.Name}_{planned.Name}";
        if (!running.TryGetValue(name, out var service) || !_services.TryGetValue(name, out var spec))
        {
            return [""];
        }

        var isPaused = state.Containers.Any(container => container.StackService == name && container.IsPaused);
        return
        [
            .. Counts(planned, spec, service),
            .. isPaused ? [" (paused)"] : Enumerable.Empty<string>(),
            .. spec.Spec.TaskTemplate is { } task ? Of(planned, task) : [],
        ];
    }

    private static IEnumerable<string> Counts(PlannedService planned, EngineService spec, StackService service)
    {
        if (spec.Replicas is { } replicas && replicas != planned.Containers)
        {
            return [$" ({service.Replicas} instead of {planned.Containers})"];
        }

        return service.IsRunning ? [] : [$" ({service.Replicas})"];
    }

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

    // A Swarm adds the tag to every image, and the digest to images from a registry.
    private static bool IsSameImage(string planned, string actual) =>
        ImageReference.TryParse(planned, out var one) && ImageReference.TryParse(actual, out var other)
        && (one.Registry, one.Repository, one.Tag ?? "latest") == (other.Registry, other.Repository, other.Tag ?? "latest")
        && (one.Digest is null || one.Digest == other.Digest);
}
