namespace ComposeGen.Topologies;

/// <summary>The names that the links of a service give to other services, the first link first.</summary>
internal sealed class LinkNames
{
    private readonly Dictionary<string, (int Order, TopologyService Target)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Order, TopologyService Target, int Count)> _numbered = new(StringComparer.Ordinal);

    // Besides the link's own name, Compose adds some with numbers: docker-compose 1.29 those of the linked containers, and
    // Compose v2 that of the container which links, as if the linked one had it.
    private LinkNames(TopologyService service, Topology topology)
    {
        var (project, isV2) = (service.Project, service.Project.Separator == '-');
        foreach (var link in service.Links)
        {
            if (topology.Find(project, link.Service) is not { } target)
            {
                continue;
            }

            var start = $"{link.Service}{project.Separator}";
            _names.TryAdd(link.Alias ?? link.Service, (_names.Count, target));
            var count = isV2 ? service.Containers : target.HasOwnContainerName ? 0 : target.Containers;
            _numbered.TryAdd(start, (_names.Count, target, count));
            if (isV2)
            {
                _numbered.TryAdd($"{project.Name}{project.Separator}{start}", (_names.Count, target, service.Containers));
            }
        }
    }

    public static LinkNames Of(TopologyService service, Topology topology) =>
        service.LinkNames ??= new LinkNames(service, topology);

    /// <summary>The service that has a name by a link; <see langword="null"/> when none has.</summary>
    public TopologyService? Find(string name)
    {
        var numbered = NumberedName.Of(name);
        var hasNumber = _numbered.TryGetValue(numbered.Start, out var counted) && numbered.IsWithin(counted.Count);
        return _names.TryGetValue(name, out var named) && (!hasNumber || named.Order < counted.Order) ? named.Target
            : hasNumber ? counted.Target
            : null;
    }
}
