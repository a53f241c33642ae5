namespace ComposeGen.Fleets;

/// <summary>The nodes of a fleet with their compose files, before a layout makes projects of them.</summary>
/// <param name="Nodes">The nodes, in the order in which they start.</param>
/// <param name="SharedNetworks">The networks that they share.</param>
/// <param name="IsWhole">Whether every node was built.</param>
internal sealed record BuiltFleet(IReadOnlyList<NodeFile> Nodes, SharedNetworkPlan SharedNetworks, bool IsWhole)
{
    /// <summary>Builds the nodes of a fleet, and reports what goes wrong.</summary>
    public static BuiltFleet Of(Fleet fleet, ProjectLayout layout, FleetFindings findings)
    {
        var shared = new SharedNetworkPlan(fleet, findings);
        var nodes = new List<NodeFile>();
        var isWhole = true;
        foreach (var kind in fleet.Kinds)
        {
            // A fleet that is too large stays too large, so the other nodes of a mistyped 99999 are not built.
            for (var index = 1; index <= kind.Count && !shared.IsFull; index++)
            {
                var node = kind.Node(fleet.Name, index);
                if (TryBuild(fleet, kind, node with { Folder = layout.FolderOf(kind, node) }, findings) is { } built)
                {
                    shared.Add(built);
                    nodes.Add(built);
                }
                else
                {
                    isWhole = false;
                }
            }
        }

        return new BuiltFleet(nodes, shared, isWhole && !shared.IsFull);
    }

    private static NodeFile? TryBuild(Fleet fleet, NodeKind kind, FleetNode node, FleetFindings findings)
    {
        try
        {
            return new NodeFile(node, Build(fleet, kind, node, findings));
        }
        catch (ComposeException exception) when (exception.Diagnostics.Count > 0)
        {
            findings.Add(node, exception.Diagnostics);
            return null;
        }
    }

    private static ComposeFile Build(Fleet fleet, NodeKind kind, FleetNode node, FleetFindings findings)
    {
        var file = kind.Build(node) ?? throw new InvalidOperationException($"No compose file was made for '{node.Name}'.");
        file = EntryAliases.Add(fleet, node, file, findings);
        file = SharedNames.Change(fleet, file);
        file = ConfigurationMounts.Add(fleet, node, file, findings);
        if (fleet.IsForSwarm)
        {
            StackFindings.Check(node, file, findings);
            file = StackFile.Prepare(kind, node, file);
        }

        return new FleetLabels(fleet, node).AddToNetworks(file);
    }
}
