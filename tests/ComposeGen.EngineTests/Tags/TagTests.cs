using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Grid;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Grid;

namespace ComposeGen.EngineTests.Tags;

/// <summary>
/// Values with tags: ComposeGen refuses those that the tools refuse, and reads the others as the tools do. Every fifth one is
/// tried, or all where COMPOSEGEN_LONG is 1.
/// </summary>
public sealed class TagTests
{
    private static readonly IReadOnlyList<TagCell> Cells = LongRun.Some(TagCell.All, stride: 13);

    private static readonly Lazy<Task<IReadOnlyList<GridVerdicts>>> Verdicts =
        new(() => GridTools.MeasureAsync(Cells, (cell, version) => cell.Text(version)));

    /// <summary>Where ComposeGen does not agree with the tools, and why.</summary>
    private static readonly (Func<TagCell, string, bool> IsCell, string Reason)[] Differences =
    [
        (
            (cell, format) => format == "3.8" && cell.Tag is "!reset" or "!override",
            "docker stack ignores the tag, so it keeps what Compose v2 removes; docker-compose 1.29 refuses the tag"),
        (
            (cell, format) => format == "3.8" && (cell.IsIn("tty") || cell.IsIn("retries")),
            "docker-compose 1.29 refuses the tag, and docker stack, for another reason, the string: each of them alone"),
        ((cell, _) => cell is { Tag: "!!binary", Value: "true" or "null" or "'null'" }, "The bytes are not UTF-8"),
        ((cell, format) => format == "2.4" && cell.IsIn("retries") && cell.Tag == "!!float", "The engine refuses a fraction"),
        (
            (cell, format) => format == "2.4"
                && (cell.IsIn("x-a") || cell.Value == "[]")
                && cell.Tag is "!!binary" or "!!set" or "!!omap" or "!!pairs",
            "Types of Python that no key takes, unless they are empty"),
    ];

    [FactWith(DockerPart.DockerCompose, DockerPart.ComposeV2, DockerPart.Stack)]
    public async Task What_is_an_error_is_what_the_tools_refuse_but_for_listed_differences()
    {
        var measured = await Verdicts.Value;

        var differences =
            from pair in Cells.Zip(measured)
            from version in GridCell.Versions
            where pair.First.IsRefused(version.Version) != pair.Second.AreRefusedIn(version.Format)
            where !Array.Exists(Differences, difference => difference.IsCell(pair.First, version.Name))
            select $"{version.Name}: {pair.First} {pair.Second}";

        string.Join('\n', differences).Should().BeEmpty();
    }

    [FactWith(DockerPart.DockerCompose, DockerPart.ComposeV2, DockerPart.Stack)]
    public async Task The_tools_read_what_is_written_as_they_read_the_tags()
    {
        await CompareAsync("2.4", ComposeTool.DockerCompose, verdicts => verdicts.DockerCompose);
        await CompareAsync("3.8", ComposeTool.Stack, verdicts => verdicts.Stack);
        await CompareAsync(null, ComposeTool.ComposeV2, verdicts => verdicts.ComposeV2);
    }

    private static async Task CompareAsync(string? version, ComposeTool tool, Func<GridVerdicts, GridVerdict> verdictOf)
    {
        var cells = Cells
            .Zip(await Verdicts.Value)
            .Where(pair => verdictOf(pair.Second) == GridVerdict.Accepts && !pair.First.IsRefused(version))
            .Select(pair => pair.First)
            .ToList();
        using var folder = new TemporaryFolder();
        folder.Write("tagged.yml", TagCell.TextOf(version, cells));
        folder.Write("written.yml", ComposeFile.Parse(TagCell.TextOf(version, cells)).FileOrThrow()
            .ToYaml(new WriteOptions { Rewrite = true }));

        var theirs = await tool.ConfigAsync(folder, "tagged.yml");
        var ours = await tool.ConfigAsync(folder, "written.yml");

        cells.Should().NotBeEmpty();
        ours.Succeeded().Output.Should().Be(theirs.Succeeded().Output);
    }
}
