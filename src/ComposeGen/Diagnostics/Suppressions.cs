using System.Text.RegularExpressions;
using ComposeGen.Yaml;

namespace ComposeGen.Diagnostics;

/// <summary>
/// What comments in a file ask not to report: <c># composegen: ignore CG3004</c> behind a value covers its line; on a line of its
/// own, the key or list value below it with all that belongs to it. <c>ignore-file</c> covers the file.
/// </summary>
internal sealed partial class Suppressions
{
    private const string Mark = "composegen:";

    private static readonly Suppressions None = new([]);

    private readonly IReadOnlyList<Suppression> _all;

    private Suppressions(IReadOnlyList<Suppression> all) => _all = all;

    public static Suppressions Of(string text) =>
        text.Contains(Mark, StringComparison.Ordinal) ? new Suppressions([.. Read(text.Split('\n'))]) : None;

    public bool Covers(Diagnostic diagnostic) => Covers(diagnostic.Code, diagnostic.Span);

    public IReadOnlyList<Diagnostic> Filter(IReadOnlyList<Diagnostic> diagnostics) =>
        _all.Count == 0 ? diagnostics : [.. diagnostics.Where(diagnostic => !Covers(diagnostic))];

    private bool Covers(string code, SourceSpan span) =>
        _all.Any(suppression => suppression.Code == code && suppression.First <= span.Line && span.Line <= suppression.Last);

    private static IEnumerable<Suppression> Read(string[] lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (Comment().Match(lines[index]) is { Success: true } comment)
            {
                var (first, last) = LinesOf(comment, lines, index);
                foreach (Capture code in comment.Groups["code"].Captures)
                {
                    yield return new Suppression(code.Value, first, last);
                }
            }
        }
    }

    // Lines are counted from 1, as spans count them.
    private static (int First, int Last) LinesOf(Match comment, string[] lines, int index)
    {
        if (comment.Groups["file"].Success)
        {
            return (0, int.MaxValue);
        }

        if (IndentOf(lines[index]) != comment.Index)
        {
            return (index + 1, index + 1);
        }

        var first = Next(lines, index + 1);
        var last = first;
        for (var next = first; next < lines.Length && (next == first || IndentOf(lines[next]) > IndentOf(lines[first])); next = Next(lines, next + 1))
        {
            last = next;
        }

        return (first + 1, last + 1);
    }

    // The next line that is neither blank nor a comment.
    private static int Next(string[] lines, int index)
    {
        while (index < lines.Length && (IndentOf(lines[index]) == lines[index].Length || lines[index][IndentOf(lines[index])] == '#'))
        {
            index++;
        }

        return index;
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart().Length;

    [GeneratedRegex(@"(?<=^|\s)# *composegen: *ignore(?<file>-file)? +(?<code>CG\d{4})([ ,]+(?<code>CG\d{4}))*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    private readonly record struct Suppression(string Code, int First, int Last);
}
