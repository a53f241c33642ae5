using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ComposeGen.Diagnostics;

/// <summary>
/// Suppressions in the comments of a file. <c># composegen: ignore CG3004</c> after a value covers its line; on a separate line
/// it covers the key or list value below it, with its children. <c>ignore-file</c> covers the file.
/// </summary>
internal sealed partial class Suppressions
{
    private const string Mark = "composegen:";

    /// <summary>No suppressions.</summary>
    public static readonly Suppressions None = new([]);

    // By file and code: the ranges of covered lines, in order and disjoint.
    private readonly Dictionary<(string? File, string Code), List<Lines>> _covered;

    private Suppressions(IEnumerable<((string? File, string Code) Key, Lines Lines)> all) =>
        _covered = all
            .GroupBy(suppression => suppression.Key, suppression => suppression.Lines)
            .ToDictionary(group => group.Key, Apart);

    /// <summary>Returns the suppressions in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that its findings name.</param>
    public static Suppressions Of(string text, string? file) =>
        text.Contains(Mark, StringComparison.Ordinal)
            ? new Suppressions(Read(text.Split('\n')).Select(each => ((file, each.Code), each.Lines)))
            : None;

    /// <summary>Returns the suppressions in several files.</summary>
    public static Suppressions Join(IEnumerable<Suppressions> files)
    {
        var all = files
            .Distinct()
            .SelectMany(file => file._covered)
            .SelectMany(covered => covered.Value.Select(lines => (covered.Key, lines)))
            .ToList();
        return all.Count == 0 ? None : new Suppressions(all);
    }

    public bool Covers(Diagnostic diagnostic) =>
        _covered.TryGetValue((diagnostic.Span.File, diagnostic.Code), out var lines) && Covers(lines, diagnostic.Span.Line);

    public IReadOnlyList<Diagnostic> Filter(IReadOnlyList<Diagnostic> diagnostics) =>
        _covered.Count == 0 ? diagnostics : [.. diagnostics.Where(diagnostic => !Covers(diagnostic))];

    private static bool Covers(List<Lines> covered, int line)
    {
        var byFirst = Comparer<Lines>.Create((one, other) => one.First.CompareTo(other.First));
        var place = covered.BinarySearch(new Lines(line, line), byFirst);
        return place >= 0 || (~place > 0 && line <= covered[~place - 1].Last);
    }

    private static List<Lines> Apart(IEnumerable<Lines> all)
    {
        var apart = new List<Lines>();
        foreach (var lines in all.OrderBy(lines => lines.First))
        {
            if (apart is [.., var last] && lines.First <= last.Last)
            {
                apart[^1] = last with { Last = Math.Max(last.Last, lines.Last) };
            }
            else
            {
                apart.Add(lines);
            }
        }

        return apart;
    }

    private static IEnumerable<(string Code, Lines Lines)> Read(string[] lines)
    {
        var blocks = new Lazy<Lines[]>(() => BlocksBelow(lines));
        for (var index = 0; index < lines.Length; index++)
        {
            if (Comment().Match(lines[index]) is { Success: true } comment)
            {
                var covered = comment.Groups["file"].Success ? new Lines(0, int.MaxValue)
                    : IndentOf(lines[index]) == comment.Index ? blocks.Value[index]
                    : new Lines(index + 1, index + 1);
                foreach (Capture code in comment.Groups["code"].Captures)
                {
                    yield return (code.Value, covered);
                }
            }
        }
    }

    // For each line, the block below it: the next line that is neither blank nor a comment, and the deeper lines after it.
    private static Lines[] BlocksBelow(string[] lines)
    {
        var below = new Lines[lines.Length];
        var open = new Stack<(int Indent, Lines Block)>();
        var next = new Lines(lines.Length + 1, lines.Length + 1);
        for (var index = lines.Length - 1; index >= 0; index--)
        {
            below[index] = next;
            var indent = IndentOf(lines[index]);
            if (indent == lines[index].Length || lines[index][indent] == '#')
            {
                continue;
            }

            var last = index + 1;
            while (open.TryPeek(out var deeper) && deeper.Indent > indent)
            {
                last = open.Pop().Block.Last;
            }

            next = new Lines(index + 1, last);
            open.Push((indent, next));
        }

        return below;
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart().Length;

    // The expression takes linear time, so it needs no timeout.
    [GeneratedRegex(
        @"(?<=^|\s)# *composegen: *ignore(?<file>-file)? +(?<code>CG\d{4})([ ,]+(?<code>CG\d{4}))*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Comment();

    // Lines are counted from 1, as spans count them.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Lines(int First, int Last);
}
