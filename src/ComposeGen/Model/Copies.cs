namespace ComposeGen.Model;

/// <summary>Creates changed copies, which share unchanged values with the original.</summary>
internal static class Copies
{
    /// <summary>Returns a copy of a node with some properties changed.</summary>
    public static TNode With<TNode>(this TNode node, Action<TNode> set)
        where TNode : ComposeNode
    {
        var copy = (TNode)node.ShallowCopy();
        set(copy);
        return copy;
    }

    /// <summary>Returns a copy with each value replaced.</summary>
    public static OrderedDictionary<string, T> With<T>(this OrderedDictionary<string, T> values, Func<string, T, T> replace)
    {
        var copy = new OrderedDictionary<string, T>(values.Count, values.Comparer);
        foreach (var (key, value) in values)
        {
            copy.Add(key, replace(key, value));
        }

        return copy;
    }

    /// <summary>Returns a copy, or a new dictionary, with one value replaced or added.</summary>
    public static OrderedDictionary<string, T> With<T>(this OrderedDictionary<string, T>? values, string key, T value) =>
        values.With([KeyValuePair.Create(key, value)]);

    /// <summary>Returns a copy, or a new dictionary, with some values replaced or added.</summary>
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
