using System.Buffers;

namespace ComposeGen.Building;

/// <summary>The rule for names of services, and for keys of networks and volumes.</summary>
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
}
