using System.Buffers;

namespace ComposeGen;

/// <summary>The rule for the names of services, and the keys of networks and volumes.</summary>
internal static class ResourceName
{
    private static readonly SearchValues<char> Legal =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    public static bool IsLegal(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Legal);

    public static string Checked(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsLegal(name)
            ? name
            : throw new ArgumentException($"'{name}' is not a legal name: use letters, digits, '.', '_' and '-'.", parameter);
    }

    /// <summary>Adds what may be said only once of a name: a label, an option.</summary>
    public static void AddOnce<T>(OrderedDictionary<string, T> map, string name, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!map.TryAdd(name, value))
        {
            throw new ArgumentException($"'{name}' was set already.", nameof(name));
        }
    }
}
