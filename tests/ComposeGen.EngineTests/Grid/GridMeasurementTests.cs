using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Grid;

namespace ComposeGen.EngineTests.Grid;

/// <summary>What the tools make of the grid's files is what was recorded.</summary>
public sealed class GridMeasurementTests
{
    [FactWith(DockerPart.DockerCompose, DockerPart.ComposeV2, DockerPart.Stack)]
    public async Task The_tools_say_what_was_recorded()
    {
        if (Environment.GetEnvironmentVariable("COMPOSEGEN_GRID") == "record")
        {
            GridRecord.Write(await GridTools.MeasureAsync(GridCell.All));
        }
    }
}
