using ComposeGen.Yaml;

namespace ComposeGen.Diagnostics;

/// <summary>Finds where a place in the model stands in a source.</summary>
internal static class SourceMap
{
    /// <summary>The span of a path's last step, or of the nearest step above it that the source has.</summary>
    public static SourceSpan Find(YamlNode? root, ComposePath path)
    {
        if (root is null)
        {
            return default;
        }

        var span = root.Span;
        var node = root;
        foreach (var step in path.Steps())
        {
            if (Step(node, step) is not var (next, at))
            {
                break;
            }

            (node, span) = (next, at);
        }

        return span;
    }

    private static (YamlNode Node, SourceSpan Span)? Step(YamlNode node, ComposePath step) => node switch
    {
        YamlMapping mapping when step.Key is { } key && mapping.Find(key) is { } entry => (entry.Value, entry.Key.Span),
        YamlSequence sequence when step.Key is { } name && Named(sequence, name) is { } value => (value, value.Span),
        YamlSequence sequence when step.Key is null && step.Index < sequence.Values.Count => (sequence.Values[step.Index], sequence.Values[step.Index].Span),
        _ => null,
    };

    // A list of names, or of NAME=value, stands where the model has a map.
    private static YamlNode? Named(YamlSequence sequence, string name) => sequence.Values.FirstOrDefault(value =>
        value is YamlScalar scalar && (scalar.Text == name || scalar.Text.StartsWith($"{name}=", StringComparison.Ordinal)));
}
