using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Tests.Grid;

/// <summary>A value in a row.</summary>
/// <param name="Path">The row's path.</param>
/// <param name="Formats">Those of 2.4, 3.8 and the Compose Specification that have the row.</param>
/// <param name="Value">The value, in YAML's flow style.</param>
internal sealed record GridCell(string Path, ComposeFormats Formats, string Value)
{
    private const string VersionRow = "version";

    /// <summary>The formats of the grid, and their version lines.</summary>
    public static IReadOnlyList<(ComposeFormats Format, string Name, string? Version)> Versions { get; } =
        [(ComposeFormats.V2_4, "2.4", "2.4"), (ComposeFormats.V3_8, "3.8", "3.8"), (ComposeFormats.Spec, "Spec", null)];

    /// <summary>Every cell of the grid, row by row.</summary>
    public static IReadOnlyList<GridCell> All { get; } =
    [
        .. from row in ComposeFile.Shape.Rows("").DistinctBy(row => row.Path, StringComparer.Ordinal)
           from value in GridValues.Of(row)
           select new GridCell(row.Path, row.Path == VersionRow ? ComposeFormats.V2_4 : row.Formats, value),
    ];

    /// <summary>
    /// Whether the cell is one of a format's files: keys that the format does not have are refused, or read all the same.
    /// </summary>
    public bool IsIn(ComposeFormats format) => Path != VersionRow || format == ComposeFormats.V2_4;

    /// <summary>The smallest file that has the cell and is right apart from it.</summary>
    /// <param name="version">The version line; <see langword="null"/> for none.</param>
    public string Text(string? version) => GridFile.Text(Path, Value, Path == VersionRow ? null : version);

    /// <summary>Whether the file has an error to ComposeGen.</summary>
    /// <param name="version">The version line; <see langword="null"/> for none.</param>
    public bool IsRefused(string? version)
    {
        var read = ComposeFile.Parse(Text(version));
        return read.Diagnostics.Concat(read.File.Validate()).Any(found => found.Severity == DiagnosticSeverity.Error);
    }

    public override string ToString() => $"{Path}: {Value}";
}
