using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// Collects what is wrong with a fleet. What is wrong at one place in several nodes of a kind is one finding; it names the nodes,
/// unless all of the kind have it, or the message does so itself.
/// </summary>
/// <param name="fleet">The fleet.</param>
internal sealed class FleetFindings(Fleet fleet)
{
    private readonly List<(Diagnostic Found, List<FleetNode> Nodes)> _found = [];
    private readonly Dictionary<(string Code, string Place), List<FleetNode>> _nodes = [];

    /// <summary>Reports what no node's file is to blame for.</summary>
    /// <param name="descriptor">What it is.</param>
    /// <param name="path">Where a file that describes the fleet says it.</param>
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

    /// <summary>Takes over what was found in a node's file.</summary>
    public void Add(FleetNode node, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var key = (diagnostic.Code, PlaceOf(node, diagnostic));
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

    private static string PlaceOf(FleetNode node, Diagnostic diagnostic) => diagnostic.Span.Line > 0
        ? $"{diagnostic.Span.File ?? node.Kind}{diagnostic.Span}"
        : $"{node.Kind}: {diagnostic.Path.ToString().Replace(node.Name, node.Kind, StringComparison.Ordinal)}";

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
