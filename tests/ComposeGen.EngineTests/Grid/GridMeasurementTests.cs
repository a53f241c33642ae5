using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Grid;

namespace ComposeGen.EngineTests.Grid;

/// <summary>
/// The recorded verdicts are those of the tools: of one cell in 29, or of all, which takes nine minutes, where COMPOSEGEN_LONG
/// is 1. Where COMPOSEGEN_GRID is <c>record</c>, the verdicts of cells that have none are recorded; with COMPOSEGEN_LONG, all
/// are.
/// </summary>
public sealed class GridMeasurementTests
{
    [FactWith(DockerPart.DockerCompose, DockerPart.ComposeV2, DockerPart.Stack)]
    public async Task The_recorded_verdicts_are_those_of_the_tools()
    {
        if (Environment.GetEnvironmentVariable("COMPOSEGEN_GRID") == "record")
        {
            await RecordAsync();
        }

        var recorded = GridRecord.Read();
        var cells = LongRun.Some(GridCell.All, stride: 97);

        var measured = await GridTools.MeasureAsync(cells);

        cells.Select(cell => $"{cell}: {measured[cell]}").Should().Equal(
            cells.Select(cell => $"{cell}: {recorded[(cell.Path, cell.Value)]}"),
            "{0} gave the recorded verdicts, and these are {1}",
            GridRecord.Tools,
            await GridTools.VersionsAsync());
    }

    private static async Task RecordAsync()
    {
        var recorded = GridRecord.Read();
        var cells = GridCell.All.Where(cell => LongRun.IsOn || !recorded.ContainsKey((cell.Path, cell.Value))).ToList();
        var measured = await GridTools.MeasureAsync(cells);
        GridRecord.Write(GridCell.All.Select(cell =>
            (cell, measured.TryGetValue(cell, out var verdicts) ? verdicts : recorded[(cell.Path, cell.Value)])));
    }
}
