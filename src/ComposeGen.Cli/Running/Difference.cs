namespace ComposeGen.Cli.Running;

/// <summary>A way in which a service does not run as planned.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Service">The service.</param>
/// <param name="Text">The difference, for a user.</param>
internal sealed record Difference(DifferenceKind Kind, string Service, string Text)
{
    /// <summary>The container that differs; <see langword="null"/> when one is missing.</summary>
    public EngineContainer? Container { get; init; }

    /// <summary>The place on a network that the container does not have.</summary>
    public PlannedPlace? Place { get; init; }

    /// <summary>The network that the container should not be on.</summary>
    public string? Network { get; init; }

    /// <summary>Compares a service's containers with the plan.</summary>
    /// <param name="service">The service.</param>
    /// <param name="containers">Its containers.</param>
    /// <param name="images">The ids of images, by their names.</param>
    /// <param name="networks">The networks that the fleet created; what containers do on others is their user's affair.</param>
    public static IEnumerable<Difference> Of(
        PlannedService service,
        IReadOnlyCollection<EngineContainer> containers,
        IReadOnlyDictionary<string, string> images,
        IReadOnlySet<string> networks)
    {
        if (containers.Count != service.Containers)
        {
            yield return new(
                DifferenceKind.Count,
                service.Name,
                containers.Count == 0 ? service.Name : $"{service.Name} ({containers.Count} of {service.Containers} containers)");
        }

        foreach (var container in containers)
        {
            foreach (var difference in Of(service, container, images, networks))
            {
                yield return difference with { Container = container };
            }
        }
    }

    private static IEnumerable<Difference> Of(
        PlannedService service,
        EngineContainer container,
        IReadOnlyDictionary<string, string> images,
        IReadOnlySet<string> networks)
    {
        if (!container.IsRunning && !container.IsCompleted)
        {
            var state = container.State.Status == "exited" ? $"exited with {container.State.ExitCode}" : container.State.Status;
            var kind = container.IsPaused ? DifferenceKind.Paused : DifferenceKind.Stopped;
            yield return new(kind, service.Name, $"{service.Name} ({state})");
        }

        if (container is { IsRunning: true, State.Health.Status: "unhealthy" or "starting" })
        {
            var health = container.State.Health.Status;
            yield return new(
                health == "starting" ? DifferenceKind.Starting : DifferenceKind.Unhealthy,
                service.Name,
                health == "starting" ? $"{service.Name} (health check still starting)" : $"{service.Name} (unhealthy)");
        }

        if (service.Image is { } image && container.Config.Image != image)
        {
            yield return new(DifferenceKind.Outdated, service.Name, $"{service.Name} (image {container.Config.Image})");
        }
        else if (service.Image is { } name && images.TryGetValue(name, out var id) && container.Image != id)
        {
            yield return new(DifferenceKind.Outdated, service.Name, $"{service.Name} (an older {name})");
        }

        if (container.Label(Fleets.FleetManifest.ConfigurationLabel) != service.Configuration)
        {
            yield return new(DifferenceKind.Outdated, service.Name, $"{service.Name} (configuration files changed)");
        }

        foreach (var place in service.Places)
        {
            if (Find(place, container) is { } problem)
            {
                yield return new(DifferenceKind.Disconnected, service.Name, $"{service.Name} {problem}") { Place = place };
            }
        }

        foreach (var network in container.Networks.Where(networks.Contains)
            .Except(service.Places.Select(place => place.Network), StringComparer.Ordinal))
        {
            yield return new(DifferenceKind.Connected, service.Name, $"{service.Name} on {network}") { Network = network };
        }
    }

    // A stopped container has places, but no address.
    private static string? Find(PlannedPlace place, EngineContainer container)
    {
        var there = container.On(place.Network);
        if (place.FindMissing(there is null ? null : there.Aliases ?? []) is { } missing)
        {
            return missing;
        }

        var others = container.GivenNames(there!).Except(place.Names, StringComparer.Ordinal).ToList();
        return others.Count > 0 ? $"with the name {string.Join(" and ", others)} on {place.Network}"
            : place.Address is { } address && container.IsRunning && there!.IPAddress != address
                ? $"with the address {there.IPAddress} instead of {address}"
            : null;
    }
}
