namespace ComposeGen.Tests.Grid;

/// <summary>
/// Every property with every kind of value: what ComposeGen calls an error is what the tools refuse. Their verdicts are recorded;
/// the engine tests ask the tools again.
/// </summary>
public sealed class GridTests
{
    [Fact]
    public void Every_cell_has_its_recorded_verdicts() =>
        GridCell.All.Select(cell => (cell.Path, cell.Value)).Should().BeEquivalentTo(
            GridRecord.Read().Keys, "COMPOSEGEN_GRID=record has the engine tests record the verdicts of new cells");

    [Fact]
    public void The_files_are_right_but_for_the_cell()
    {
        var verdicts = GridRecord.Read();

        var refused =
            from cell in GridCell.All
            from version in GridCell.Versions
            where cell.Formats.HasFlag(version.Format)
            group verdicts[(cell.Path, cell.Value)].AreRefusedIn(version.Format) by (cell.Path, version.Name) into row
            where row.All(isRefused => isRefused)
            select $"{row.Key.Path} {row.Key.Name}";

        // Newer than the tools; and volume_driver, which the one schema of docker-compose 1.29 has lost.
        refused.Should().OnlyContain(row => row.Contains("pre_start", StringComparison.Ordinal)
            || row == "services.*.build.no_cache_filter Spec" || row == "services.*.volume_driver 2.4");
    }

    [Fact]
    public void What_is_an_error_is_what_the_tools_refuse_but_for_listed_differences()
    {
        var recorded = GridRecord.Read();
        var verdicts =
            (from cell in GridCell.All.AsParallel().AsOrdered()
             from version in GridCell.Versions
             where cell.IsIn(version.Format)
             let areRefused = recorded[(cell.Path, cell.Value)].AreRefusedIn(version.Format)
             select (cell, version.Name, IsError: cell.IsRefused(version.Version), AreRefused: areRefused))
            .ToList();
        var differences = verdicts
            .Where(verdict => verdict.IsError != verdict.AreRefused)
            .Select(verdict => new GridDifference(verdict.cell.Path, verdict.cell.Value, verdict.Name, verdict.IsError))
            .ToList();

        var list = GridDifferences.List(verdicts.Count, differences);

        var received = Path.ChangeExtension(GridDifferences.File, ".received.tsv");
        var known = File.ReadAllText(GridDifferences.File).ReplaceLineEndings("\n");
        File.Delete(received);
        if (list != known)
        {
            File.WriteAllText(received, list);
        }

        list.Split('\n').Except(known.Split('\n'), StringComparer.Ordinal)
            .Should().BeEmpty("differences are listed under a reason; {0} replaces the list when those under ? have one",
                received);
        known.Should().Be(list, "{0} replaces the list", received);
    }
}
