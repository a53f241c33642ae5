using System.Buffers;

namespace ComposeGen.Fleets;

/// <summary>
/// The rule for names of fleets and nodes: they become project names, folder names and DNS labels, so they are lower-case
/// letters, digits, <c>-</c> and <c>_</c>, begin with a letter or digit, and have at most 63 characters.
/// </summary>
internal static class NodeName
{
    /// <summary>The longest DNS label; a longer alias is accepted by the engine and never resolves.</summary>
    public const int MaxLength = 63;

    private static readonly SearchValues<char> Legal = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    // Windows keeps these to itself, so they cannot be folders there.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    public static bool IsLegal(string name) =>
        name.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterOrDigit(name[0])
        && !name.AsSpan().ContainsAnyExcept(Legal)
        && !Reserved.Contains(name);

    public static string Checked(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsLegal(name)
            ? name
            : throw new ArgumentException($"'{name}' is not a legal name: use at most {MaxLength} lower-case letters, digits, '-' and '_', beginning with a letter or digit.", parameter);
    }
}
