using System.Runtime.CompilerServices;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Grid;

namespace ComposeGen.EngineTests.Grid;

/// <summary>Asks the tools for their verdicts on the grid's files.</summary>
internal static class GridTools
{
    private static readonly string Script = Path.Combine(Path.GetDirectoryName(ThisFile())!, "docker_compose_verdicts.py");

    /// <summary>The names and versions of the tools.</summary>
    public static async Task<string> VersionsAsync()
    {
        var first = await CommandLine.RunAsync("docker-compose", ["version", "--short"]);
        var docker = await DockerCli.RunAsync("version", "--format", "{{.Client.Version}}");
        var second = await DockerCli.RunAsync("compose", "version", "--short");
        return $"docker-compose {first.Lines[0]}, docker stack config {docker.Lines[0]}, docker compose {second.Lines[0]}";
    }

    /// <summary>What the tools make of each cell's file.</summary>
    public static async Task<Dictionary<GridCell, GridVerdicts>> MeasureAsync(IReadOnlyList<GridCell> cells)
    {
        var verdicts = await MeasureAsync(cells, (cell, version) => cell.Text(version));
        return cells.Zip(verdicts).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>What the tools make of each cell's file, in the cells' order.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="text">The text of a cell's file with a version line, or without one.</param>
    public static async Task<IReadOnlyList<GridVerdicts>> MeasureAsync<TCell>(
        IReadOnlyList<TCell> cells, Func<TCell, string?, string> text)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, content) in GridFile.Beside)
        {
            folder.Write(name, content);
        }

        var dockerCompose = await DockerComposeAsync(folder, Files("2.4"));
        var stack = await EachAsync(Files("3.8"), file => ComposeTool.Stack.ConfigAsync(folder, file));
        var composeV2 = await EachAsync(Files(null), file => ComposeTool.ComposeV2.ConfigAsync(folder, file));
        return [.. cells.Select((_, index) => new GridVerdicts(dockerCompose[index], stack[index], composeV2[index]))];

        List<string> Files(string? version) =>
        [
            .. cells.Select((cell, index) =>
                Path.GetFileName(folder.Write($"{index}-{version ?? "none"}.yml", text(cell, version)))),
        ];
    }

    /// <summary>What docker-compose makes of files in a folder, which one process of Python reads.</summary>
    public static async Task<GridVerdict[]> DockerComposeAsync(TemporaryFolder folder, IReadOnlyList<string> files)
    {
        var list = folder.Write("files", string.Concat(files.Select(file => $"{file}\n")));
        string[] arguments = ["-c", "/usr/bin/python3 \"$0\" < \"$1\"", Script, list];
        var outcome = await CommandLine.RunAsync("sh", arguments, folder.Path);
        return [.. outcome.Succeeded().Lines.Select(line => (GridVerdict)line[0])];
    }

    private static async Task<GridVerdict[]> EachAsync(List<string> files, Func<string, Task<CommandOutcome>> run)
    {
        var verdicts = new GridVerdict[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, files.Count, options, async (index, _) =>
            verdicts[index] = (await run(files[index])).ExitCode == 0 ? GridVerdict.Accepts : GridVerdict.Refuses);
        return verdicts;
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
