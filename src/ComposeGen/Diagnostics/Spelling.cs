namespace ComposeGen.Diagnostics;

/// <summary>Finds the correction of a misspelt name.</summary>
internal static class Spelling
{
    // Longer names take long to compare and are rarely typing errors.
    private const int MaxLength = 64;

    // The maximum number of known names that an unknown one is compared with, so the work is linear.
    private const int MaxKnown = 1_000;

    /// <summary>Returns the nearest known name if it is near enough.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength)
        {
            return null;
        }

        var nearest = (Name: default(string), Distance: Math.Min(2, (name.Length / 3) + 1) + 1);
        foreach (var candidate in known.Take(MaxKnown))
        {
            if (Math.Abs(candidate.Length - name.Length) < nearest.Distance
                && Distance(name, candidate, nearest.Distance) is var distance && distance < nearest.Distance)
            {
                nearest = (candidate, distance);
            }
        }

        return nearest.Name;
    }

    /// <summary>Whether a name differs from another in one letter, or in the order of two: it can only be that name.</summary>
    public static bool IsNear(string name, string other) => Distance(name, other, limit: 2) < 2;

    /// <summary>Returns the question for the user, or an empty string when no name is near.</summary>
    public static string Question(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    // Returns the number of insertions, deletions, changes and swaps of neighbours, up to the limit.
    private static int Distance(string one, string other, int limit)
    {
        var width = other.Length + 1;
        Span<int> before = stackalloc int[width], row = stackalloc int[width], next = stackalloc int[width];
        for (var column = 0; column < width; column++)
        {
            row[column] = column;
        }

        // Only cells near the diagonal can be below the limit.
        next.Fill(limit);
        before.Fill(limit);
        for (var line = 1; line <= one.Length; line++)
        {
            var (first, last) = (Math.Max(1, line - limit), Math.Min(width - 1, line + limit));
            next[first - 1] = first == 1 ? line : limit;
            var least = line;
            for (var column = first; column <= last; column++)
            {
                var isSame = char.ToLowerInvariant(one[line - 1]) == char.ToLowerInvariant(other[column - 1]);
                next[column] = Math.Min(Math.Min(next[column - 1], row[column]) + 1, row[column - 1] + (isSame ? 0 : 1));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                {
                    next[column] = Math.Min(next[column], before[column - 2] + 1);
                }

                least = Math.Min(least, next[column]);
            }

            // A swap uses the line before the previous one and costs one.
            if (least > limit)
            {
                return limit;
            }

            if (last + 1 < width)
            {
                next[last + 1] = limit;
            }

            var free = before;
            before = row;
            row = next;
            next = free;
        }

        return Math.Min(row[^1], limit);
    }
}

/// <summary>
/// Suggests corrections for the unknown names of one file. Only the first hundred get one, which limits the work.
/// </summary>
internal sealed class Suggestions
{
    private const int Most = 100;

    private int _count;

    /// <summary>
    /// Returns the nearest known name if it is near enough and few names were unknown before.
    /// </summary>
    public string? Nearest(string name, IEnumerable<string> known) => _count++ < Most ? Spelling.Nearest(name, known) : null;
}

/// <summary>Describes circular references between services or files.</summary>
internal static class Circle
{
    private const int Shown = 8;

    /// <summary>Returns the message about a circle of several members.</summary>
    /// <param name="what">The relation between them: <c>services extend</c>.</param>
    /// <param name="members">The members; each refers to the next, and the last one to the first.</param>
    public static string Describe(string what, IReadOnlyList<string?> members)
    {
        var shown = members.Count > Shown ? [.. members.Take(Shown), "…"] : members;
        return $"These {what} each other: {string.Join(" -> ", shown.Append(members[0]))}. Break the circle here or elsewhere "
            + "in it.";
    }
}
