using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>A node, or nodes that are built alike, as a <see cref="FleetDefinition"/> says them.</summary>
public sealed class NodeDefinition : ComposeNode
{
    /// <summary>The compose file that the nodes are made from; <c>${NODE}</c>, <c>${NODE_INDEX}</c>, <c>${FLEET}</c> and the variables have the values of each node in it.</summary>
    public string? File { get; set; }

    /// <summary>How many nodes there are, from 1; they are then named <c>slave1</c>, <c>slave2</c> and so on. When unset, there is one, without a number in its name.</summary>
    public int? Count { get; set; }

    /// <summary>The services that others reach: each is on every shared network of the file (or of the fleet, when the file names none), with the node's name as alias.</summary>
    public IList<string>? Entry { get; set; }

    /// <summary>The services that reach the entries of others: each is on every shared network of the file (or of the fleet, when the file names none), without an alias.</summary>
    public IList<string>? Exit { get; set; }

    /// <summary>Values that the file and the templates can use by name; <c>${NODE}</c>, <c>${NODE_INDEX}</c> and <c>${FLEET}</c> in a value are the node's own.</summary>
    public OrderedDictionary<string, string>? Variables { get; set; }

    /// <summary>The configuration files of each service, by the service's name.</summary>
    public OrderedDictionary<string, IList<ConfigurationFileDefinition>>? Configuration { get; set; }

    /// <summary>On which machines of a Swarm the nodes run, such as <c>node.labels.zone == east</c>, or several that count together; for services whose file has no placement of its own, where the target is 3.8. <c>${NODE}</c>, <c>${NODE_INDEX}</c>, <c>${FLEET}</c> and the variables are the node's own.</summary>
    public IList<string>? Placement { get; set; }

    internal static Shape<NodeDefinition> Shape { get; } = new("a node", () => new NodeDefinition(), takesNull: true)
    {
        { "file", x => x.File, (x, v) => x.File = v, new StringCodec("path"), ComposeFormats.All, Row.Required },
        { "count", x => x.Count, (x, v) => x.Count = v, new CountCodec(), ComposeFormats.All, Row.NullIsAbsent },
        { "entry", x => x.Entry, (x, v) => x.Entry = v, Strings.Services, ComposeFormats.All, Row.NullIsAbsent },
        { "exit", x => x.Exit, (x, v) => x.Exit = v, Strings.Services, ComposeFormats.All, Row.NullIsAbsent },
        { "variables", x => x.Variables, (x, v) => x.Variables = v, Codecs.Map(Strings.Scalar), ComposeFormats.All, Row.NullIsAbsent },
        { "configuration", x => x.Configuration, (x, v) => x.Configuration = v, Codecs.Map(Codecs.List(Codecs.Node(ConfigurationFileDefinition.Shape))), ComposeFormats.All, Row.NullIsAbsent },
        { "placement", x => x.Placement, (x, v) => x.Placement = v, Strings.Constraints, ComposeFormats.All, Row.NullIsAbsent },
    };
}
