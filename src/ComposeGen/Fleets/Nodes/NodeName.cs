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

    public static bool IsLegal(string name) =>
        name.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterOrDigit(name[0])
        && !name.AsSpan().ContainsAnyExcept(Legal)
        && !OutputPath.IsReserved(name);

    public static string Checked(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsLegal(name)
            ? name
            : throw new ArgumentException($"'{name}' is not a legal name: use at most {MaxLength} lower-case letters, digits, '-' and '_', beginning with a letter or digit.", parameter);
    }
}
