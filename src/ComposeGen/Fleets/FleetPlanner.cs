using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Builds the nodes of a fleet and decides what they share: names, addresses, ports.</summary>
internal sealed class FleetPlanner(Fleet fleet)
{
    private readonly DiagnosticBag _diagnostics = [];
    private readonly HashSet<(string Code, string Path, string Message)> _reported = [];

    public FleetPlan Plan()
    {
        var shared = new SharedNetworkPlan(fleet, _diagnostics);
        var files = new List<(FleetNode Node, ComposeFile File)>();
        foreach (var node in fleet.Kinds.SelectMany(kind => Enumerable.Range(1, kind.Count).Select(index => (kind, index))))
        {
            var built = BuildNode(node.kind, node.kind.Node(fleet.Name, node.index), shared);
            files.Add(built);

            // What does not fit will not fit with more nodes; building the rest of a mistyped 99999 would only take time.
            if (shared.IsFull)
            {
                break;
            }
        }

        EntryAliases.ReportMissing(fleet, files, _diagnostics);
        var addresses = new AddressPlan(fleet, shared.Demands, files, _diagnostics);
        var projects = files.ConvertAll(file => addresses.Project(file.Node, file.File));
        HostPortPlan.Check(projects, _diagnostics);
        return new FleetPlan(fleet, projects, addresses.SharedNetworks, _diagnostics.ToList());
    }

    private (FleetNode Node, ComposeFile File) BuildNode(NodeKind kind, FleetNode node, SharedNetworkPlan shared)
    {
        var file = (kind.Build(node) ?? throw new InvalidOperationException($"No compose file was made for '{node.Name}'.")).Clone();
        Report(kind, file.Validate());
        EntryAliases.Add(fleet, node, file, _diagnostics);
        shared.Add(node, file);
        return (node, file);
    }

    // What is wrong with one slave is wrong with all of them; it is said once.
    private void Report(NodeKind kind, IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            if (_reported.Add((finding.Code, $"{kind.Name}:{finding.Path}", finding.Message)))
            {
                _diagnostics.Add(finding);
            }
        }
    }
}
