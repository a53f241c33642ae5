using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>Nodes that are built alike.</summary>
/// <param name="Name">The kind's name, which the names of several nodes begin with.</param>
/// <param name="Count">How many there are.</param>
/// <param name="IsReplicated">Whether their number may grow, so that each carries its index in its name.</param>
/// <param name="Build">Makes a node's compose file.</param>
/// <param name="Details">What else was said about them.</param>
internal sealed record NodeKind(string Name, int Count, bool IsReplicated, Func<FleetNode, ComposeFile> Build, NodeKindBuilder Details)
{
    /// <summary>How many there are; <see langword="null"/> for one whose name has no number.</summary>
    public int? Replicas => IsReplicated ? Count : null;

    public FleetNode Node(string fleet, int index)
    {
        var node = new FleetNode(fleet, Name, IsReplicated ? string.Create(CultureInfo.InvariantCulture, $"{Name}{index}") : Name, index);
        return Details.Variables.Count == 0
            ? node
            : node with { Variables = Details.Variables.ToDictionary(variable => variable.Key, variable => variable.Value(node), StringComparer.Ordinal) };
    }
}
