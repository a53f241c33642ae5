using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>A list of a YAML document.</summary>
public sealed class YamlSequence : YamlNode
{
    private static readonly EqualityComparer<YamlNode> SameValues =
        EqualityComparer<YamlNode>.Create((one, other) => one!.SameAs(other!), node => node.HashOfValues);

    private Dictionary<string, int>? _byName;
    private Dictionary<YamlNode, int>? _byValue;

    /// <summary>Creates a list.</summary>
    /// <param name="values">The values, in order.</param>
    public YamlSequence(params IEnumerable<YamlNode> values)
        : this([.. values], default, null)
    {
    }

    internal YamlSequence(IReadOnlyList<YamlNode> values, SourceSpan span, string? tag)
        : base(span, tag)
    {
        Values = values;
        Weight = 1;
        HasTags = tag is not null;
        for (var index = 0; index < values.Count; index++)
        {
            Weight += values[index].Weight;
            Characters += values[index].Characters;
            HasTags |= values[index].HasTags;
        }
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<YamlNode> Values { get; }

    internal override bool HasTags { get; }

    internal override bool IsEmpty => Values.Count == 0;

    internal override string Kind => "a list";

    internal override long Weight { get; }

    internal override long Characters { get; }

    /// <summary>Returns the list with each value replaced, or this list when no value changes.</summary>
    internal YamlSequence With(Func<int, YamlNode, YamlNode> change)
    {
        YamlNode[]? changed = null;
        for (var index = 0; index < Values.Count; index++)
        {
            var value = change(index, Values[index]);
            if (!ReferenceEquals(value, Values[index]))
            {
                (changed ??= [.. Values])[index] = value;
            }
        }

        return changed is null ? this : new YamlSequence(changed, Span, Tag);
    }

    /// <summary>The position of the first value <c>name</c> or <c>name=…</c>, or <see langword="null"/>.</summary>
    internal int? IndexOf(string name) => (_byName ??= Names()).TryGetValue(name, out var index) ? index : null;

    /// <summary>The position of the first value that equals another one, or <see langword="null"/>.</summary>
    internal int? IndexOf(YamlNode value) => (_byValue ??= Places()).TryGetValue(value, out var index) ? index : null;

    internal override int HashOfValues => Values.Aggregate(2, (hash, value) => HashCode.Combine(hash, value.HashOfValues));

    internal override bool SameAs(YamlNode other) =>
        other is YamlSequence sequence && Tag == sequence.Tag && Values.Count == sequence.Values.Count
        && Values.Zip(sequence.Values).All(pair => pair.First.SameAs(pair.Second));

    private Dictionary<YamlNode, int> Places()
    {
        var places = new Dictionary<YamlNode, int>(SameValues);
        foreach (var (index, value) in Values.Index())
        {
            places.TryAdd(value, index);
        }

        return places;
    }

    private Dictionary<string, int> Names()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < Values.Count; index++)
        {
            if (Values[index] is YamlScalar { Text: var text })
            {
                names.TryAdd(text, index);
                if (text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end)
                {
                    names.TryAdd(text[..end], index);
                }
            }
        }

        return names;
    }
}
