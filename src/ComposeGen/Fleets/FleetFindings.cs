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
    private readonly OrderedDictionary<object, (Diagnostic Found, List<FleetNode> Nodes)> _found = [];

    /// <summary>Reports what no node's file is to blame for.</summary>
    /// <param name="descriptor">What it is.</param>
    /// <param name="path">Where a file that describes the fleet says it.</param>
    /// <param name="message">What is wrong.</param>
    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message) => _found.Add(
        new object(),
        (new Diagnostic(descriptor, fleet.Source is null ? ComposePath.Root : path, SourceMap.Find(fleet.Source, path), message), []));

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
            if (!_found.TryGetValue(key, out var known))
            {
                _found.Add(key, known = (diagnostic, []));
            }

            if (known.Nodes.Count == 0 || known.Nodes[^1].Name != node.Name)
            {
                known.Nodes.Add(node);
            }
        }
    }

    public IReadOnlyList<Diagnostic> ToList() => [.. _found.Values.Select(found => Named(found.Found, found.Nodes))];

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
        [var first, ..] => $"{first.Name} and {nodes.Count - 1} more",
        _ => "",
    };
}
