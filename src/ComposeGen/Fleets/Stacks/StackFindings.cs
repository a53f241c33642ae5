using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>
/// Finds what prevents a fleet or a node from running on a Swarm, and settings for a Swarm in a fleet for Compose.
/// </summary>
internal static class StackFindings
{
    /// <summary>Checks the fleet.</summary>
    public static void Check(Fleet fleet, FleetFindings findings)
    {
        if (!fleet.IsForSwarm)
        {
            CheckPlacement(fleet, findings);
            return;
        }

        if (fleet.Layout is FleetLayout.Connect or FleetLayout.Template)
        {
            var reason = fleet.Layout == FleetLayout.Template
                ? "docker stack deploy reads no .env files"
                : "nobody can connect the containers of its services to networks";
            var message = $"The {FleetLayoutName.Of(fleet.Layout)} layout cannot be run by a Swarm: {reason}. "
                + $"Choose {FleetLayoutName.Of(FleetLayout.PerNode)} or {FleetLayoutName.Of(FleetLayout.Flat)}.";
            findings.Report(FleetDiagnostics.LayoutNotForSwarm, ComposePath.Root.Child("layout"), message);
        }

        CheckEnvironments(fleet, findings);
        var created = fleet.SharedNetworks.Where(network => !network.IsExternal);
        foreach (var network in created.Where(network => NetworkDriver.IsLocal(network.DriverName)))
        {
            findings.Report(
                FleetDiagnostics.NetworkNotForSwarm,
                ComposePath.Root.Child("networks").Child(network.Network.Name).Child("driver"),
                $"No service of a Swarm can be on the shared network '{network.Network.Name}': a network of the driver "
                + $"'{network.DriverName}' ends at its machine. Leave the driver out, or choose overlay.");
        }
    }

    private static void CheckEnvironments(Fleet fleet, FleetFindings findings)
    {
        foreach (var kind in fleet.Kinds.Where(kind => kind.Details.EnvironmentIn(kind.Name) is not null))
        {
            findings.Report(
                FleetDiagnostics.IgnoredBySwarm,
                ComposePath.Root.Child("nodes").Child(kind.Name).Child("file"),
                $"docker stack deploy reads no .env, so the variables in the .env beside the file of '{kind.Name}' are not set. "
                + "Set them in the environment that starts the fleet, or put them under variables of the node in a fleet.yml.");
        }
    }

    /// <summary>Checks a node's file.</summary>
    public static void Check(FleetNode node, ComposeFile file, FleetFindings findings)
    {
        foreach (var (name, service) in file.Services)
        {
            var path = ComposePath.Root.Child("services").Child(name);
            foreach (var key in IgnoredKey.All.Where(key => key.Remedy is not null && key.IsSet(service)))
            {
                var message =
                    $"A Swarm ignores {key.Name}, so the file of {node.Name} is written without it for '{name}'. {key.Remedy}";
                findings.Report(FleetDiagnostics.IgnoredBySwarm, node, file, path.Child(key.Name), message);
            }

            CheckImage(name, service, path, node, file, findings);
            CheckNetworking(name, service, path, node, file, findings);
        }
    }

    private static void CheckPlacement(Fleet fleet, FleetFindings findings)
    {
        foreach (var kind in fleet.Kinds.Where(kind => kind.Details.Placements.Count > 0))
        {
            findings.Report(
                FleetDiagnostics.PlacementWithoutSwarm,
                ComposePath.Root.Child("nodes").Child(kind.Name).Child("placement"),
                $"'{kind.Name}' has a placement, but Compose runs every container on one machine, so it is left out. "
                + "Choose the target 3.8 for a Swarm, or remove it.");
        }
    }

    private static void CheckImage(
        string name, Service service, ComposePath path, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        if (service is { Image: null, Verbatim: null })
        {
            var message = $"A Swarm cannot run '{name}' of {node.Name}, which names no image. "
                + "Name one under image, which all machines can pull.";
            findings.Report(FleetDiagnostics.ServiceNotForSwarm, node, file, path, message);
        }
    }

