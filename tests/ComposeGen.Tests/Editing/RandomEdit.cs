using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Editing;

/// <summary>A text that was loaded, changed at random and written.</summary>
internal sealed record RandomEdit(
    string Name, int Count, string Text, string Edited, ComposeFile Before, ComposeFile After, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Changes a text, or returns <see langword="null"/> if it has nothing to change.</summary>
    public static RandomEdit? Of(string name, string text, Random random, int count)
    {
        var file = ComposeFile.Parse(text).File;
        var before = file.Clone();
        List<string> changes = [.. Enumerable.Range(0, count).Select(_ => RandomChange.Apply(file, random)).OfType<string>()];
        if (changes.Count == 0)
        {
            return null;
        }

        var edited = file.ToYaml(options: null, out var findings);
        return new RandomEdit(
            $"{name}: {string.Join(", ", changes)}", changes.Count, text, edited, before, file, findings);
    }

    /// <summary>Returns what is wrong with the edited text.</summary>
    public IEnumerable<string> Problems() => WrongMeaning().Concat(WrongLines());

    public IEnumerable<string> WrongMeaning() =>
        ComposeFile.Parse(Edited).File.Diff(After).Take(1).Select(difference => $"{Name}: {difference}");

    /// <summary>Returns a message if more lines changed than the changed values have.</summary>
    private IEnumerable<string> WrongLines()
    {
        // What stands behind an alias or a merge key is written out.
        if (Text.Contains(" *", StringComparison.Ordinal))
        {
            yield break;
        }

        var (former, latter) = (LinesOf(Text), LinesOf(Edited));
        var kept = CommonLines(former, latter);
        var differences = Before.Diff(After);
        var removed = differences.Sum(difference =>
            difference.Left is { } left ? Math.Max(LinesIn(left), LinesAt(difference)) : 1);
        var added = differences.Sum(difference => difference.Right is { } right ? LinesIn(right) : 1);
        var others = OtherNetworks();
        if (former.Count - kept > removed + others || latter.Count - kept > added + others)
        {
            yield return $"{Name}: {former.Count - kept} of {removed} lines removed, {latter.Count - kept} of {added} added";
        }
    }

    // A list of networks becomes a mapping with the first alias.
    private int OtherNetworks() => !Name.Contains("aliases", StringComparison.Ordinal)
        ? 0
        : After.Services.Values.Max(service => (service.Networking as NetworkAttachments)?.Networks.Count ?? 0);

    // The key of the value, the keys above that it is the first of, and comments.
    private static int LinesIn(string yaml) => yaml.Split('\n').Length + 3;

    private int LinesAt(Difference difference)
    {
        var span = SourceMap.FindValue(Before.Source, difference.Path);
        return span.EndLine - span.Line + 4;
    }

    private static List<string> LinesOf(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim() is [not '#', ..])];

    private static int CommonLines(List<string> former, List<string> latter)
    {
        var below = new int[latter.Count + 1];
        for (var row = former.Count - 1; row >= 0; row--)
        {
            var here = new int[latter.Count + 1];
            for (var column = latter.Count - 1; column >= 0; column--)
            {
                here[column] = former[row] == latter[column]
                    ? below[column + 1] + 1
                    : Math.Max(below[column], here[column + 1]);
            }

            below = here;
        }

        return below[0];
    }
}
