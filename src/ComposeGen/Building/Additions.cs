namespace ComposeGen.Building;

/// <summary>Adds values to lists and maps for the builders.</summary>
internal static class Additions
{
    public static void AddAll<T>(this IList<T> list, ReadOnlySpan<T> values)
    {
        foreach (var value in values)
        {
            list.Add(value);
        }
    }

    /// <summary>Adds a value whose name must be unique, such as a label or an option.</summary>
    public static void AddOnce<T>(this OrderedDictionary<string, T> map, string name, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!map.TryAdd(name, value))
        {
            throw new ArgumentException($"'{name}' was set already.", nameof(name));
        }
    }
}
