namespace ComposeGen.Fleets;

/// <summary>A key of a service that <c>docker stack deploy</c> passes over, with a word on standard error or without one.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsSet">Whether a service has it.</param>
/// <param name="Clear">Removes it.</param>
/// <param name="Remedy">What to do about it; <see langword="null"/> where nothing is lost.</param>
internal sealed record IgnoredKey(string Name, Func<Service, bool> IsSet, Action<Service> Clear, string? Remedy)
{
    private const string NotForServices = "A Swarm has no word for it; leave it out, or run the fleet with Compose.";

    /// <summary>All of them. What others on the network expose is open to a service anyway, and services of a Swarm wait for each other by trying again.</summary>
    public static IReadOnlyList<IgnoredKey> All { get; } =
    [
        new("build", x => x.Build is not null, x => x.Build = null, "Machines of a Swarm pull images and build none: build this one before, and push it where all of them reach it."),
        new("cgroup_parent", x => x.CgroupParent is not null, x => x.CgroupParent = null, NotForServices),
        new("container_name", x => x.ContainerName is not null, x => x.ContainerName = null, "A Swarm names containers itself; give the service an alias to be reached by."),
        new("depends_on", HasConditions, x => x.DependsOn = null, "A Swarm starts all services at once, and again what fails; have the service wait for what it needs."),
        new("devices", x => x.Devices is not null, x => x.Devices = null, NotForServices),
        new("domainname", x => x.Domainname is not null, x => x.Domainname = null, NotForServices),
        new("expose", x => x.Expose is not null, x => x.Expose = null, Remedy: null),
        new("external_links", x => x.ExternalLinks is not null, x => x.ExternalLinks = null, "Put both services on one network, and ask for the other by its name there."),
        new("ipc", x => x.Ipc is not null, x => x.Ipc = null, NotForServices),
        new("links", x => x.Links is not null, x => x.Links = null, "Services that are on one network find each other by their names; give the linked one an alias there for another name."),
        new("mac_address", x => x.MacAddress is not null, x => x.MacAddress = null, NotForServices),
        new("pid", x => x.Pid is not null, x => x.Pid = null, NotForServices),
        new("privileged", x => x.Privileged is not null, x => x.Privileged = null, "Give the service the capabilities that it needs, under cap_add."),
        new("security_opt", x => x.SecurityOpt is not null, x => x.SecurityOpt = null, NotForServices),
        new("shm_size", x => x.ShmSize is not null, x => x.ShmSize = null, "Mount a tmpfs of that size at /dev/shm instead, under volumes."),
        new("userns_mode", x => x.UsernsMode is not null, x => x.UsernsMode = null, NotForServices),
    ];

    private static bool HasConditions(Service service) =>
        service.DependsOn?.Values.Any(dependency => dependency.Condition is { } condition && condition.Value != DependencyCondition.ServiceStarted) == true;
}
