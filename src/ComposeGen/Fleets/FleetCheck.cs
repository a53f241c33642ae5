using System.Collections.Frozen;
using ComposeGen.Diagnostics;
using ComposeGen.Rules;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// Checks all nodes of a fleet together. The rules are those of any projects that run side by side; a fleet adds what can be done
/// about their findings in a file that several nodes are made from.
/// </summary>
/// <param name="fleet">The fleet.</param>
/// <param name="layout">Its layout.</param>
/// <param name="findings">Collects what is found.</param>
internal sealed class FleetCheck(Fleet fleet, ProjectLayout layout, FleetFindings findings)
{
    private static readonly FrozenDictionary<string, string> Remedies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [NetworkDiagnostics.AliasShared.Code] = "In a fleet, write ${NODE} into it to give each node its own.",
        [NetworkDiagnostics.HostPortTaken.Code] = "In a fleet, write ${NODE_INDEX} into it to give each node its own.",
        [NetworkDiagnostics.SubnetsOverlap.Code] =
            "In a fleet, leave it out to have one planned, or write ${NODE_INDEX} into it.",
        [NetworkDiagnostics.EnginePoolsExhausted.Code] = "In a fleet, let the subnets be planned, or plan fewer nodes.",
        [NetworkDiagnostics.BridgeFull.Code] = "In a fleet, plan fewer nodes, or attach fewer services of each.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Findings about networks that only the projects of a layout have.
    private static readonly FrozenSet<string> OfNetworks = new[]
    {
        NetworkDiagnostics.SubnetsOverlap, NetworkDiagnostics.SubnetTooSmall, NetworkDiagnostics.SubnetOnEngineBridge,
        NetworkDiagnostics.SubnetInEnginePools, NetworkDiagnostics.EnginePoolsExhausted, NetworkDiagnostics.BridgeFull,
    }.Select(descriptor => descriptor.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Checks the nodes, and what is planned for them.</summary>
    public void Check(BuiltFleet built, AddressPlan addresses)
    {
        // Rules that count nodes, or require something in one of them, need all nodes.
        if (built.IsWhole)
        {
            EntryAliases.ReportMissing(fleet, built.Nodes, findings);
            addresses.ReportExhaustion(findings);
        }

        if (layout.KeepsNodesApart)
        {
            var nodes = addresses.Projects.ToDictionary(layout.ProjectOf, project => project.Node!);

            // A network without room in the fleet's pool does not use the engine's pools.
            Check(
                [SharedOf(addresses.SharedNetworks), .. nodes.Keys],
                nodes,
                code => !addresses.IsExhausted || code != NetworkDiagnostics.EnginePoolsExhausted.Code);
        }
        else
        {
            var nodes = built.Nodes.ToDictionary(
                node => new Project($"{fleet.ProjectPrefix}{node.Node.Name}", node.File) { IsStack = fleet.IsForSwarm },
                node => node.Node);
            Check(nodes.Keys, nodes, code => !OfNetworks.Contains(code));
            Check(addresses.Projects.Select(layout.ProjectOf), [], OfNetworks.Contains);
        }
    }

    // A built node's text is not known before the plan is, so findings point into what was read.
    private void Check(IEnumerable<Project> projects, Dictionary<Project, FleetNode> nodes, Func<string, bool> counts)
    {
        foreach (var (project, found) in Topology.Of(projects).Findings(file => file.Source))
        {
            var counted = found.Where(each => counts(each.Code)).ToList();
            if (nodes.TryGetValue(project, out var node))
            {
                findings.Add(node, counted.Select(Reworded));
            }
            else
            {
                counted.ForEach(each => findings.Report(each.Descriptor, PathInFleet(each.Path), each.Message));
            }
        }
    }

    // Nodes of one template differ in the project, and not in the place.
    private static Diagnostic Reworded(Diagnostic found) => found with
    {
        Message = Remedies.TryGetValue(found.Code, out var remedy) ? $"{found.Message} {remedy}" : found.Message,
        Related = [.. found.Related.Where(place => place.Span == default || place.Span != found.Span)],
    };

    // The networks that the fleet creates for its nodes, and those of others whose subnets it was given.
    private Project SharedOf(IReadOnlyList<PlannedNetwork> networks)
    {
        var created = networks
            .Where(network => network.Creator == NetworkCreator.Fleet
                || network is { Creator: NetworkCreator.External, Subnet: not null })
            .ToList();
        return new Project(fleet.Name, new ComposeFile
        {
            Networks = new OrderedDictionary<string, Network>(
                created.Select(network => KeyValuePair.Create(network.Name, (Network)new CreatedNetwork
                {
                    Name = network.Name,
                    Driver = network.Driver,
                    Ipam = Ipam.Of(network.Subnet),
                })),
                StringComparer.Ordinal),
        })
        {
            IsOnlyNetworks = true,
            IsStack = fleet.IsForSwarm,
            PlannedSubnets = created
                .Where(network => network.IsPlanned)
                .Select(network => network.Name)
                .ToFrozenSet(StringComparer.Ordinal),
        };
    }

    // A fleet.yml has the subnet of a network right below it, and the network under its name without the fleet's.
    private ComposePath PathInFleet(ComposePath path) =>
        path.Steps() is [{ Key: "networks" } networks, { Key: { } name }, ..]
        && fleet.SharedNetworks.FirstOrDefault(options => SharedNames.Of(fleet, options.Network.Name) == name) is { } shared
            ? networks.Child(shared.Network.Name).Child("subnet")
            : ComposePath.Root;
}

/// <summary>
/// Collects the findings of a fleet. Several nodes of a kind with a finding at the same place have one finding; it names the
/// nodes, unless all of the kind have it, or the message names them.
/// </summary>
/// <param name="fleet">The fleet.</param>
internal sealed class FleetFindings(Fleet fleet)
{
    private readonly List<(Diagnostic Found, List<FleetNode> Nodes)> _found = [];
    private readonly Dictionary<(string Code, string Origin, SourceSpan Span, ComposePath Path), List<FleetNode>> _nodes = [];

