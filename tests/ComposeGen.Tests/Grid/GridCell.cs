namespace ComposeGen.Tests.Grid;

/// <summary>A value in a row.</summary>
/// <param name="Path">The row's path.</param>
/// <param name="Formats">The formats that have the row.</param>
/// <param name="Value">The value, in YAML's flow style.</param>
internal sealed record GridCell(string Path, ComposeFormats Formats, string Value)
{
    /// <summary>Every cell of the grid, row by row.</summary>
    public static IReadOnlyList<GridCell> All { get; } =
    [
        .. from row in ComposeFile.Shape.Rows("").DistinctBy(row => row.Path, StringComparer.Ordinal)
           from value in GridValues.Of(row)
           select new GridCell(row.Path, row.Formats, value),
    ];

    /// <summary>The smallest file that has the cell and is right apart from it.</summary>
    /// <param name="version">The version line; <see langword="null"/> for none.</param>
    public string Text(string? version) => GridFile.Text(Path, Value, version);

    public override string ToString() => $"{Path}: {Value}";
}
