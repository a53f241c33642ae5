using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Grid;

/// <summary>The recorded verdicts of the tools: a line holds a row, verdicts, and the values that have these verdicts.</summary>
internal static class GridRecord
{
    /// <summary>The tools whose verdicts these are.</summary>
    public const string Tools = "docker-compose 1.29.2, docker stack config 28.2.2, docker compose 2.40.3-3";

    private const string Separator = " | ";

    public static string File { get; } = Path.Combine(Repository.Root, "tests", "ComposeGen.Tests", "Grid", "verdicts.tsv");

    public static Dictionary<(string Path, string Value), GridVerdicts> Read() =>
        (from line in System.IO.File.ReadLines(File)
         where !line.StartsWith('#')
         let fields = line.Split('\t')
         from value in fields[2].Split(Separator)
         select KeyValuePair.Create((fields[0], value), GridVerdicts.Parse(fields[1]))).ToDictionary();

    public static void Write(IEnumerable<(GridCell Cell, GridVerdicts Verdicts)> measured)
    {
        var lines = from each in measured
                    group each.Cell.Value by (each.Cell.Path, each.Verdicts) into same
                    select $"{same.Key.Path}\t{same.Key.Verdicts}\t{string.Join(Separator, same)}";
        System.IO.File.WriteAllText(File, string.Concat(lines.Prepend($"# {Tools}").Select(line => $"{line}\n")));
    }
}
