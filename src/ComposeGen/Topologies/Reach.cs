namespace ComposeGen.Topologies;

/// <summary>Describes whether and how a service reaches another.</summary>
public sealed class Reach
{
    private readonly Lazy<IReadOnlyList<ReachName>> _names;

    internal Reach(Topology topology, TopologyService from, TopologyService to)
    {
        From = from;
        To = to;
        SharesStack = from.Stack is not null ? from.Stack == to.Stack : from.IsOnHost && to.IsOnHost;
        Networks = from.Stack is not { } asker || to.Stack is not { } wanted ? []
            : from == to ? [.. asker.Endpoints.Select(endpoint => endpoint.Network).OrderByDescending(IsShared)]
            : SharesStack ? []
            : asker.Endpoints.Count <= wanted.Endpoints.Count ? Common(asker, wanted)
            : Common(wanted, asker);
        _names = new(() => to.Stack is { } target && Networks.Count > 0 ? [.. NamesOf(topology, from, target)] : []);
    }

    /// <summary>The asking service.</summary>
    public TopologyService From { get; }

    /// <summary>The target service.</summary>
    public TopologyService To { get; }

    /// <summary>Whether they share one network stack, so that each is at <c>localhost</c> for the other.</summary>
    public bool SharesStack { get; }

    /// <summary>The common networks, in the order in which the engine queries them for a name.</summary>
    public IReadOnlyList<TopologyNetwork> Networks { get; }

    /// <summary>
    /// The names of the wanted service that lead the asking one to it, perhaps among others: links first, then aliases, the
    /// service's name, the host name, the names of containers, and those that a Swarm gives besides.
    /// </summary>
    public IReadOnlyList<ReachName> Names => _names.Value;

    /// <summary>Whether the service is reached: over a network, or because both share a stack.</summary>
    public bool IsReachable => SharesStack || Networks.Count > 0;

    /// <summary>
    /// The best name that reaches only the target service; <see langword="null"/> if no name does. Names that Compose
    /// makes for containers are not among them: each version makes others. For a service itself it is a name that others use,
    /// too.
    /// </summary>
    public string? Name => SharesStack && From != To
        ? "localhost"
        : Names.FirstOrDefault(name => name.IsCertain && IsWritten(name))?.Text ?? (SharesStack ? "localhost" : null);

    /// <summary>
    /// The ports of the wanted service that are published on the host, where the asking one can reach the host: a way by address,
    /// not by name. The engine publishes nothing of a service whose networks are all internal.
    /// </summary>
    public IReadOnlyList<PortMapping> HostPorts =>
        !ReachesHost(From) || To.Stack is not { } stack || stack.Endpoints.All(endpoint => endpoint.Network.IsInternal)
            ? []
            : [.. (To.Definition.Ports ?? []).Select(port => port.Typed(node => node.Shorten())).OfType<PortMapping>()];

    /// <summary>
    /// The changes that would bring both together, if both are on networks and have none in common. All are equally good.
    /// </summary>
    public IReadOnlyList<Remedy> Remedies => [.. Moves.SelectMany(moves => moves)];

    /// <summary>The first remedy for each of the two services; the others are as good.</summary>
    internal IEnumerable<Remedy> FirstRemedies => Moves.SelectMany(moves => moves.Take(1));

    // The remedies that move the one service, and those that move the other.
    private IReadOnlyList<IEnumerable<Remedy>> Moves => IsReachable || From.Stack is not { } asker || To.Stack is not { } wanted
        ? []
        : [MovesTo(asker, wanted), MovesTo(wanted, asker)];

    /// <summary>The reason why the service is not reached, as a sentence; <see langword="null"/> if it is.</summary>
    public string? Obstacle => IsReachable ? null
        : WhyCutOff(From) ?? WhyCutOff(To) ?? $"{From} and {To} have no network in common.";

    /// <summary>Whether a file contains the name, so that it is the same whatever runs the project.</summary>
    internal bool IsWritten(ReachName name) => name.Kind != DnsNameKind.Container || To.Stack!.HasOwnContainerName;

    private static bool IsShared(TopologyNetwork network) => network.IsExternal || network.Projects.Skip(1).Any();

    // The order of the networks is the same for all services, so the shorter list can be searched.
    private static List<TopologyNetwork> Common(TopologyService few, TopologyService many) =>
        [.. few.Endpoints.Select(endpoint => endpoint.Network).Where(network => many.On(network) is not null)];

    private static bool ReachesHost(TopologyService service) =>
        service.IsOnHost || service.Stack?.Endpoints.Any(endpoint => !endpoint.Network.IsInternal) == true;

    private static string? WhyCutOff(TopologyService service) => service.Mode switch
    {
        EngineNetworkName.Host => $"{service} is on the host's own network, where no other network's names are known.",
        EngineNetworkName.None => $"{service} has no network.",
        { } mode when service.Stack is null => $"{service} has the network stack of '{mode}', which is not known here.",
        _ => null,
    };

    // A network of another project is not a remedy, and neither is the engine's bridge, which has no names.
    private static IEnumerable<Remedy> MovesTo(TopologyService mover, TopologyService other) =>
        other.Endpoints
            .Select(endpoint => endpoint.Network)
            .Where(network => network.HasDns && (mover.Project == other.Project || IsShared(network)))
            .Select(network => new Remedy(mover, network));

    private IEnumerable<ReachName> NamesOf(Topology topology, TopologyService from, TopologyService target)
    {
        var links = from.Stack!.Links
            .Where(link => topology.Find(from.Stack.Project, link.Service) == target)
            .Select(link => new DnsName(link.Alias ?? link.Service, DnsNameKind.Link));
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = Networks.SelectMany(network => target.On(network)!.Names);
        foreach (var name in links.Concat(From == To ? names : names.OrderBy(name => name.Kind)))
        {
            if (known.Add(name.Text) && topology.Resolve(from, name.Text) is { } answer && answer.Owners.Any(
                owner => owner.Service == target))
            {
                yield return new ReachName(name.Text, name.Kind, answer, !answer.IsAmbiguous);
            }
        }
    }
}

/// <summary>A name by which a service can ask for another.</summary>
public sealed record ReachName
{
    internal ReachName(string text, DnsNameKind kind, DnsAnswer answer, bool isCertain)
    {
        Text = text;
        Kind = kind;
        Answer = answer;
        IsCertain = isCertain;
    }

    /// <summary>The name.</summary>
    public string Text { get; }

    /// <summary>The origin of the name.</summary>
    public DnsNameKind Kind { get; }

    /// <summary>The answer: the first network that has the name, and all services with that name on it.</summary>
    public DnsAnswer Answer { get; }

    /// <summary>Whether the answer is the service that is wanted, and no other.</summary>
    public bool IsCertain { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Text;
}

/// <summary>A change that would bring two services together.</summary>
public sealed record Remedy
{
    internal Remedy(TopologyService service, TopologyNetwork network) =>
        (Service, Network) = (service, network);

    /// <summary>The service to put on a network.</summary>
    public TopologyService Service { get; }

    /// <summary>The network, which the other one is on already.</summary>
    public TopologyNetwork Network { get; }
}
