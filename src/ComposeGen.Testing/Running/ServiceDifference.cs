using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>The repair that <c>composegen up</c> makes when Compose itself does nothing.</summary>
internal enum Repair
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Recreates the service's containers.</summary>
    Recreate,

    /// <summary>Restarts the container.</summary>
    Restart,

    /// <summary>Connects the container to a network, under its planned names.</summary>
    Connect,

    /// <summary>Disconnects the container from a network.</summary>
    Disconnect,
}

/// <summary>A way in which a service does not run as planned.</summary>
/// <param name="Service">The service.</param>
/// <param name="Text">The difference, for a user.</param>
/// <param name="Repair">The repair.</param>
internal sealed record ServiceDifference(string Service, string Text, Repair Repair = Repair.None)
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
    /// <param name="networks">The networks that the fleet created; its containers may be on any others.</param>
    public static IEnumerable<ServiceDifference> Of(
        PlannedService service,
        IReadOnlyCollection<EngineContainer> containers,
        IReadOnlyDictionary<string, string> images,
        IReadOnlySet<string> networks)
    {
        var name = service.Name;
        if (containers.Count != service.Containers)
        {
            yield return new(
                name, containers.Count == 0 ? name : $"{name} ({containers.Count} of {service.Containers} containers)");
        }

        foreach (var container in containers)
        {
            IEnumerable<ServiceDifference> differences =
            [
                .. OfState(name, container),
                .. OfFiles(service, container, images),
                .. OfNetworks(service, container, networks),
            ];
            foreach (var difference in differences)
            {
                yield return difference with { Container = container };
            }
        }
    }

    private static IEnumerable<ServiceDifference> OfState(string name, EngineContainer container)
    {
        if (!container.IsRunning && !container.IsCompleted)
        {
            var state = container.State.Status == "exited" ? $"exited with {container.State.ExitCode}" : container.State.Status;
            yield return new(name, $"{name} ({state})");
        }

        if (container is { IsRunning: true, State.Health.Status: "starting" })
        {
            yield return new(name, $"{name} (health check still starting)");
        }
        else if (container is { IsRunning: true, State.Health.Status: "unhealthy" })
        {
            yield return new(name, $"{name} (unhealthy)", Repair.Restart);
        }
    }

    private static IEnumerable<ServiceDifference> OfFiles(
        PlannedService service, EngineContainer container, IReadOnlyDictionary<string, string> images)
    {
        var name = service.Name;
        if (service.Image is { } image && container.Config.Image != image)
        {
            yield return new(name, $"{name} (image {container.Config.Image})", Repair.Recreate);
        }
        else if (service.Image is { } same && images.TryGetValue(same, out var id) && container.Image != id)
        {
            yield return new(name, $"{name} (an older {same})", Repair.Recreate);
        }

        if (container.Label(FleetManifest.ConfigurationLabel) != service.Configuration)
        {
            yield return new(name, $"{name} (configuration files changed)", Repair.Recreate);
        }
    }

    private static IEnumerable<ServiceDifference> OfNetworks(
        PlannedService service, EngineContainer container, IReadOnlySet<string> networks)
    {
        foreach (var place in service.Places)
        {
            if (Find(place, container) is { } problem)
            {
                yield return new(service.Name, $"{service.Name} {problem}", Repair.Connect) { Place = place };
            }
        }

        var planned = service.Places.Select(place => place.Network);
        foreach (var network in container.Networks.Where(networks.Contains).Except(planned, StringComparer.Ordinal))
        {
            yield return new(service.Name, $"{service.Name} on {network}", Repair.Disconnect) { Network = network };
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
        if (others.Count > 0)
        {
            return $"with the name {string.Join(" and ", others)} on {place.Network}";
        }

        return place.Address is { } address && container.IsRunning && there!.IPAddress != address
            ? $"with the address {there.IPAddress} instead of {address}"
            : null;
    }
}
