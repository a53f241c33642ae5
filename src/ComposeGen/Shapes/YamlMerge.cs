using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>
/// Merging where nothing is known of the keys, as in extensions, and the tags with which a file tells how it is merged:
/// <c>!reset</c> removes what is below, <c>!override</c> takes its place instead of merging with it.
/// </summary>
internal static class YamlMerge
{
    private const string Reset = "!reset";
    private const string Override = "!override";

    /// <summary>The keys of a mapping that say themselves what becomes of what is below.</summary>
    public static IEnumerable<string> TaggedKeys(YamlNode node) =>
        node is YamlMapping mapping ? mapping.Entries.Where(entry => IsTagged(entry.Value)).Select(entry => entry.Key.Text) : [];

    /// <summary>Whether the value itself has one of the tags.</summary>
    public static bool IsTagged(YamlNode node) => node.Tag is Reset or Override;

    /// <summary>The first of the tags in a value; <see langword="null"/> when it has none.</summary>
    public static string? FirstTag(YamlNode node) => node switch
    {
        { HasTags: false } => null,
        _ when IsTagged(node) => node.Tag,
        YamlMapping mapping => mapping.Entries.Select(entry => FirstTag(entry.Value)).FirstOrDefault(tag => tag is not null),
        YamlSequence sequence => sequence.Values.Select(FirstTag).FirstOrDefault(tag => tag is not null),
        _ => null,
    };

    /// <summary>What a value says on top of another, without the tags; <see langword="null"/> when nothing remains.</summary>
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
