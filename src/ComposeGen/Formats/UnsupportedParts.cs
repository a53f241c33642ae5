using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Formats;

/// <summary>Finds and removes the parts of a file that a format cannot express.</summary>
internal static class UnsupportedParts
{
    /// <summary>
    /// Returns the innermost unsupported parts, in the order of the file: the entries of an unsupported mapping, and the list or
    /// a value of it.
    /// </summary>
    public static IReadOnlyList<FormatRequirement> Of(FormatRequirements requirements, ComposeFormats target)
    {
        var missing = requirements.Requirements.Where(requirement => (requirement.Formats & target) == ComposeFormats.None)
            .ToList();
        var paths = missing.Select(requirement => requirement.Path).ToHashSet();
        missing.RemoveAll(requirement => IsPartOfList(requirement.Path, paths));
        var outer = missing.SelectMany(requirement => Above(requirement.Path)).ToHashSet();
        missing.RemoveAll(requirement => outer.Contains(requirement.Path));
        return [.. missing.DistinctBy(requirement => requirement.Path)];
    }

    /// <summary>
    /// Returns the file without the parts that a format cannot express, and without mappings that become empty.
    /// </summary>
    public static ComposeFile Drop(ComposeFile file, ComposeFormats target)
    {
        var parts = Of(file.FindRequirements(), target);
        while (parts.Count > 0)
        {
            YamlNode? root = YamlOf(file);

            // From the last to the first, so that list positions stay valid.
            foreach (var part in parts.Reverse())
            {
                root = root is null ? null : Without(root, [.. part.Path.Steps()]);
            }

            file = EquivalentFile.Of(root is null ? new ComposeFile() : ComposeFile.FromNode(root, []), target);
            parts = Of(file.FindRequirements(), target);
        }

        return file;
    }

    // The Compose Specification can express everything that the rows read.
    private static YamlNode? YamlOf(ComposeFile file)
    {
        var nodes = new YamlNodeBuilder();
        file.Write(nodes, ComposeFormat.Spec);
        return nodes.Root;
    }

    private static bool IsPartOfList(ComposePath path, HashSet<ComposePath> missing)
    {
        var isInList = path.Key is null;
        foreach (var above in Above(path))
        {
            isInList |= above.Key is null;
            if (isInList && missing.Contains(above))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ComposePath> Above(ComposePath path)
    {
        for (var above = path.Parent; above?.Parent is not null; above = above.Parent)
        {
            yield return above;
        }
    }

    private static YamlNode? Without(YamlNode node, ReadOnlySpan<ComposePath> steps)
    {
        if (steps.IsEmpty)
        {
            return null;
        }

        switch (node)
        {
            case YamlMapping mapping when steps[0].Key is { } key && mapping.Find(key) is { } entry:
                var value = Without(entry.Value, steps[1..]);
                return new YamlMapping(
                    [.. mapping.Entries.Where(each => each != entry || value is not null)
                        .Select(each => each == entry ? entry with { Value = value! } : each)],
                    mapping.Span,
                    mapping.Tag);

            case YamlSequence sequence when SourceMap.IndexOf(sequence, steps[0]) is { } index:
                var item = Without(sequence.Values[index], steps[1..]);
                return new YamlSequence(
                    [.. sequence.Values.Take(index), .. item is null ? Array.Empty<YamlNode>() : [item],
                        .. sequence.Values.Skip(index + 1)],
                    sequence.Span,
                    sequence.Tag);

            default:
                return null;
        }
    }
}
