using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>A node, or several nodes that are built alike, in a <see cref="FleetDefinition"/>.</summary>
public sealed class NodeDefinition : ComposeNode
{
    /// <summary>
    /// The compose file that the nodes are made from; <c>${NODE}</c>, <c>${NODE_INDEX}</c>, <c>${FLEET}</c> and the variables
    /// have the values of each node in it.
    /// </summary>
    public string? File { get; set; }

    /// <summary>
    /// How many nodes there are, from 1; they are then named <c>slave1</c>, <c>slave2</c> and so on. When unset, there is one,
    /// without a number in its name.
    /// </summary>
    public int? Count { get; set; }

    /// <summary>
    /// The services that others reach: each is on every shared network of the file (or of the fleet, when the file names none),
    /// with the node's name as alias.
    /// </summary>
    public IList<string>? Entry { get; set; }

    /// <summary>
    /// The services that reach the entries of others: each is on every shared network of the file (or of the fleet, when the file
    /// names none), without an alias.
    /// </summary>
    public IList<string>? Exit { get; set; }

    /// <summary>
    /// Values that the file and the templates can use by name; <c>${NODE}</c>, <c>${NODE_INDEX}</c> and <c>${FLEET}</c> in a
    /// value are the node's own.
    /// </summary>
    public OrderedDictionary<string, string>? Variables { get; set; }

    /// <summary>The configuration files of each service, by the service's name.</summary>
    public OrderedDictionary<string, IList<ConfigurationFileDefinition>>? Configuration { get; set; }

    /// <summary>
    /// The constraints for the machines of a Swarm that the nodes run on, such as <c>node.labels.zone == east</c>, or several
    /// that must all be met. They apply where the target is 3.8, to services whose file has no placement. <c>${NODE}</c>,
    /// <c>${NODE_INDEX}</c>, <c>${FLEET}</c> and the variables have the node's values.
    /// </summary>
    public IList<string>? Placement { get; set; }

    internal static Shape<NodeDefinition> Shape { get; } =
        new("a node", () => new NodeDefinition(), takesNull: true, isFluent: true)
    {
        { "file", x => x.File, (x, v) => x.File = v, Strings.Path, ComposeFormats.All, Row.Required },
        { "count", x => x.Count, (x, v) => x.Count = v, new CountCodec(), ComposeFormats.All, Row.NullIsAbsent },
        { "entry", x => x.Entry, (x, v) => x.Entry = v, Strings.Services, ComposeFormats.All, Strings.AddedBy("Entry") },
        { "exit", x => x.Exit, (x, v) => x.Exit = v, Strings.Services, ComposeFormats.All, Strings.AddedBy("Exit") },
        {
            "variables", x => x.Variables, (x, v) => x.Variables = v,
            Codecs.Map(Strings.Scalar), ComposeFormats.All, Strings.AddedBy("Variable")
        },
        {
            "configuration", x => x.Configuration, (x, v) => x.Configuration = v,
            Codecs.Map(Codecs.List(Codecs.Node(ConfigurationFileDefinition.Shape))), ComposeFormats.All, Row.NullIsAbsent
        },
        {
            "placement", x => x.Placement, (x, v) => x.Placement = v,
            Strings.Constraints, ComposeFormats.All, Strings.AddedBy("Placement")
        },
    };
}

/// <summary>A configuration file of a service in a <see cref="FleetDefinition"/>.</summary>
public sealed class ConfigurationFileDefinition : ComposeNode
{
    /// <summary>
    /// The file that it is made of. One whose name ends with <c>.liquid</c> is a template, which is rendered for each node; any
    /// other is copied as it is.
    /// </summary>
    public string? Source { get; set; }

    /// <summary>The path of the file in the container, such as <c>/etc/app/peers.conf</c>.</summary>
    public string? Target { get; set; }

    internal bool IsTemplate => Source?.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase) == true;

    internal static Shape<ConfigurationFileDefinition> Shape { get; } = new(
        "a configuration file", () => new ConfigurationFileDefinition())
    {
        { "source", x => x.Source, (x, v) => x.Source = v, Strings.Path, ComposeFormats.All, Row.Required },
        { "target", x => x.Target, (x, v) => x.Target = v, Strings.Target, ComposeFormats.All, Row.Required },
    };
}

/// <summary>A network that nodes share, in a <see cref="FleetDefinition"/>.</summary>
public sealed class NetworkDefinition : ComposeNode
{
    /// <summary>The creator of a network that the scripts create.</summary>
    internal const string Fleet = "fleet";

    /// <summary>The creator of a network that exists.</summary>
    internal const string Others = "external";

    /// <summary>The driver; <c>bridge</c> when unset, or <c>overlay</c> where the target is 3.8.</summary>
    public string? Driver { get; set; }

    /// <summary>The subnet, such as <c>10.9.0.0/24</c>; it is planned when unset.</summary>
    public string? Subnet { get; set; }

    /// <summary>
    /// Who creates the network: <c>fleet</c>, which means the scripts and is the default; <c>external</c> when it is there
    /// before; or the name of the node that starts before all others.
    /// </summary>
    public string? Creator { get; set; }

    internal static Shape<NetworkDefinition> Shape { get; } =
        new("a shared network", () => new NetworkDefinition(), takesNull: true, isFluent: true)
    {
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Strings.Any, ComposeFormats.All, Row.NullIsAbsent },
        { "subnet", x => x.Subnet, (x, v) => x.Subnet = v, Strings.Subnet, ComposeFormats.All, Row.NullIsAbsent },
        {
            "creator", x => x.Creator, (x, v) => x.Creator = v, Strings.Creator, ComposeFormats.All,
            Row.NullIsAbsent with { Verb = new Verb("CreatedBy") { Word = (Others, "External") } }
        },
    };
}
