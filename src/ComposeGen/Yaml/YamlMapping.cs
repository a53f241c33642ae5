using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>A mapping of a YAML document. Keys are scalars, unique, and keep their order.</summary>
public sealed class YamlMapping : YamlNode
{
    // For so few keys, a linear search is faster than a dictionary.
    private const int Few = 12;

    private Dictionary<string, YamlEntry>? _byKey;

    /// <summary>Creates a mapping.</summary>
    /// <param name="entries">The keys with their values, in order.</param>
    public YamlMapping(params IEnumerable<YamlEntry> entries)
        : this([.. entries], default, null)
    {
    }

    internal YamlMapping(IReadOnlyList<YamlEntry> entries, SourceSpan span, string? tag)
        : base(span, tag)
    {
        Entries = entries;
        Weight = 1 + entries.Count;
        HasTags = tag is not null;
        for (var index = 0; index < entries.Count; index++)
        {
            Weight += entries[index].Value.Weight;
            Characters += entries[index].Key.Characters + entries[index].Value.Characters;
            HasTags |= entries[index].Key.HasTags || entries[index].Value.HasTags;
        }
    }

    /// <summary>The keys with their values, in order.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    /// <param name="key">The key's text.</param>
    public YamlNode? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return Find(key)?.Value;
        }
    }

    /// <summary>Returns a mapping with these entries, or this mapping when they are its own.</summary>
    internal YamlMapping With(IReadOnlyList<YamlEntry> entries)
    {
        if (entries.Count != Entries.Count)
        {
            return new YamlMapping(entries, Span, Tag);
        }

        for (var index = 0; index < entries.Count; index++)
        {
            if (!ReferenceEquals(entries[index].Key, Entries[index].Key)
                || !ReferenceEquals(entries[index].Value, Entries[index].Value))
            {
                return new YamlMapping(entries, Span, Tag);
            }
        }

        return this;
    }

    internal override bool HasTags { get; }

    internal override bool IsEmpty => Entries.Count == 0;

    internal override string Kind => "a mapping";

    internal override long Weight { get; }

    internal override long Characters { get; }

    internal YamlEntry? Find(string key)
    {
        if (Entries.Count > Few)
        {
            return (_byKey ??= Index()).TryGetValue(key, out var entry) ? entry : null;
        }

        for (var index = 0; index < Entries.Count; index++)
        {
            if (Entries[index].Key.Text == key)
            {
                return Entries[index];
            }
        }

        return null;
    }

    internal override int HashOfValues => Entries.Aggregate(
        1, (hash, entry) => HashCode.Combine(hash, entry.Key.HashOfValues, entry.Value.HashOfValues));

    internal override bool SameAs(YamlNode other) =>
        other is YamlMapping mapping && Tag == mapping.Tag && Entries.Count == mapping.Entries.Count
        && Entries.Zip(mapping.Entries).All(pair =>
            pair.First.Key.SameAs(pair.Second.Key) && pair.First.Value.SameAs(pair.Second.Value));

    // A mapping that was built in code may have a key twice; the first one counts.
    private Dictionary<string, YamlEntry> Index()
    {
        var byKey = new Dictionary<string, YamlEntry>(Entries.Count, StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            byKey.TryAdd(entry.Key.Text, entry);
        }

        return byKey;
    }
}
