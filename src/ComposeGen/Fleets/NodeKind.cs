using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>Nodes that are built alike.</summary>
/// <param name="Name">The kind's name, which the names of several nodes begin with.</param>
/// <param name="Count">How many there are.</param>
/// <param name="IsReplicated">Whether their number may grow, so that each carries its index in its name.</param>
/// <param name="Build">Makes a node's compose file.</param>
internal sealed record NodeKind(string Name, int Count, bool IsReplicated, Func<FleetNode, ComposeFile> Build)
{
    public FleetNode Node(string fleet, int index) =>
        new(fleet, Name, IsReplicated ? string.Create(CultureInfo.InvariantCulture, $"{Name}{index}") : Name, index);
}
