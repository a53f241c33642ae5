namespace ComposeGen.Yaml;

/// <summary>A list of a YAML document.</summary>
public sealed class YamlSequence : YamlNode
{
    /// <summary>Makes a list.</summary>
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
        for (var index = 0; index < values.Count; index++)
        {
            Weight += values[index].Weight;
        }
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<YamlNode> Values { get; }

    internal override bool IsEmpty => Values.Count == 0;

    internal override string Kind => "a list";

    internal override long Weight { get; }

    internal override bool SameAs(YamlNode other) =>
        other is YamlSequence sequence && Tag == sequence.Tag && Values.Count == sequence.Values.Count
        && Values.Zip(sequence.Values).All(pair => pair.First.SameAs(pair.Second));
}
