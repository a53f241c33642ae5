using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>Builds the nodes of a fleet and decides what they share: names, addresses, ports.</summary>
internal sealed class FleetPlanner
{
    // What a fleet has a better word for, since it can plan addresses and knows what tells its nodes apart.
    private static readonly IReadOnlyList<DiagnosticDescriptor> SaidOfFleets =
    [
        NetworkDiagnostics.SubnetsOverlap, NetworkDiagnostics.AliasShared, NetworkDiagnostics.HostPortTaken,
        NetworkDiagnostics.EnginePoolsExhausted, NetworkDiagnostics.BridgeFull,
    ];

    private readonly Fleet _fleet;
    private readonly ProjectLayout _layout;
    private readonly FleetFindings _findings;
    private readonly SharedNetworkPlan _shared;
    private readonly List<NodeFile> _nodes = [];

    public FleetPlanner(Fleet fleet)
    {
        _fleet = fleet;
        _findings = new FleetFindings(fleet.Source);
        _layout = ProjectLayout.Of(fleet);
        _shared = new SharedNetworkPlan(fleet, _findings);
    }

    public FleetPlan Plan()
    {
        StackFindings.Check(_fleet, _findings);
        var areAllBuilt = BuildNodes();
        var files = _layout.Arrange(_nodes, _findings);
        var addresses = new AddressPlan(_fleet, _layout, _layout.SharedNetworks(_shared.Demands), files);
        var projects = files.Select(file => addresses.Project(file.Node, file.File)).ToList();

        // What counts nodes, or misses something in all of them, can only be told when all are there.
        if (areAllBuilt)
        {
            EntryAliases.ReportMissing(_fleet, _nodes, _findings);
            addresses.ReportExhaustion(_findings);
        }

        CheckTogether();
        addresses.ReportOverlaps(_findings);
        BridgeCapacity.Check(projects, _findings);
        HostPortPlan.Check(_nodes, _findings);
        var topology = new Lazy<FleetTopology>(() => new FleetTopology(_fleet, _layout, _nodes, Topology.Of(
            projects.Select(project => new Project(project.Name, project.File) { ConnectsLater = _layout.ConnectsLater, IsStack = _fleet.IsForSwarm }))));
        var configurations = areAllBuilt ? ConfigurationRenderer.Render(_fleet, _nodes, topology, _findings) : [];
        var finished = Stacked(_layout.Finish(projects, _findings), configurations);
        return new FleetPlan(_fleet, _layout, finished, addresses.SharedNetworks, configurations, topology, _findings.ToList());
    }

    private IReadOnlyList<FleetProject> Stacked(IReadOnlyList<FleetProject> projects, IReadOnlyList<GeneratedFile> configurations)
    {
        if (!_fleet.IsForSwarm)
        {
            return projects;
        }

        var texts = configurations.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return [.. projects.Select(project => StackFile.Finish(project, texts))];
    }

    // A built node's text is not known before the plan is, so findings point into what was read.
    private void CheckTogether()
    {
        var nodes = CheckedNodes.Of(_nodes).ToDictionary(
            node => new Project($"{_fleet.ProjectPrefix}{node.Node.Name}", node.File) { ConnectsLater = _layout.ConnectsLater, IsStack = _fleet.IsForSwarm }, node => node.Node);
        foreach (var (project, diagnostics) in Topology.Of(nodes.Keys).Findings(file => file.Source))
        {
            _findings.Add(nodes[project], diagnostics.Where(found => !SaidOfFleets.Contains(found.Descriptor)));
        }
    }

    private bool BuildNodes()
    {
        var areAllBuilt = true;
        foreach (var kind in _fleet.Kinds)
        {
            // What does not fit will not fit with more nodes; building the rest of a mistyped 99999 would only take time.
            for (var index = 1; index <= kind.Count && !_shared.IsFull; index++)
            {
                var node = kind.Node(_fleet.Name, index);
                areAllBuilt &= TryBuild(kind, node with { Folder = _layout.FolderOf(kind, node) });
            }
        }

        return areAllBuilt && !_shared.IsFull;
    }

    private bool TryBuild(NodeKind kind, FleetNode node)
    {
        ComposeFile file;
        try
        {
            file = (kind.Build(node) ?? throw new InvalidOperationException($"No compose file was made for '{node.Name}'.")).Clone();
        }
        catch (ComposeException exception) when (exception.Diagnostics.Count > 0)
        {
            _findings.Add(node, exception.Diagnostics);
            return false;
        }

        EntryAliases.Add(_fleet, node, file, _findings);
        ConfigurationMounts.Add(_fleet, node, file, _findings);
        if (_fleet.IsForSwarm)
        {
            StackFindings.Check(node, file, _findings);
            StackFile.Prepare(kind, node, file);
        }

        _shared.Add(node, file);
        _nodes.Add(new NodeFile(node, file));
        return true;
    }
}
