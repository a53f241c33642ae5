namespace ComposeGen.Topologies;

/// <summary>A network as the engine has it, whichever projects name it.</summary>
public sealed class TopologyNetwork
{
    private readonly List<DefinedNetwork> _definitions = [];
    private readonly Dictionary<Project, string> _keys = [];
    private readonly List<TopologyEndpoint> _endpoints = [];
    private Dictionary<string, List<TopologyEndpoint>>? _owners;
    private ILookup<string, TopologyEndpoint>? _numbered;

    internal TopologyNetwork(string name) => Name = name;

    /// <summary>The network's name in the engine.</summary>
    public string Name { get; }

    /// <summary>Whether no project creates it: it must be there before they start.</summary>
    public bool IsExternal => !_definitions.Exists(definition => definition.IsCreated);

    /// <summary>Whether containers on it are cut off from the outside.</summary>
    public bool IsInternal { get; private set; }

    /// <summary>Whether containers on it find each other by name: on the engine's own <c>bridge</c> they do not.</summary>
    public bool HasDns => Name != EngineNetworkName.Bridge;

    /// <summary>The services on it, in the order of the projects.</summary>
    public IReadOnlyList<TopologyEndpoint> Endpoints => _endpoints;

    /// <summary>The projects that are on it or define it, each once, in their order.</summary>
    public IEnumerable<Project> Projects => _definitions.Select(definition => definition.Project).Distinct();

    /// <summary>
    /// Whether the network gets its addresses from the engine's pools. Compose creates only networks that a service uses.
    /// </summary>
    internal bool DrawsFromPools =>
        !IsExternal
        && _endpoints.Count > 0
        && _definitions.TrueForAll(definition => !definition.IsCreated || definition.DrawsFromPools);

    internal IReadOnlyList<DefinedNetwork> Definitions => _definitions;

    /// <summary>
    /// Every name on the network that a file contains, with the services that have it; upper and lower case are the same. Names
    /// that Compose makes for containers are among them only where a file contains them, too.
    /// </summary>
    internal IReadOnlyDictionary<string, List<TopologyEndpoint>> Names => _owners ??= Index();

    /// <summary>Returns the answer of the network to a name; <see langword="null"/> when no service on it has the name.</summary>
    /// <param name="name">The name, without the network's own behind it.</param>
    public DnsAnswer? Answer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var owners = Names.TryGetValue(name, out var known) ? known : Numbered(name);
        var addresses = owners.Sum(owner => (long)owner.AddressesOf(name));
        return addresses > 0 ? new DnsAnswer(this, owners, (int)Math.Min(addresses, int.MaxValue)) : null;
    }

    /// <summary>The network's name in the engine.</summary>
    public override string ToString() => Name;

    internal void Define(DefinedNetwork definition)
    {
        _definitions.Add(definition);
        _keys.TryAdd(definition.Project, definition.Key);
        IsInternal |= definition.Created?.Internal?.Value == true;
    }

    internal void Attach(TopologyEndpoint endpoint) => _endpoints.Add(endpoint);

    /// <summary>The network's name in messages about a project's file: its key there.</summary>
    internal string NameIn(Project project) => _keys.GetValueOrDefault(project, Name);

    private List<TopologyEndpoint> Numbered(string name)
    {
        var numbered = NumberedName.Of(name);
        _numbered ??= _endpoints
            .Where(endpoint => endpoint.Service.NumberedNamesStart is not null)
            .ToLookup(endpoint => endpoint.Service.NumberedNamesStart!, StringComparer.OrdinalIgnoreCase);
        return [.. _numbered[numbered.Start].Where(endpoint => endpoint.HasNumbered(numbered))];
    }

    private Dictionary<string, List<TopologyEndpoint>> Index()
    {
        var owners = new Dictionary<string, List<TopologyEndpoint>>(
            _endpoints.Sum(endpoint => endpoint.WrittenNames.Count), StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in _endpoints)
        {
            foreach (var name in endpoint.WrittenNames)
            {
                if (!owners.ContainsKey(name.Text))
                {
                    owners.Add(name.Text, new List<TopologyEndpoint>(1));
                }
            }
        }

        var numbered = owners
            .Where(name => name.Key is [.., >= '0' and <= '9'])
            .Select(name => (Name: NumberedName.Of(name.Key), Owners: name.Value))
            .ToLookup(name => name.Name.Start, StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in _endpoints)
        {
            foreach (var name in endpoint.WrittenNames)
            {
                Add(endpoint, owners[name.Text]);
            }

            foreach (var (numberedName, known) in numbered[endpoint.Service.NumberedNamesStart ?? ""])
            {
                if (endpoint.HasNumbered(numberedName))
                {
                    Add(endpoint, known);
                }
            }
        }

        return owners;

        // One service may have a name in several ways; its names come together.
        static void Add(TopologyEndpoint endpoint, List<TopologyEndpoint> known)
        {
            if (known.Count == 0 || known[^1] != endpoint)
            {
                known.Add(endpoint);
            }
        }
    }
}

/// <summary>The capacity of an engine with default settings. Measured on Docker Engine 20.10.</summary>
internal static class EngineDefaults
{
    /// <summary>The maximum number of containers on a bridge: a Linux bridge has 1024 ports, one of which is its own.</summary>
    public const int ContainersOnBridge = 1023;

    /// <summary>
    /// The number of user networks in the engine's address pools: 31, minus the engine's own bridge.
    /// </summary>
    public const int PoolNetworks = 30;

    /// <summary>The subnet of the engine's own bridge.</summary>
    public static readonly Subnet Bridge = Subnet.Parse("172.17.0.0/16");

    /// <summary>The address pools, in which the bridge's subnet is the first.</summary>
    public static readonly IReadOnlyList<Subnet> Pools =
        [Bridge, Subnet.Parse("172.18.0.0/15"), Subnet.Parse("172.20.0.0/14"), Subnet.Parse("172.24.0.0/13"), Subnet.Parse(
            "192.168.0.0/16")];
}
