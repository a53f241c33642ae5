using ComposeGen.Topologies;

namespace ComposeGen.Drawings;

/// <summary>Creates the content of a drawing from a topology.</summary>
internal sealed class DrawingBuilder
{
    private readonly Topology _topology;
    private readonly ILookup<Project, TopologyService> _services;
    private readonly ILookup<Project, TopologyNetwork> _own;
    private readonly Dictionary<TopologyNetwork, int> _shared;

    public DrawingBuilder(Topology topology)
    {
        _topology = topology;
        _services = topology.Services.ToLookup(service => service.Project);
        var networks = topology.Networks
            .Where(network => network.Endpoints.Count > 0)
            .Select(network => (Network: network, Owner: OwnerOf(network)))
            .ToList();
        _own = networks
            .Where(network => network.Owner is not null)
            .ToLookup(network => network.Owner!, network => network.Network);
        _shared = networks
            .Where(network => network.Owner is null)
            .Select((network, index) => (network.Network, index))
            .ToDictionary();
    }

    public Drawing Build() => new(
        [.. NumberedName.InOrder(_topology.Projects.Select(Draw), project => project.Name)],
        [.. _shared.Keys.Select(network => Draw(network, network.Name))]);

    // The owner of a network is the only project that defines it or is on it.
    private static Project? OwnerOf(TopologyNetwork network) =>
        !network.IsExternal && ProjectsOf(network).Distinct().Take(2).ToList() is [var owner] ? owner : null;

    private static IEnumerable<Project> ProjectsOf(TopologyNetwork network) =>
        network.Projects.Concat(network.Endpoints.Select(endpoint => endpoint.Service.Project));

    private DrawnProject Draw(Project project)
    {
        var services = _services[project].ToList();
        var own = _own[project].Select((network, index) => (network, index)).ToDictionary();
        return new DrawnProject(
            PlainText.Of(project.Name),
            [.. own.Keys.Select(network => Draw(network, network.NameIn(project)))],
            [.. services.Select(service => Draw(service, own))],
            GapsOf(services));
    }

    private static DrawnNetwork Draw(TopologyNetwork network, string name) =>
        new(PlainText.Of(name), network.IsExternal, network.IsInternal);

    private DrawnService Draw(TopologyService service, Dictionary<TopologyNetwork, int> own) => new(
        PlainText.Of(service.Name),
        service.Containers,
        service.Mode is { } mode ? PlainText.Of(mode) : null,
        [.. (service.Definition.Ports ?? []).Select(TextOf)],
        [.. service.Endpoints.Select(endpoint => Draw(endpoint, own)).OrderBy(attachment => attachment.Network)]);

    private DrawnAttachment Draw(TopologyEndpoint endpoint, Dictionary<TopologyNetwork, int> own) => new(
        own.TryGetValue(endpoint.Network, out var index) ? index : own.Count + _shared[endpoint.Network],
        [.. (endpoint.Attachment?.Aliases ?? []).Select(alias => PlainText.Of(alias.Literal ?? alias.Raw))]);

    private static string TextOf(ShortOrLong<PortMapping, ServicePort> port) => PlainText.Of(port switch
    {
        { Short: { } mapping } => mapping.ToString(),
        { Long: { } node } when node.Shorten() is { } mapping => mapping.ToString(),
        { Long: { Published: { } published, Target: var target } } => $"{published}:{target}",
        { Long: { } node } => $"{node.Target}",
        _ => "",
    });

    private List<DrawnGap> GapsOf(List<TopologyService> services)
    {
        var places = services.Select((service, index) => (service, index)).ToDictionary();
        return [.. services
            .SelectMany(service => Dependency.Of(service, _topology))
            .Where(dependency => !_topology.Reach(dependency.From, dependency.To).IsReachable)
            .GroupBy(dependency => (From: places[dependency.From], To: places[dependency.To]))
            .Select(found => new DrawnGap(found.Key.From, found.Key.To, CodesOf(found)))];
    }

    private static string[] CodesOf(IEnumerable<Dependency> dependencies)
    {
        var codes = dependencies.Select(dependency => dependency.Unreachable.Code);
        return [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