    private static void CheckNetworking(
        string name, Service service, ComposePath path, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        if (service.Networking is NetworkMode { Mode: var mode })
        {
            var remedy = mode.Literal is EngineNetworkName.Host or EngineNetworkName.None
                ? $"Put it on an external network that is named {mode}."
                : "Put it on a network.";
            findings.Report(
                FleetDiagnostics.ServiceNotForSwarm,
                node,
                file,
                path.Child("network_mode"),
                $"A Swarm ignores network_mode, and would put '{name}' of {node.Name} on the default network "
                + $"instead of '{mode}'. {remedy}");
        }

        foreach (var (network, address) in FixedAddresses.Of(service))
        {
            findings.Report(
                FleetDiagnostics.IgnoredBySwarm,
                node,
                file,
                path.Child("networks").Child(network).Child(address),
                $"A Swarm ignores {address}, so the file of {node.Name} is written without it for '{name}'. "
                + "Ask for the service by its name.");
        }
    }
}

/// <summary>A key of a service that <c>docker stack deploy</c> ignores.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsSet">Whether a service has it.</param>
/// <param name="Clear">Removes it.</param>
/// <param name="Remedy">The remedy; <see langword="null"/> when nothing is lost.</param>
internal sealed record IgnoredKey(string Name, Func<Service, bool> IsSet, Action<Service> Clear, string? Remedy)
{
    private const string NotForServices = "Remove it, or run the fleet with Compose.";

    /// <summary>
    /// All of them. What others on the network expose is open to a service anyway, and services of a Swarm wait for each other by
    /// trying again.
    /// </summary>
    public static IReadOnlyList<IgnoredKey> All { get; } =
    [
        new(
            "build",
            x => x.Build is not null,
            x => x.Build = null,
            "Machines of a Swarm pull images and build none: build this one before, and push it where all of them reach it."),
        new("cgroup_parent", x => x.CgroupParent is not null, x => x.CgroupParent = null, NotForServices),
        new(
            "container_name",
            x => x.ContainerName is not null,
            x => x.ContainerName = null,
            "A Swarm names containers itself; give the service an alias to be reached by."),
        new(
            "depends_on",
            HasConditions,
            x => x.DependsOn = null,
            "A Swarm starts all services at once, and again what fails; have the service wait for what it needs."),
        new("devices", x => x.Devices is not null, x => x.Devices = null, NotForServices),
        new("domainname", x => x.Domainname is not null, x => x.Domainname = null, NotForServices),
        new("expose", x => x.Expose is not null, x => x.Expose = null, Remedy: null),
        new(
            "external_links",
            x => x.ExternalLinks is not null,
            x => x.ExternalLinks = null,
            "Put both services on one network, and ask for the other by its name there."),
        new("ipc", x => x.Ipc is not null, x => x.Ipc = null, NotForServices),
        new(
            "links",
            x => x.Links is not null,
            x => x.Links = null,
            "Services that are on one network find each other by their names; give the linked one an alias there for another "
            + "name."),
        new("mac_address", x => x.MacAddress is not null, x => x.MacAddress = null, NotForServices),
        new("pid", x => x.Pid is not null, x => x.Pid = null, NotForServices),
        new(
            "privileged",
            x => x.Privileged is not null,
            x => x.Privileged = null,
            "Give the service the capabilities that it needs, under cap_add."),
        new("security_opt", x => x.SecurityOpt is not null, x => x.SecurityOpt = null, NotForServices),
        new(
            "shm_size",
            x => x.ShmSize is not null,
            x => x.ShmSize = null,
            "Mount a tmpfs of that size at /dev/shm instead, under volumes."),
        new("userns_mode", x => x.UsernsMode is not null, x => x.UsernsMode = null, NotForServices),
    ];

    private static bool HasConditions(Service service) =>
        service.DependsOn?.Values.Any(dependency =>
            dependency.Condition is { } condition && condition.Value != DependencyCondition.ServiceStarted) == true;
}

/// <summary>The addresses that a service requests on its networks.</summary>
internal static class FixedAddresses
{
    /// <summary>Gives each one's network and key.</summary>
    /// <param name="service">The service.</param>
    public static IEnumerable<(string Network, string Key)> Of(Service service)
    {
        foreach (var (network, attachment) in service.Attachments)
        {
            if (attachment.Ipv4Address is not null)
            {
                yield return (network, "ipv4_address");
            }

            if (attachment.Ipv6Address is not null)
            {
                yield return (network, "ipv6_address");
            }
        }
    }
}
