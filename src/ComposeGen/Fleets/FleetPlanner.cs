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
    private readonly SubnetLock _subnets;
    private readonly List<NodeFile> _nodes = [];
    private AddressPlan? _addresses;

    public FleetPlanner(Fleet fleet, FleetManifest? earlier)
    {
        _fleet = fleet;
        _subnets = SubnetLock.Of(earlier, fleet.Addresses);
        _findings = new FleetFindings(fleet.Source);
        _layout = ProjectLayout.Of(fleet);
        _shared = new SharedNetworkPlan(fleet, _findings);
    }

    // Of nodes that are stamped, enough were made to show what is wrong with all.
    private IEnumerable<NodeFile> Made => _nodes.Where(node => node.Stamp is null);

    public FleetPlan Plan()
    {
        StackFindings.Check(_fleet, _findings);
        var areAllBuilt = BuildNodes();
        var files = _layout.Arrange(_nodes, _findings);
        var addresses = _addresses = new AddressPlan(_fleet, _layout, _layout.SharedNetworks(_shared.Demands), files, _subnets);
        foreach (var file in files.Where(file => file.Stamp is null))
        {
            addresses.Complete(file, file.File);
        }

        var projects = new ListOf<FleetProject>(files.Count, index => addresses.Project(files[index]));

        // What counts nodes, or misses something in all of them, can only be told when all are there.
        if (areAllBuilt)
        {
            EntryAliases.ReportMissing(_fleet, _nodes, _findings);
            addresses.ReportExhaustion(_findings);
        }

        CheckTogether();
        addresses.ReportOverlaps(_findings);
        addresses.ReportTooSmall(_findings);
        BridgeCapacity.Check(projects, _findings);
        HostPortPlan.Check(Made, _findings);
        var topology = new Lazy<FleetTopology>(() => new FleetTopology(_fleet, _layout, _nodes, Topology.Of(
            projects.Select(project => new Project(project.Name, project.File) { ConnectsLater = _layout.ConnectsLater, IsStack = _fleet.IsForSwarm }))));
        var rendered = areAllBuilt ? ConfigurationRenderer.Render(_fleet, _nodes, topology, _findings) : [];
        if (!_fleet.IsForSwarm)
        {
            ConfigurationLabels.Add(_layout, projects, rendered);
        }

        IReadOnlyList<GeneratedFile> configurations = [.. rendered.Select(file => file.File)];
        var finished = _layout.Finish(projects, _findings);
        FinishStacks(finished, configurations);
        return new FleetPlan(_fleet, _layout, finished, addresses.SharedNetworks, configurations, topology, _findings.ToList());
    }

    // Configuration files are rendered by now, after which their configs are named.
    private void FinishStacks(IReadOnlyList<FleetProject> projects, IReadOnlyList<GeneratedFile> configurations)
    {
        if (_fleet.IsForSwarm)
        {
            var texts = configurations.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
            foreach (var project in projects.Where(project => project.Stamp is null))
            {
                StackFile.Finish(project.File);
                StackConfigs.Name(project, texts);
            }
        }
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
            var stamp = new StampMaker(_fleet, _layout, kind, node => Make(kind, node, new FleetFindings(source: null)), Finish).Make();

            // What does not fit will not fit with more nodes; building the rest of a mistyped 99999 would only take time.
            for (var index = 1; index <= kind.Count && !_shared.IsFull; index++)
            {
                var node = kind.Node(_fleet.Name, index);
                node = node with { Folder = _layout.FolderOf(kind, node) };
                areAllBuilt &= stamp?.IsFor(node) == true ? Add(new NodeFile(node, stamp, Complete)) : TryBuild(kind, node);
            }
        }

        return areAllBuilt && !_shared.IsFull;
    }

    private bool TryBuild(NodeKind kind, FleetNode node)
    {
        try
        {
            return Add(new NodeFile(node, Make(kind, node, _findings)));
        }
        catch (ComposeException exception) when (exception.Diagnostics.Count > 0)
        {
            _findings.Add(node, exception.Diagnostics);
            return false;
        }
    }

    private bool Add(NodeFile file)
    {
        _shared.Add(file);
        _nodes.Add(file);
        return true;
    }

    private ComposeFile Make(NodeKind kind, FleetNode node, FleetFindings findings)
    {
        var file = kind.Build(node) ?? throw new InvalidOperationException($"No compose file was made for '{node.Name}'.");

        // A caller's file stays as it is.
        file = kind.IsTemplate ? file : file.Clone();
        EntryAliases.Add(_fleet, node, file, findings);
        SharedNames.Change(_fleet, file);
        ConfigurationMounts.Add(_fleet, node, file, findings);
        if (_fleet.IsForSwarm)
        {
            StackFindings.Check(node, file, findings);
            StackFile.Prepare(kind, node, file);
        }

        FleetLabels.Add(_fleet, node, file);
        return file;
    }

    private void Finish(ComposeFile file)
    {
        if (_fleet.IsForSwarm)
        {
            StackFile.Finish(file);
        }
    }

    private ComposeFile Complete(NodeFile node)
    {
        var file = Make(_fleet.KindOf(node.Node), node.Node, new FleetFindings(source: null));
        _addresses?.Complete(node, file);
        Finish(file);
        return file;
    }
}
