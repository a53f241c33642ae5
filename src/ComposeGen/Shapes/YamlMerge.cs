using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>
/// Merges nodes without a shape, as in extensions, and applies the tags that control merging: <c>!reset</c> removes the lower
/// value, <c>!override</c> replaces it instead of merging.
/// </summary>
internal static class YamlMerge
{
    private const string Reset = "!reset";
    private const string Override = "!override";

    /// <summary>Returns the keys of a mapping that control how the lower value is merged.</summary>
    public static IEnumerable<string> TaggedKeys(YamlNode node) =>
        node is YamlMapping mapping ? mapping.Entries.Where(entry => IsTagged(entry.Value)).Select(entry => entry.Key.Text) : [];

    /// <summary>Whether the value itself has one of the tags.</summary>
    public static bool IsTagged(YamlNode node) => node.Tag is Reset or Override;

    /// <summary>Returns the first of the tags in a value, or <see langword="null"/>.</summary>
    public static string? FirstTag(YamlNode node) => node switch
    {
        { HasTags: false } => null,
        _ when IsTagged(node) => node.Tag,
        YamlMapping mapping => mapping.Entries.Select(entry => FirstTag(entry.Value)).FirstOrDefault(tag => tag is not null),
        YamlSequence sequence => sequence.Values.Select(FirstTag).FirstOrDefault(tag => tag is not null),
        _ => null,
    };

    /// <summary>Merges a value over another, without the tags. Returns <see langword="null"/> when nothing remains.</summary>
    public static YamlNode? Merge(YamlNode? below, YamlNode over) => over switch
    {
        { Tag: Reset } => null,
        { Tag: Override } => Merge(null, WithoutTag(over)),
        YamlScalar { IsNull: true, Tag: null } => below ?? over,
        YamlMapping mapping => Merge(below as YamlMapping, mapping),
        YamlSequence sequence => Merge(below as YamlSequence, sequence),
        _ => over,
    };

    private static YamlMapping Merge(YamlMapping? below, YamlMapping over)
    {
        var merged = new OrderedDictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var entry in below?.Entries ?? [])
        {
            merged[entry.Key.Text] = entry;
        }

        foreach (var entry in over.Entries)
        {
            if (Merge(merged.TryGetValue(entry.Key.Text, out var lower) ? lower.Value : null, entry.Value) is { } value)
            {
                merged[entry.Key.Text] = entry with { Value = value };
            }
            else
            {
                merged.Remove(entry.Key.Text);
            }
        }

        return new YamlMapping([.. merged.Values], over.Span, over.Tag);
    }

    private static YamlSequence Merge(YamlSequence? below, YamlSequence over) =>
        new([.. below?.Values ?? [], .. over.Values.Select(value => Merge(null, value)).OfType<YamlNode>()], over.Span, over.Tag);

    // Compose v2 reads a scalar with a tag as a string.
    private static YamlNode WithoutTag(YamlNode node) => node switch
    {
        YamlScalar scalar => new YamlScalar(scalar.Text, YamlScalarStyle.Quoted, scalar.Span, null),
        YamlSequence sequence => new YamlSequence(sequence.Values, sequence.Span, null),
        YamlMapping mapping => new YamlMapping(mapping.Entries, mapping.Span, null),
        _ => node,
    };
}
