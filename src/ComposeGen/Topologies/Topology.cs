namespace ComposeGen.Topologies;

/// <summary>
/// The services and networks of one or several projects on one engine: which service reaches which, and by which name.
/// It does not follow later changes of the files.
/// </summary>
public sealed class Topology
{
    private readonly Dictionary<(Project Project, string Service), TopologyService> _services;

    internal Topology(
        IReadOnlyList<Project> projects, IReadOnlyList<TopologyService> services, IReadOnlyList<TopologyNetwork> networks)
    {
        Projects = projects;
        Services = services;
        Networks = networks;
        _services = services.ToDictionary(service => (service.Project, service.Name));
    }

    /// <summary>The projects, in the order in which they were given.</summary>
    public IReadOnlyList<Project> Projects { get; }

    /// <summary>The services of all projects, in their order.</summary>
    public IReadOnlyList<TopologyService> Services { get; }

    /// <summary>The networks that services are on, each once, in the order in which the files name them.</summary>
    public IReadOnlyList<TopologyNetwork> Networks { get; }

    /// <summary>The topology of projects that run side by side.</summary>
    /// <param name="projects">The projects.</param>
    public static Topology Of(params IEnumerable<Project> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return new TopologyBuilder().Build([.. projects.Distinct()]);
    }

    /// <summary>A service.</summary>
    /// <param name="name">The service as <c>project/service</c>.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public TopologyService Service(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var projects = slash < 0 ? [] : Projects.Where(project => name.AsSpan(0, slash).SequenceEqual(project.Name));
        return projects.Select(project => Find(project, name[(slash + 1)..])).FirstOrDefault(found => found is not null)
            ?? throw new ArgumentException(
                $"No project here has the service '{name}'. Write it as PROJECT/SERVICE.", nameof(name));
    }

    /// <summary>Whether a service reaches another, and by which names.</summary>
    /// <param name="from">The asking service, as <c>project/service</c>.</param>
    /// <param name="to">The target service, as <c>project/service</c>.</param>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Reach Reach(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Reach(Service(from), Service(to));
    }

    /// <summary>Whether a service reaches another, and by which names.</summary>
    /// <param name="from">The asking service.</param>
    /// <param name="to">The target service.</param>
    public Reach Reach(TopologyService from, TopologyService to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new Reach(this, from, to);
    }

    /// <summary>
    /// Resolves a name as a container of the service does. The engine queries the networks of the service in order, and the first
    /// one that has the name answers; names of links come first.
    /// </summary>
    /// <param name="from">The asking service.</param>
    /// <param name="name">
    /// The name; behind it may stand a dot and the name of a network, which then is the only one asked.
    /// </param>
    /// <returns>The answer; <see langword="null"/> when no container has the name, so that the engine forwards the
    /// query.</returns>
    public DnsAnswer? Resolve(TopologyService from, string name)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(name);
        return from.Stack is { } stack
            ? Readings(stack, name).Select(reading => Answer(stack, reading.Name, reading.Endpoint)).FirstOrDefault(
                answer => answer is not null)
            : null;
    }

    internal TopologyService? Find(Project project, string service) => _services.GetValueOrDefault((project, service));

    // The whole name on each network, and the part before the name of a network on that network.
    private static IEnumerable<(string Name, TopologyEndpoint Endpoint)> Readings(TopologyService stack, string name) =>
        stack.Endpoints.Select(endpoint => (name, endpoint)).Concat(stack.Endpoints
            .Where(endpoint => name.EndsWith($".{endpoint.Network.Name}", StringComparison.OrdinalIgnoreCase))
            .Select(endpoint => (name[..^(endpoint.Network.Name.Length + 1)], endpoint)));

    // A service that has a link of that name does not ask the network for it.
    private DnsAnswer? Answer(TopologyService stack, string name, TopologyEndpoint endpoint) =>
        LinkNames.Of(stack, this).Find(name) is { } linked
        ? linked.On(endpoint.Network) is { } found ? new DnsAnswer(found.Network, [found], 1) { IsLink = true } : null
        : endpoint.Network.Answer(name);
}
