namespace ComposeGen.Model;

/// <summary>Copies with something changed. They share with the original all that stays the same.</summary>
internal static class Copies
{
    /// <summary>A copy of a node whose properties are set anew.</summary>
    public static TNode With<TNode>(this TNode node, Action<TNode> set)
        where TNode : ComposeNode
    {
        var copy = (TNode)node.ShallowCopy();
        set(copy);
        return copy;
    }

    /// <summary>A copy in which each value is replaced.</summary>
    public static OrderedDictionary<string, T> With<T>(this OrderedDictionary<string, T> values, Func<string, T, T> replace)
    {
        var copy = new OrderedDictionary<string, T>(values.Count, values.Comparer);
        foreach (var (key, value) in values)
        {
            copy.Add(key, replace(key, value));
        }

        return copy;
    }

    /// <summary>A copy, or an empty dictionary, with one value replaced or added.</summary>
    public static OrderedDictionary<string, T> With<T>(this OrderedDictionary<string, T>? values, string key, T value) =>
        values.With([KeyValuePair.Create(key, value)]);

    /// <summary>A copy, or an empty dictionary, with some values replaced or added.</summary>
    public static OrderedDictionary<string, T> With<T>(
        this OrderedDictionary<string, T>? values, IEnumerable<KeyValuePair<string, T>> others)
    {
        var copy = values is null ? new(StringComparer.Ordinal) : new OrderedDictionary<string, T>(values, values.Comparer);
        foreach (var (key, value) in others)
        {
            copy[key] = value;
        }

        return copy;
    }
}
