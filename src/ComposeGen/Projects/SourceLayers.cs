using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Finds the text of a place in a file that may be merged from others.</summary>
/// <param name="file">The file.</param>
/// <param name="sourceOf">Returns the text of an unmerged file, as nodes.</param>
internal sealed class SourceLayers(ComposeFile file, Func<ComposeFile, YamlNode?> sourceOf)
{
    private readonly Dictionary<ComposeFile, YamlNode?> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ComposeFile, YamlNode> _nodes = new(ReferenceEqualityComparer.Instance);

    // Most layers belong to one service.
    private readonly Lazy<ILookup<ComposePath, (int Height, SourceLayer Layer)>> _layers =
        new(() => file.Layers.Select((layer, height) => (height, layer)).ToLookup(each => each.layer.At));

    /// <summary>
    /// Returns the span of a path's last step, or of the nearest parent that a source contains. Of several sources, the one whose
    /// value is used counts.
    /// </summary>
    public SourceSpan Find(ComposePath path)
    {
        if (file.Layers.Count == 0)
        {
            return SourceMap.Find(SourceOf(file), path);
        }

        var steps = path.Steps();
        var best = (Depth: -1, Span: default(SourceSpan));
        foreach (var (_, layer) in LayersOf(steps).OrderByDescending(each => each.Height))
        {
            var found = Find(layer, steps);
            best = found.Depth > best.Depth ? found : best;
        }

        return best.Span;
    }

    /// <summary>Returns the file with a place, as it was read; <see langword="null"/> if it was built in code.</summary>
    public ComposeFile? FileAt(SourceSpan span) =>
        file.AsLayers().Select(layer => layer.File).FirstOrDefault(part => part.Original?.Root?.Span.File == span.File);

    private IEnumerable<(int Height, SourceLayer Layer)> LayersOf(IReadOnlyList<ComposePath> steps) =>
        steps.Prepend(ComposePath.Root).SelectMany(step => _layers.Value[step]);

    private (int Depth, SourceSpan Span) Find(SourceLayer layer, IReadOnlyList<ComposePath> steps)
    {
        var above = layer.At.Steps().Count;
        var (depth, _, span) = SourceMap.Locate(SourceOf(layer.File), Translated(layer, steps, above));
        return (above + depth - layer.From.Steps().Count, span);
    }

    // The values of a merged list have other positions in its sources.
    private ComposePath Translated(SourceLayer layer, IReadOnlyList<ComposePath> steps, int above)
    {
        var path = layer.From;
        var hasPositions = steps.Skip(above).Any(step => step.Key is null);
        var made = hasPositions ? Descend(NodesOf(file), steps.Take(above)) : null;
        var own = hasPositions ? Descend(NodesOf(layer.File), layer.From.Steps()) : null;
        foreach (var step in steps.Skip(above))
        {
            made = SourceMap.Child(made, step);
            if (step.Key is { } key)
            {
                path = path.Child(key);
                own = SourceMap.Child(own, step);
            }
            else if (made is not null && own is YamlSequence list && list.IndexOf(made) is { } index)
            {
                path = path.Child(index);
                own = list.Values[index];
            }
            else
            {
                break;
            }
        }

        return path;
    }

    private static YamlNode? Descend(YamlNode? node, IEnumerable<ComposePath> steps) => steps.Aggregate(node, SourceMap.Child);

    private YamlNode? SourceOf(ComposeFile part)
    {
        if (!_sources.TryGetValue(part, out var source))
        {
            _sources.Add(part, source = sourceOf(part));
        }

        return source;
    }

    private YamlNode NodesOf(ComposeFile part)
    {
        if (!_nodes.TryGetValue(part, out var nodes))
        {
            _nodes.Add(part, nodes = part.AsNodes());
        }

        return nodes;
    }
}
