using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Collects what is wrong with a definition, each at its place in the file when it came from one.</summary>
internal sealed class DefinitionFindings(FleetDefinition definition)
{
    public DiagnosticBag Diagnostics { get; } = [];

    /// <summary>Suggestions for names that the definition does not know.</summary>
    public Suggestions Suggestions { get; } = new();

    /// <summary>Whether places in a file are known.</summary>
    public bool HasSource => definition.Source is not null;

    /// <summary>Reports the value at a path.</summary>
    public void AtValue(DiagnosticDescriptor descriptor, ComposePath path, string message, string? suggestion = null) =>
        Diagnostics.Report(descriptor, path, SourceMap.FindValue(definition.Source, path), message, suggestion);

    /// <summary>Reports the key at the end of a path.</summary>
    public void AtKey(DiagnosticDescriptor descriptor, ComposePath path, string message) =>
        Diagnostics.Report(descriptor, path, SourceMap.Find(definition.Source, path), message);

    /// <summary>Reports a value that does not have the form of its key.</summary>
    /// <param name="path">The value's place.</param>
    /// <param name="value">The value.</param>
    /// <param name="form">What to write, for the message.</param>
    /// <param name="words">The possible words, for suggestions.</param>
    public void Invalid(ComposePath path, object value, string form, IEnumerable<string>? words = null)
    {
        var nearest = Suggestions.Nearest($"{value}", words ?? []);
        var message = $"{path} cannot be '{value}'.{Spelling.Question(nearest)} Write {form}.";
        AtValue(ReadingDiagnostics.InvalidValue, path, message, nearest);
    }

    /// <summary>Reports required keys that a node lacks, unless they could not be read.</summary>
    public void Missing<TNode>(Shape<TNode> shape, TNode node, ComposePath path)
        where TNode : ComposeNode
    {
        foreach (var field in shape.Where(field => field.IsRequired && !field.IsSet(node) && !node.Keeps(field.Key)))
        {
            var place = path == ComposePath.Root ? "The fleet" : $"{path}";
            AtKey(FleetDiagnostics.KeyMissing, path, $"{place} lacks '{field.Key}', which is required. Add it.");
        }
    }
}
