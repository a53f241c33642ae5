using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>Checks all nodes of a fleet together.</summary>
internal static class FleetCheck
{
    // What a fleet has a better word for, since it can plan addresses and knows what tells its nodes apart.
    private static readonly IReadOnlyList<DiagnosticDescriptor> SaidOfFleets =
    [
        NetworkDiagnostics.SubnetsOverlap, NetworkDiagnostics.AliasShared, NetworkDiagnostics.HostPortTaken,
        NetworkDiagnostics.EnginePoolsExhausted, NetworkDiagnostics.BridgeFull,
    ];

    /// <summary>Checks the nodes, and what is planned for them.</summary>
    public static void Check(Fleet fleet, ProjectLayout layout, BuiltFleet built, AddressPlan addresses, FleetFindings findings)
    {
        // What counts nodes, or misses something in all of them, needs all of them.
        if (built.IsWhole)
        {
            EntryAliases.ReportMissing(fleet, built.Nodes, findings);
            addresses.ReportExhaustion(findings);
        }

        CheckTogether(fleet, layout, built.Nodes, findings);
        addresses.ReportOverlaps(findings);
        addresses.ReportTooSmall(findings);
        BridgeCapacity.Check(addresses.Projects, findings);
        HostPortPlan.Check(built.Nodes, findings);
    }

    // A built node's text is not known before the plan is, so findings point into what was read.
    private static void CheckTogether(Fleet fleet, ProjectLayout layout, IReadOnlyList<NodeFile> files, FleetFindings findings)
    {
        var nodes = files.ToDictionary(
            node => layout.ProjectOf($"{fleet.ProjectPrefix}{node.Node.Name}", node.File), node => node.Node);
        foreach (var (project, diagnostics) in Topology.Of(nodes.Keys).Findings(file => file.Source))
        {
            findings.Add(nodes[project], diagnostics.Where(found => !SaidOfFleets.Contains(found.Descriptor)));
        }
    }
}
