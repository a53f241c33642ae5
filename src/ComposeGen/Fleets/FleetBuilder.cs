using System.Runtime.CompilerServices;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Describes a fleet: its nodes, and what they share. Nodes start in the order in which they are added.</summary>
public sealed class FleetBuilder
{
    private readonly List<NodeKind> _kinds = [];
    private readonly KindNames _kindNames = new();
    private readonly List<string> _entryServices = [];
    private readonly List<string> _exitServices = [];
    private readonly OrderedDictionary<string, SharedNetworkBuilder> _sharedNetworks = new(StringComparer.Ordinal);

    internal FleetBuilder()
    {
    }

    internal IReadOnlyList<NodeKind> Kinds => _kinds;

    internal IReadOnlyList<string> EntryServices => _entryServices;

    internal IReadOnlyList<string> ExitServices => _exitServices;

    internal IReadOnlyList<SharedNetworkBuilder> SharedNetworks => _sharedNetworks.Values;

    internal FleetAddresses Addresses { get; private set; } = FleetAddresses.FromPool(FleetAddresses.DefaultPool);

    internal ComposeFormat? Format { get; private set; }

    internal FleetLayout ChosenLayout { get; private set; }

    internal YamlNode? Source { get; set; }

    /// <summary>Adds a network that nodes share. The fleet creates it before the first node starts.</summary>
    /// <param name="name">Its name in the engine: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="configure">Configures it, if given.</param>
    /// <returns>
    /// The network, for services to be attached to. <see cref="SharedNetwork.Named(string)"/> gives an equal one.
    /// </returns>
    /// <exception cref="ArgumentException">The name is not legal, or a shared network has it already.</exception>
    public SharedNetwork SharedNetwork(string name, Action<SharedNetworkBuilder>? configure = null)
    {
        var network = new SharedNetworkBuilder(ComposeGen.SharedNetwork.Named(name));
        if (!_sharedNetworks.TryAdd(name, network))
        {
            throw new ArgumentException($"There is a shared network '{name}' already.", nameof(name));
        }

        configure?.Invoke(network);
        return network.Network;
    }

    /// <summary>Adds a single node.</summary>
    /// <param name="name">Its name: lower-case letters, digits, <c>-</c> and <c>_</c>; at most 63 characters.</param>
    /// <param name="build">Makes its compose file. The same node always has to give the same file.</param>
    /// <param name="configure">Configures the node, if given.</param>
    /// <exception cref="ArgumentException">The name is not legal, or a node has it already.</exception>
    public FleetBuilder Node(string name, Func<FleetNode, ComposeFile> build, Action<NodeKindBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(build);
        return Add(name, replicas: null, build, Details(configure));
    }

    /// <summary>Adds a single node.</summary>
    /// <param name="name">Its name: lower-case letters, digits, <c>-</c> and <c>_</c>; at most 63 characters.</param>
    /// <param name="template">Its compose file, with variables for its name. Its errors are findings of the plan.</param>
    /// <param name="configure">Configures the node, if given.</param>
    /// <exception cref="ArgumentException">The name is not legal, or a node has it already.</exception>
    public FleetBuilder Node(string name, NodeTemplate template, Action<NodeKindBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Add(name, replicas: null, template.For, Details(configure, template));
    }

    /// <summary>Adds nodes that are built alike, named <c>slave1</c>, <c>slave2</c> and so on.</summary>
    /// <param name="kind">The start of their names: lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="count">The number of nodes, at least 1.</param>
    /// <param name="build">Makes the compose file of each. The same node always has to give the same file.</param>
    /// <param name="configure">Configures the nodes, if given.</param>
    /// <exception cref="ArgumentException">A name is not legal or too long, or a node has it already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public FleetBuilder Nodes(
        string kind, int count, Func<FleetNode, ComposeFile> build, Action<NodeKindBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(build);
        return Add(kind, AtLeastOne(count), build, Details(configure));
    }

    /// <summary>Adds nodes that are made from one template, named <c>slave1</c>, <c>slave2</c> and so on.</summary>
    /// <param name="kind">The start of their names: lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="count">The number of nodes, at least 1.</param>
    /// <param name="template">Their compose file, with variables for what differs. Its errors are findings of the plan.</param>
    /// <param name="configure">Configures the nodes, if given.</param>
    /// <exception cref="ArgumentException">A name is not legal or too long, or a node has it already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public FleetBuilder Nodes(string kind, int count, NodeTemplate template, Action<NodeKindBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Add(kind, AtLeastOne(count), template.For, Details(configure, template));
    }

    /// <summary>Gives a service of every node that has it the node's name as alias on each shared network.</summary>
    /// <param name="service">The service's name.</param>
    public FleetBuilder Entry(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        _entryServices.Add(service);
        return this;
    }

    /// <summary>
    /// Puts a service of every node that has it on each shared network, so that it reaches the entries of other nodes.
    /// </summary>
    /// <param name="service">The service's name.</param>
    public FleetBuilder Exit(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        _exitServices.Add(service);
        return this;
    }

    /// <summary>Sets how the nodes become compose files. The default is <see cref="FleetLayout.PerNode"/>.</summary>
    /// <param name="layout">The layout.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layout is not defined.</exception>
    public FleetBuilder Layout(FleetLayout layout)
    {
        ChosenLayout = Enum.IsDefined(layout)
            ? layout
            : throw new ArgumentOutOfRangeException(nameof(layout), layout, "The layout is not defined.");
        return this;
    }

    /// <summary>Sets the source of the networks' subnets. The default is <see cref="FleetAddresses.DefaultPool"/>.</summary>
    /// <param name="addresses">A pool, or the engine.</param>
    public FleetBuilder Subnets(FleetAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        Addresses = addresses;
        return this;
    }

    /// <summary>Sets the format that the files are written in. The default is the format of each file.</summary>
    /// <param name="format">The format.</param>
    public FleetBuilder Target(ComposeFormat format)
    {
        Format = format;
        return this;
    }

    private FleetBuilder Add(
        string name,
        int? replicas,
        Func<FleetNode, ComposeFile> build,
        NodeKindBuilder details,
        [CallerArgumentExpression(nameof(name))] string parameter = "")
    {
        var kind = new NodeKind(NodeName.Checked(name, parameter), replicas ?? 1, replicas is not null, build, details);
        NodeName.Checked(kind.Node("", kind.Count).Name, parameter);
        if (_kindNames.Add(kind.Name, kind.Replicas) is { } other)
        {
            throw new ArgumentException($"'{kind.Name}' and '{other}' lead to the same node name.", parameter);
        }

        _kinds.Add(kind);
        return this;
    }

    private static int AtLeastOne(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return count;
    }

    private static NodeKindBuilder Details(Action<NodeKindBuilder>? configure, NodeTemplate? template = null)
    {
        var details = new NodeKindBuilder(template);
        configure?.Invoke(details);
        return details;
    }
}
