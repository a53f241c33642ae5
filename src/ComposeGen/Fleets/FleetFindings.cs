using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Collects what is wrong with a fleet. What is wrong with one slave is wrong with all of them; it is said once.</summary>
/// <param name="source">The file that describes the fleet, if there is one.</param>
internal sealed class FleetFindings(YamlNode? source)
{
    private readonly DiagnosticBag _diagnostics = [];
    private readonly HashSet<(string Code, string Place)> _reported = [];

    /// <summary>Reports what no node's file is to blame for.</summary>
    /// <param name="descriptor">What it is.</param>
    /// <param name="path">Where a file that describes the fleet says it.</param>
    /// <param name="message">What is wrong.</param>
    public void Report(DiagnosticDescriptor descriptor, ComposePath path, string message) =>
        _diagnostics.Report(descriptor, source is null ? ComposePath.Root : path, SourceMap.Find(source, path), message);

    /// <summary>Reports a place in a node's file, unless that was done for a node of the same kind.</summary>
    public void Report(DiagnosticDescriptor descriptor, FleetNode node, ComposeFile file, ComposePath path, string message) =>
        Report(descriptor, node, file, path, default, message);

    /// <summary>Reports a place in a node's file, or another one when that is known, unless that was done for a node of the same kind.</summary>
    public void Report(DiagnosticDescriptor descriptor, FleetNode node, ComposeFile file, ComposePath path, SourceSpan place, string message) =>
        Add(node, [new Diagnostic(descriptor, path, place == default ? SourceMap.Find(file.Source, path) : place, message)]);

    /// <summary>Takes over what was found in a node's file, but for what is known from a node of the same kind.</summary>
    public void Add(FleetNode node, IEnumerable<Diagnostic> diagnostics) =>
        _diagnostics.AddRange(diagnostics.Where(diagnostic => _reported.Add((diagnostic.Code, PlaceOf(node, diagnostic)))));

    public IReadOnlyList<Diagnostic> ToList() => _diagnostics.ToList();

    private static string PlaceOf(FleetNode node, Diagnostic diagnostic) => diagnostic.Span.Line > 0
        ? $"{diagnostic.Span.File ?? node.Kind}{diagnostic.Span}"
        : $"{node.Kind}: {diagnostic.Path.ToString().Replace(node.Name, node.Kind, StringComparison.Ordinal)}";
}
