namespace ComposeGen.Diagnostics;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class Spelling
{
    // Longer ones take long to compare, and are no slips of the finger.
    private const int MaxLength = 64;

    // Every unknown name is compared with so many known ones at most, so that the work grows with the document.
    private const int MaxKnown = 1_000;

    /// <summary>The known name that is nearest, if it is near enough to be meant.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength)
        {
            return null;
        }

        var nearest = (Name: default(string), Distance: Math.Min(2, (name.Length / 3) + 1) + 1);
        foreach (var candidate in known.Take(MaxKnown))
        {
            if (Math.Abs(candidate.Length - name.Length) < nearest.Distance && Distance(name, candidate, nearest.Distance) is var distance && distance < nearest.Distance)
            {
                nearest = (candidate, distance);
            }
        }

        return nearest.Name;
    }

    /// <summary>The words that put it to the user; none when nothing is near.</summary>
    public static string Question(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    // How many letters must be put in, left out, changed, or swapped with their neighbour; the limit when it is that many or more.
    private static int Distance(string one, string other, int limit)
    {
        var width = other.Length + 1;
        Span<int> before = stackalloc int[width], row = stackalloc int[width], next = stackalloc int[width];
        for (var column = 0; column < width; column++)
        {
            row[column] = column;
        }

        // Only the places near the diagonal can be below the limit.
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

            // A swap reaches back two lines, and adds one.
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
