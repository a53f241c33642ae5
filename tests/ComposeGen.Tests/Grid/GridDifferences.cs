using System.Globalization;
using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Grid;

/// <summary>
/// The listed differences. Lines under a reason hold what ComposeGen finds where the tools do not agree (<c>error</c> or
/// <c>nothing</c>), the formats, a row and its values.
/// </summary>
internal static class GridDifferences
{
    private const string Separator = " | ";
    private const string NoReason = "?";
    private const string Error = "error";
    private const string Nothing = "nothing";

    public static string File { get; } = Path.Combine(Repository.Root, "tests", "ComposeGen.Tests", "Grid", "differences.tsv");

    /// <summary>The list's text, in which each difference that is listed already is under its reason.</summary>
    public static string List(int verdicts, IReadOnlyCollection<GridDifference> differences)
    {
        var listed = Read();
        var reasons = listed.Values.Distinct(StringComparer.Ordinal).Append(NoReason).ToList();
        var sections = from difference in differences
                       group difference by listed.GetValueOrDefault(difference, NoReason) into section
                       orderby reasons.IndexOf(section.Key)
                       select $"\n# {section.Key}\n{string.Concat(Lines(section))}";
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"# {GridCell.All.Count:N0} cells, {verdicts:N0} verdicts, {differences.Count:N0} of them differ: see below.\n");
        return counts + string.Concat(sections);
    }

    private static IEnumerable<string> Lines(IEnumerable<GridDifference> section) =>
        from difference in section
        group difference by (difference.Path, difference.Value, difference.IsError) into cell
        let formats = string.Join(' ', cell.Select(each => each.Format))
        group cell.Key.Value by (cell.Key.Path, cell.Key.IsError, Formats: formats) into line
        let found = line.Key.IsError ? Error : Nothing
        select $"{found}\t{line.Key.Formats}\t{line.Key.Path}\t{string.Join(Separator, line)}\n";

    private static Dictionary<GridDifference, string> Read()
    {
        var listed = new Dictionary<GridDifference, string>();
        var reason = NoReason;
        foreach (var line in System.IO.File.ReadLines(File).Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                reason = line[2..];
                continue;
            }

            var fields = line.Split('\t');
            foreach (var format in fields[1].Split(' '))
            {
                foreach (var value in fields[3].Split(Separator))
                {
                    listed.Add(new GridDifference(fields[2], value, format, fields[0] == Error), reason);
                }
            }
        }

        return listed;
    }
}
