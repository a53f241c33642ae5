using System.Globalization;

namespace ComposeGen.Fleets;

/// <summary>
/// Chooses the nodes that are checked together. A hundred of a kind show all that goes wrong between nodes that are alike, fewer of one
/// that is stamped; of the others, only those are looked at that differ in more than numbers which grow with the node's, have longer
/// numbers than any before, or claim what another node claims.
/// </summary>
internal static class CheckedNodes
{
    internal const int Enough = 100;

    private const int Few = 5;

    public static IEnumerable<NodeFile> Of(IReadOnlyCollection<NodeFile> nodes)
    {
        var made = nodes.Where(node => node.Stamp is null).GroupBy(node => node.Node.Kind, StringComparer.Ordinal).SelectMany(kind => OfKind([.. kind]));
        var chosen = made.Concat(Rivals(nodes).Take(Enough)).ToHashSet();
        return nodes.Where(chosen.Contains);
    }

    // Of each kind a few that claim the same: what all claim alike is nothing new.
    private static IEnumerable<NodeFile> Rivals(IEnumerable<NodeFile> nodes)
    {
        var owners = new Dictionary<string, List<NodeFile>>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in nodes)
        {
            foreach (var claim in node.Claims)
            {
                var known = owners.TryGetValue(claim, out var others) ? others : owners[claim] = [];
                if (known.Count(other => other.Node.Kind == node.Node.Kind) < Few)
                {
                    known.Add(node);
                }
            }
        }

        return owners.Values.Where(known => known.Count > 1).SelectMany(known => known).Distinct();
    }

    private static IEnumerable<NodeFile> OfKind(List<NodeFile> nodes)
    {
        if (nodes.Count <= Enough)
        {
            return nodes;
        }

        var (first, text) = (nodes[0].Node, TextOf(nodes[0]));
        return nodes.Take(Enough).Concat(nodes.Skip(Enough).Where(node => IsFirstOfItsLength(node.Node.Index) || !AreAlike(text, TextOf(node), node.Node.Index - first.Index)));
    }

    /// <summary>Whether a number is 1, 10, 100 or the like.</summary>
    internal static bool IsFirstOfItsLength(int number)
    {
        while (number % 10 == 0)
        {
            number /= 10;
        }

        return number == 1;
    }

    // What cannot be written is checked with the rest, and refused when it is.
    private static string TextOf(NodeFile node)
    {
        try
        {
            return node.File.ToYaml();
        }
        catch (ComposeException)
        {
            return node.Node.Name;
        }
    }

    /// <summary>Whether two texts differ in nothing but whole numbers that are larger by the same amount.</summary>
    internal static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int growth)
    {
        while (true)
        {
            var digits = DigitsOf(one);
            var others = DigitsOf(other);
            if (!one[..digits].SequenceEqual(other[..others]) && !Grew(one[..digits], other[..others], growth))
            {
                return false;
            }

            one = one[digits..];
            other = other[others..];
            if (one.IsEmpty || other.IsEmpty)
            {
                return one.IsEmpty && other.IsEmpty;
            }

            var text = one.IndexOfAnyInRange('0', '9') is >= 0 and var number ? number : one.Length;
            if (!other.StartsWith(one[..text]))
            {
                return false;
            }

            one = one[text..];
            other = other[text..];
        }
    }

    private static int DigitsOf(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;

    private static bool Grew(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int growth) =>
        long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
        && long.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
        && after - before == growth;
}
