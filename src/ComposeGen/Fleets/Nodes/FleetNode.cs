using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>One node of a fleet: one compose project, or its part of the only one in the flat layout.</summary>
public sealed record FleetNode
{
    internal static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>(
        StringComparer.Ordinal);

    /// <summary>Initializes a node.</summary>
    /// <param name="fleet">The fleet's name.</param>
    /// <param name="kind">The kind of the node.</param>
    /// <param name="name">The node's name.</param>
    /// <param name="index">Its number among those of its kind, from 1.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public FleetNode(string fleet, string kind, string name, int index)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        Fleet = fleet;
        Kind = kind;
        Name = name;
        Folder = name;
        Index = index;
    }

    /// <summary>The fleet's name.</summary>
    public string Fleet { get; }

    /// <summary>The kind of the node: <c>slave</c> for <c>slave3</c>; the name of the node when it is the only one.</summary>
    public string Kind { get; }

    /// <summary>The node's name, unique in the fleet.</summary>
    public string Name { get; }

    /// <summary>Its number among those of its kind, from 1.</summary>
    public int Index { get; }

    /// <summary>
    /// The folder that the node's compose file is written to, inside the output folder; empty for the output folder itself, which
    /// the flat layout writes to. Relative paths in the file begin there.
    /// </summary>
    public string Folder { get; internal init; }

    /// <summary>The variables of its kind, with the values that they have for this node.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; internal init; } = NoVariables;
}

/// <summary>A node, or all of them in the flat layout, and the compose file that runs it.</summary>
internal sealed record NodeFile(FleetNode Node, ComposeFile File);

/// <summary>A service of a node, wherever the layout puts it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Service">The service's name in the node's file.</param>
internal sealed record ServicePlace(FleetNode Node, string Service)
{
    public override string ToString() => $"{Node.Name}/{Service}";
}

/// <summary>Nodes that are built alike.</summary>
/// <param name="Name">The kind's name, which the names of several nodes begin with.</param>
/// <param name="Count">The number of nodes.</param>
/// <param name="IsReplicated">Whether their number may grow, so that each carries its index in its name.</param>
/// <param name="Build">Makes a node's compose file.</param>
/// <param name="Details">Their other options.</param>
internal sealed record NodeKind(
    string Name, int Count, bool IsReplicated, Func<FleetNode, ComposeFile> Build, NodeKindBuilder Details)
{
    /// <summary>The number of nodes; <see langword="null"/> for a node whose name has no number.</summary>
    public int? Replicas => IsReplicated ? Count : null;

    public FleetNode Node(string fleet, int index)
    {
        var node = new FleetNode(
            fleet, Name, IsReplicated ? string.Create(CultureInfo.InvariantCulture, $"{Name}{index}") : Name, index);
        return Details.Variables.Count == 0
            ? node
            : node with
            {
                Variables = Details.Variables.ToDictionary(
                    variable => variable.Key, variable => variable.Value(node), StringComparer.Ordinal),
            };
    }
}
