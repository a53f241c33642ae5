namespace ComposeGen.Fleets;

/// <summary>Builds the nodes of a fleet and decides what they share: names, addresses, ports.</summary>
internal sealed class FleetPlanner
{
    private readonly Fleet _fleet;
    private readonly FleetFindings _findings = new();
    private readonly SharedNetworkPlan _shared;
    private readonly List<(FleetNode Node, ComposeFile File)> _files = [];

    public FleetPlanner(Fleet fleet)
    {
        _fleet = fleet;
        _shared = new SharedNetworkPlan(fleet, _findings);
    }

    public FleetPlan Plan()
    {
        var areAllBuilt = BuildNodes();
        var addresses = new AddressPlan(_fleet, _shared.Demands, _files);
        var projects = _files.ConvertAll(file => addresses.Project(file.Node, file.File));

        // What counts nodes, or misses something in all of them, can only be told when all are there.
        if (areAllBuilt)
        {
            EntryAliases.ReportMissing(_fleet, _files, _findings);
            addresses.ReportExhaustion(_findings);
        }

        addresses.ReportOverlaps(_findings);
        BridgeCapacity.Check(projects, _findings);
        HostPortPlan.Check(projects, _findings);
        return new FleetPlan(_fleet, projects, addresses.SharedNetworks, _findings.ToList());
    }

    private bool BuildNodes()
    {
        var areAllBuilt = true;
        foreach (var kind in _fleet.Kinds)
        {
            // What does not fit will not fit with more nodes; building the rest of a mistyped 99999 would only take time.
            for (var index = 1; index <= kind.Count && !_shared.IsFull; index++)
            {
                areAllBuilt &= TryBuild(kind, kind.Node(_fleet.Name, index));
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

        // A built node's text is not known before the plan is.
        _findings.Add(node, file.Validate(() => file.Source));
        EntryAliases.Add(_fleet, node, file, _findings);
        _shared.Add(node, file);
        _files.Add((node, file));
        return true;
    }
}
