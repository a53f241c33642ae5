namespace ComposeGen.Building;

/// <summary>What builders add to lists and maps.</summary>
internal static class Additions
{
    public static void AddAll<T>(this IList<T> list, ReadOnlySpan<T> values)
    {
        foreach (var value in values)
        {
            list.Add(value);
        }
    }

    /// <summary>Adds what may be said only once of a name: a label, an option.</summary>
    public static void AddOnce<T>(this OrderedDictionary<string, T> map, string name, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!map.TryAdd(name, value))
        {
            throw new ArgumentException($"'{name}' was set already.", nameof(name));
        }
    }
}
