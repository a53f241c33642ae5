using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ComposeGen.Cli;

/// <summary>The difference of two texts, in the format of <c>diff -u</c>, which <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    // The number of unchanged lines around a change.
    private const int Context = 3;

    // The difference of texts with more changed lines is one change.
    private const int MostChanges = 1_000;

    /// <summary>Returns the difference, or an empty string if the texts are the same.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">The former text.</param>
    /// <param name="after">The new text.</param>
    public static string Of(string path, string before, string after)
    {
        var (name, old, now) = (NameOf(path), LinesOf(before), LinesOf(after));
        var diff = new StringBuilder();
        foreach (var hunk in HunksOf(ChangesOf(old, now), old.Count))
        {
            diff.Append(diff.Length == 0 ? $"--- {name}\n+++ {name}\n" : "");
            Append(hunk, old, now, diff);
        }

        return diff.ToString();
    }

    // Paths below the current folder are relative, as patch expects them.
    private static string NameOf(string path) =>
        Path.GetRelativePath(".", path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

    // Each line has its line break.
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static List<Change> ChangesOf(List<string> old, List<string> now)
    {
        var first = 0;
        while (first < Math.Min(old.Count, now.Count) && old[first] == now[first])
        {
            first++;
        }

        var last = 0;
        while (last < Math.Min(old.Count, now.Count) - first && old[^(last + 1)] == now[^(last + 1)])
        {
            last++;
        }

        var (oldEnd, nowEnd) = (old.Count - last, now.Count - last);
        return Together(Pairs(old, now, first, oldEnd, nowEnd), first, oldEnd, nowEnd);
    }

    // Returns the lines that stay, by the algorithm of Myers: the shortest way through a grid of both texts.
    private static List<(int Old, int Now)> Pairs(List<string> old, List<string> now, int first, int oldEnd, int nowEnd)
    {
        var trace = new List<Dictionary<int, int>>();
        var reached = new Dictionary<int, int> { [1] = first };
        for (var changes = 0; changes <= MostChanges; changes++)
        {
            trace.Add(new Dictionary<int, int>(reached));
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = IsDown(reached, diagonal, changes) ? reached[diagonal + 1] : reached[diagonal - 1] + 1;
                while (x < oldEnd && x - diagonal < nowEnd && old[x] == now[x - diagonal])
                {
                    x++;
                }

                reached[diagonal] = x;
                if (x >= oldEnd && x - diagonal >= nowEnd)
                {
                    return Way(trace, first, oldEnd, nowEnd);
                }
            }
        }

        return [];
    }

    private static bool IsDown(Dictionary<int, int> reached, int diagonal, int changes) =>
        diagonal == -changes || (diagonal != changes && reached[diagonal - 1] < reached[diagonal + 1]);

    private static List<(int Old, int Now)> Way(List<Dictionary<int, int>> trace, int first, int x, int y)
    {
        var way = new List<(int, int)>();
        for (var changes = trace.Count - 1; changes >= 0; changes--)
        {
            var diagonal = x - y;
            var from = IsDown(trace[changes], diagonal, changes) ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = changes == 0 ? (first, first) : (trace[changes][from], trace[changes][from] - from);
            while (x > fromX && y > fromY)
            {
                way.Add((--x, --y));
            }

            (x, y) = (fromX, fromY);
        }

        way.Reverse();
        return way;
    }

    private static List<Change> Together(List<(int Old, int Now)> pairs, int first, int oldEnd, int nowEnd)
    {
        var changes = new List<Change>();
        var (old, now) = (first, first);
        foreach (var pair in pairs.Append((oldEnd, nowEnd)))
        {
            if (pair != (old, now))
            {
                changes.Add(new Change(old, pair.Item1, now, pair.Item2));
            }

            (old, now) = (pair.Item1 + 1, pair.Item2 + 1);
        }

        return changes;
    }

    // Changes with few lines between them are one hunk.
    private static List<List<Change>> HunksOf(List<Change> changes, int count)
    {
        var hunks = new List<List<Change>>();
        foreach (var change in changes)
        {
            if (hunks is [.., [.., var above] hunk] && change.Old - above.OldEnd <= 2 * Context)
            {
                hunk.Add(change);
            }
            else
            {
                hunks.Add([change]);
            }
        }

        return hunks;
    }

    private static void Append(List<Change> hunk, List<string> old, List<string> now, StringBuilder diff)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var before = Math.Min(Context, first.Old);
        var after = Math.Min(Context, old.Count - last.OldEnd);
        var (start, nowStart) = (first.Old - before, first.Now - before);
        var (range, nowRange) = (Range(start, last.OldEnd + after), Range(nowStart, last.NowEnd + after));
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{range} +{nowRange} @@\n");
        var at = start;
        foreach (var change in hunk)
        {
            AppendLines(' ', old[at..change.Old], diff);
            AppendLines('-', old[change.Old..change.OldEnd], diff);
            AppendLines('+', now[change.Now..change.NowEnd], diff);
            at = change.OldEnd;
        }

        AppendLines(' ', old[at..(at + after)], diff);
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int end) => string.Create(CultureInfo.InvariantCulture,
        $"{(end == start ? start : start + 1)}{(end - start == 1 ? "" : $",{end - start}")}");

    private static void AppendLines(char mark, List<string> lines, StringBuilder diff)
    {
        foreach (var line in lines)
        {
            diff.Append(mark).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Change(int Old, int OldEnd, int Now, int NowEnd);
}
