using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Grid;

/// <summary>The recorded verdicts: a line holds a row, verdicts, and the values that have these verdicts.</summary>
internal static class GridRecord
{
    private const string Separator = " | ";

    public static string File { get; } = Path.Combine(Repository.Root, "tests", "ComposeGen.Tests", "Grid", "verdicts.tsv");

    public static Dictionary<(string Path, string Value), GridVerdicts> Read() =>
        (from line in System.IO.File.ReadLines(File)
         let fields = line.Split('\t')
         from value in fields[2].Split(Separator)
         select KeyValuePair.Create((fields[0], value), GridVerdicts.Parse(fields[1]))).ToDictionary();

    public static void Write(IEnumerable<(GridCell Cell, GridVerdicts Verdicts)> measured) =>
        System.IO.File.WriteAllLines(File, from each in measured
                                           group each by (each.Cell.Path, each.Verdicts) into same
                                           select $"{same.Key.Path}\t{same.Key.Verdicts}\t{string.Join(Separator, same.Select(each => each.Cell.Value))}");
}
