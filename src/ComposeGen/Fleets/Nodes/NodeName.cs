using System.Buffers;
using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>
/// The rule for names of fleets and nodes: they become project names, folder names and DNS labels, so they are lower-case
/// letters, digits, <c>-</c> and <c>_</c>, begin with a letter or digit, and have at most 63 characters.
/// </summary>
internal static class NodeName
{
    /// <summary>The greatest length of a name, which becomes a DNS label.</summary>
    public const int MaxLength = DnsLabel.MaxLength;

    /// <summary>The rule in a message, after "use" or "write".</summary>
    public static string Rule { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"at most {MaxLength} lower-case letters, digits, '-' and '_', beginning with a letter or digit");

    private static readonly SearchValues<char> Legal = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    public static bool IsLegal(string name) =>
        name.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterOrDigit(name[0])
        && !name.AsSpan().ContainsAnyExcept(Legal)
        && !OutputPath.IsReserved(name);

    /// <summary>Whether two kinds lead to one node name: slave × 12 and a single slave3 do, or a1 × 5 and a × 15.</summary>
    /// <param name="one">A kind's name.</param>
    /// <param name="oneCount">The number of nodes with a number after the name; <see langword="null"/> for a single node without
    /// one.</param>
    /// <param name="other">Another kind's name.</param>
    /// <param name="otherCount">The same of that kind.</param>
    public static bool Collide(string one, int? oneCount, string other, int? otherCount)
    {
        if (one.Length > other.Length)
        {
            return Collide(other, otherCount, one, oneCount);
        }

        if (!other.StartsWith(one, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = other.AsSpan(one.Length);
        return rest.IsEmpty
            || (oneCount is not null
                && rest[0] != '0'
                && !rest.ContainsAnyExceptInRange('0', '9')
                && (otherCount is not null
                    || (int.TryParse(rest, CultureInfo.InvariantCulture, out var index) && index <= oneCount)));
    }

    public static string Checked(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsLegal(name)
            ? name
            : throw new ArgumentException($"'{name}' is not a legal name: use {Rule}.", parameter);
    }
}

/// <summary>The names of the kinds of nodes of a fleet. No two kinds may lead to the same node name.</summary>
internal sealed class KindNames
{
    private readonly Dictionary<string, int?> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _withDigits = new(StringComparer.Ordinal);

    /// <summary>Adds a kind.</summary>
    /// <param name="name">Its name, which is legal.</param>
    /// <param name="count">The number of nodes with a number after the name; <see langword="null"/> for a single node without
    /// one.</param>
    /// <returns>A kind with the same node name; <see langword="null"/> if all names differ.</returns>
    public string? Add(string name, int? count)
    {
        var stems = Stems(name);
        var other = stems.Prepend(name).Where(_counts.ContainsKey).Concat(_withDigits.GetValueOrDefault(name, []))
            .FirstOrDefault(other => NodeName.Collide(name, count, other, _counts[other]));
        _counts[name] = count;
        foreach (var stem in stems)
        {
            if (!_withDigits.TryGetValue(stem, out var names))
            {
                _withDigits.Add(stem, names = []);
            }

            names.Add(name);
        }

        return other;
    }

    // The parts before some or all of the digits at the end.
    private static List<string> Stems(string name) =>
        [.. Enumerable.Range(1, name.Length - name.AsSpan().TrimEnd("0123456789").Length).Select(digits => name[..^digits])];
}
