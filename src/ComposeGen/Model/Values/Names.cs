using System.Buffers;

namespace ComposeGen.Model;

/// <summary>The rule for names of services, and for keys of networks, volumes and other resources.</summary>
internal static class ResourceName
{
    public const string Advice = "Use only letters, digits, dots, dashes and underscores.";

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    public static bool IsValid(ReadOnlySpan<char> name) => !name.IsEmpty && !name.ContainsAnyExcept(Characters);

    public static string Checked(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsValid(name) ? name : throw new ArgumentException($"'{name}' is not a valid name. {Advice}", parameter);
    }
}

/// <summary>The engine's rule for names of containers and volumes.</summary>
internal static class EngineName
{
    public const string Advice =
        "Use at least two letters, digits, dots, dashes and underscores, and begin with a letter or digit.";

    public static bool IsValid(ReadOnlySpan<char> name) =>
        name.Length > 1 && char.IsAsciiLetterOrDigit(name[0]) && ResourceName.IsValid(name);
}

/// <summary>The rule for the parts of a name that programs resolve by DNS.</summary>
internal static class DnsLabel
{
    /// <summary>The length of the longest label. The engine accepts a longer alias, but does not resolve it.</summary>
    public const int MaxLength = 63;

    public const string Advice = "Use letters, digits, dashes and underscores.";

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    public static bool IsValid(ReadOnlySpan<char> label) => HasValidCharacters(label) && label[0] != '-' && label[^1] != '-';

    public static bool HasValidCharacters(ReadOnlySpan<char> label) => !label.IsEmpty && !label.ContainsAnyExcept(Characters);

    /// <summary>Returns a valid name like another one; empty if that has no valid characters.</summary>
    public static string Nearest(string name) => string.Join('.', name.Split('.')
        .Select(label => string.Concat(label.Select(letter => Characters.Contains(letter) ? letter : '-')).Trim('-'))
        .Where(label => label.Length > 0));
}