    /// <summary>Reports a finding that belongs to the fleet, not to a node's file.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="path">The place in the file that describes the fleet.</param>
    /// <param name="message">What is wrong.</param>
    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message)
    {
        var place = SourceMap.Find(fleet.Source, path);
        _found.Add((new Diagnostic(descriptor, fleet.Source is null ? ComposePath.Root : path, place, message), []));
    }

    /// <summary>Reports a place in a node's file.</summary>
    public void Report(DiagnosticDescriptor descriptor, FleetNode node, ComposeFile file, ComposePath path, string message) =>
        Report(descriptor, node, file, path, default, message);

    /// <summary>Reports a place in a node's file, or another one when that is known.</summary>
    public void Report(
        DiagnosticDescriptor descriptor, FleetNode node, ComposeFile file, ComposePath path, SourceSpan place, string message) =>
        Add(node, [new Diagnostic(descriptor, path, place == default ? SourceMap.Find(file.Source, path) : place, message)]);

    /// <summary>Adds what was found in a node's file.</summary>
    public void Add(FleetNode node, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Span;
            var path = span.Line > 0 ? ComposePath.Root : PlaceIn(node, diagnostic.Path);
            var key = (diagnostic.Code, span.File ?? node.Kind, span, path);
            if (!_nodes.TryGetValue(key, out var nodes))
            {
                _nodes.Add(key, nodes = []);
                _found.Add((diagnostic, nodes));
            }

            if (nodes.LastOrDefault()?.Name != node.Name)
            {
                nodes.Add(node);
            }
        }
    }

    public IReadOnlyList<Diagnostic> ToList() => [.. _found.Select(found => Named(found.Found, found.Nodes))];

    // Code makes the keys of each node with the node's name. A template writes the variable there.
    private static ComposePath PlaceIn(FleetNode node, ComposePath path) => path.Steps().Aggregate(
        ComposePath.Root,
        (place, step) => step.Key is { } key
            ? place.Child(key.Replace(node.Name, Variable.Of(NodeVariables.Node).ToString(), StringComparison.Ordinal))
            : place.Child(step.Index));

    private Diagnostic Named(Diagnostic found, List<FleetNode> nodes) =>
        nodes.Count == 0
        || nodes.Count == fleet.KindOf(nodes[0]).Count
        || found.Message.Contains(nodes[0].Kind, StringComparison.Ordinal)
            ? found
            : found with { Message = $"{found.Message} Found in {NamesOf(nodes)}." };

    private static string NamesOf(List<FleetNode> nodes) => nodes switch
    {
        [var only] => only.Name,
        [var first, .., var last] when last.Kind == first.Kind && last.Index - first.Index == nodes.Count - 1 =>
            $"{first.Name} … {last.Name}",
        _ => $"{nodes[0].Name} and {nodes.Count - 1} more",
    };
}
