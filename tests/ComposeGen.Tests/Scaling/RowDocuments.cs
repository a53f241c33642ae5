using ComposeGen.Shapes;
using ComposeGen.Tests.Grid;

namespace ComposeGen.Tests.Scaling;

/// <summary>Documents that repeat each row: its name many times, and many values in its list or mapping.</summary>
internal static class RowDocuments
{
    public static IEnumerable<GrowingDocument> All { get; } =
    [
        .. ComposeFile.Shape.Rows("").DistinctBy(row => row.Path, StringComparer.Ordinal).SelectMany(Of).Distinct(),
    ];

    private static IEnumerable<GrowingDocument> Of(PropertyRow row)
    {
        var top = row.Path.Split('.')[0];
        if (GridFile.Names.TryGetValue(top, out var name) && row.Path != top)
        {
            yield return new(Repeated(Text(row, GridValues.Of(row).First()), top, name));
        }

        if (row.Description.Contains("list of", StringComparison.Ordinal))
        {
            yield return new(Text(row, $"[«{Content(row, '[')}, »]"));
            yield return new(Text(row, "[«text@, »]"));
        }

        if (row.Description.Contains("map of", StringComparison.Ordinal)
            || row.Description.Contains("NAME=", StringComparison.Ordinal))
        {
            yield return new(Text(row, $"{{«key@: {Content(row, '{').Split(": ", 2)[1]}, »}}"));
        }
    }

    private static string Text(PropertyRow row, string value) => GridFile.Text(
        row.Path, value, row.Formats.HasFlag(ComposeFormats.Spec) ? null : row.Formats.HasFlag(ComposeFormats.V2_4) ? "2.4"
            : "3.8");

    // What is inside the brackets of the row's first value of a kind.
    private static string Content(PropertyRow row, char opening) =>
        GridValues.Of(row).First(value => value[0] == opening && value.Length > 2)[1..^1];

    // The text with many of what has the name at the top.
    private static string Repeated(string text, string top, string name)
    {
        var start = text.IndexOf($"{name}: ", text.IndexOf($"{top}: ", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = text.IndexOf("}\n", start, StringComparison.Ordinal);
        return $"{text[..start]}«{name}@{text[(start + name.Length)..end]}, »{text[end..]}";
    }
}
