using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Finds where a place in the model stands in a source.</summary>
internal static class SourceMap
{
    /// <summary>The span of a path's last step, or of the nearest step above it that the source has.</summary>
    public static SourceSpan Find(YamlNode? root, ComposePath path) => Locate(root, path).Span;

    /// <summary>The span of the value at a path, or at the nearest step above it that the source has.</summary>
    public static SourceSpan FindValue(YamlNode? root, ComposePath path) => Locate(root, path).Node?.Span ?? default;

    /// <summary>The value at a path, or at the nearest step above it that the source has.</summary>
    public static YamlNode? ValueAt(YamlNode? root, ComposePath path) => Locate(root, path).Node;

    /// <summary>How many steps of a path the source has, and the last one's value and span.</summary>
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

    /// <summary>What stands one step below a node; <see langword="null"/> when nothing does.</summary>
    public static YamlNode? Child(YamlNode? node, ComposePath step) => node is null ? null : Step(node, step)?.Node;

    /// <summary>Where a step of a path stands in a list. A list of names, or of NAME=value, stands where the model has a map.</summary>
    public static int? IndexOf(YamlSequence sequence, ComposePath step) =>
        step.Key is { } name ? sequence.IndexOf(name) : step.Index < sequence.Values.Count ? step.Index : null;

    private static (YamlNode Node, SourceSpan Span)? Step(YamlNode node, ComposePath step) => node switch
    {
        YamlMapping mapping when step.Key is { } key && mapping.Find(key) is { } entry => (entry.Value, entry.Key.Span),
        YamlSequence sequence when IndexOf(sequence, step) is { } index => (sequence.Values[index], sequence.Values[index].Span),
        _ => null,
    };
}
