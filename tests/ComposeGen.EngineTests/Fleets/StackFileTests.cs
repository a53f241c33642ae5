using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary><c>docker stack config</c> takes every file of the examples' fleets with the target 3.8.</summary>
public sealed class StackFileTests
{
    [TheoryWith(DockerPart.Stack)]
    [InlineData("per-node")]
    [InlineData("flat")]
    public Task Docker_reads_the_stacks_of_the_master_and_its_slaves(string layout) => ReadsAsync(
        [
            "--master", Path.Combine(Examples, "master-slaves", "docker-compose-master.yml"),
            "--slave", Path.Combine(Examples, "master-slaves", "docker-compose-slave.yml"), "--slaves", "3", "--layout", layout,
        ],
        layout == "flat" ? 1 : 4);

    [TheoryWith(DockerPart.Stack)]
    [InlineData("per-node")]
    [InlineData("flat")]
    public Task Docker_reads_the_stacks_of_the_search_engine(string layout) =>
        ReadsAsync([Path.Combine(Examples, "zones"), "--layout", layout], layout == "flat" ? 1 : 8);

    private static string Examples => Path.Combine(AppContext.BaseDirectory, "examples");

    private static async Task ReadsAsync(string[] arguments, int count)
    {
        using var folder = new TemporaryFolder();
        (await CommandLine.RunAsync(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), "fleet", .. arguments, "--target", "3.8",
                "--name", "demo", "-o", folder["out"]])).Succeeded().Error.Should().BeEmpty();

        var files = Directory.EnumerateFiles(folder["out"], "docker-compose.yml", SearchOption.AllDirectories).ToList();
        files.Should().HaveCount(count);
        foreach (var file in files)
        {
            (await ComposeTool.Stack.ConfigAsync(folder, file)).Succeeded().Error.Should().BeEmpty();
        }
    }
}
