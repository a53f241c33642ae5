using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>Finds the values of a list that became values of another one.</summary>
internal static class ListAlignment
{
    // Equal values are worth more than any number of similar ones.
    private const int Same = 1 << 12;
    private const int MostCompared = 1 << 20;

    /// <summary>Returns the positions of values that belong together, in ascending order in both lists.</summary>
    public static IReadOnlyList<(int Was, int Now)> Of(IReadOnlyList<YamlNode> was, IReadOnlyList<YamlNode> now)
    {
        var pairs = new List<(int, int)>();
        var first = 0;
        while (first < Math.Min(was.Count, now.Count) && was[first].SameAs(now[first]))
        {
            pairs.Add((first, first++));
        }

        var last = 0;
        while (last < Math.Min(was.Count, now.Count) - first && was[^(last + 1)].SameAs(now[^(last + 1)]))
        {
            last++;
        }

        pairs.AddRange(Best(was, now, first, was.Count - last, now.Count - last));
        pairs.AddRange(Enumerable.Range(1, last).Reverse().Select(back => (was.Count - back, now.Count - back)));
        return pairs;
    }

    // The longest common subsequence, in which similar values count, too.
    private static IEnumerable<(int Was, int Now)> Best(
        IReadOnlyList<YamlNode> was, IReadOnlyList<YamlNode> now, int first, int endWas, int endNow)
    {
        var (rows, columns) = (endWas - first, endNow - first);
        if ((long)rows * columns > MostCompared)
        {
            yield break;
        }

        var likeness = Table(rows, columns);
        var best = Table(rows, columns);
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                likeness[row][column] = Likeness(was[first + row], now[first + column]);
                best[row][column] = Math.Max(
                    Math.Max(best[row + 1][column], best[row][column + 1]),
                    best[row + 1][column + 1] + likeness[row][column]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (likeness[row][column] > 0 && best[row][column] == best[row + 1][column + 1] + likeness[row][column])
            {
                yield return (first + row++, first + column++);
            }
            else if (best[row][column] == best[row + 1][column])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private static int[][] Table(int rows, int columns) => [.. Enumerable.Range(0, rows + 1).Select(_ => new int[columns + 1])];

    private static int Likeness(YamlNode one, YamlNode other)
    {
        if (one.SameAs(other))
        {
            return Same;
        }

        return (one, other) switch
        {
            (YamlScalar left, YamlScalar right) => Math.Min(Same / 2, 1 + Common(left.Text, right.Text)),
            (YamlMapping left, YamlMapping right) =>
                left.Entries.Count(entry => right[entry.Key.Text] is { } value && value.SameAs(entry.Value)),
            (YamlSequence, YamlSequence) => 1,
            _ => 0,
        };
    }

    // Similar texts begin or end alike: with the name before =, or the path behind a colon.
    private static int Common(string left, string right)
    {
        var start = left.AsSpan().CommonPrefixLength(right);
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        return start + end;
    }
}
