using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Maps paths of the model to positions in a source file.</summary>
internal static class SourceMap
{
    /// <summary>Returns the span of the last step of a path, or of its nearest parent that the source contains.</summary>
    public static SourceSpan Find(YamlNode? root, ComposePath path) => Locate(root, path).Span;

    /// <summary>Returns the span of the value at a path, or at its nearest parent that the source contains.</summary>
    public static SourceSpan FindValue(YamlNode? root, ComposePath path) => Locate(root, path).Node?.Span ?? default;

    /// <summary>Returns the value at a path, or at its nearest parent that the source contains.</summary>
    public static YamlNode? ValueAt(YamlNode? root, ComposePath path) => Locate(root, path).Node;

    /// <summary>Returns the number of steps of a path that the source contains, and the value and span of the last one.</summary>
    public static (int Depth, YamlNode? Node, SourceSpan Span) Locate(YamlNode? root, ComposePath path)
    {
        if (root is null)
        {
            return default;
        }

        var (depth, node, span) = (0, root, root.Span);
        foreach (var step in path.Steps())
        {
            if (Step(node, step) is not var (next, at))
            {
                break;
            }

            (depth, node, span) = (depth + 1, next, at);
        }

        return (depth, node, span);
    }

    /// <summary>Returns the entry one step below a node, or <see langword="null"/>.</summary>
    public static YamlNode? Child(YamlNode? node, ComposePath step) => node is null ? null : Step(node, step)?.Node;

    /// <summary>
    /// Returns the position of a step in a list. A list of names, or of NAME=value, represents a map of the model.
    /// </summary>
    public static int? IndexOf(YamlSequence sequence, ComposePath step) =>
        step.Key is { } name ? sequence.IndexOf(name) : step.Index < sequence.Values.Count ? step.Index : null;

    private static (YamlNode Node, SourceSpan Span)? Step(YamlNode node, ComposePath step) => node switch
    {
        YamlMapping mapping when step.Key is { } key && mapping.Find(key) is { } entry => (entry.Value, entry.Key.Span),
        YamlSequence sequence when IndexOf(sequence, step) is { } index => (sequence.Values[index], sequence.Values[index].Span),
        _ => null,
    };
}
