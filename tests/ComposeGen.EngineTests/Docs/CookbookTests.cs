using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Docs;
using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.EngineTests.Docs;

/// <summary>The real tools accept the files of the cookbook.</summary>
public sealed class CookbookTests
{
    private static readonly IReadOnlyList<string> Files =
    [
        .. Block.Of(Repository.Read("docs", "cookbook.md")).Where(block => block.Language == "yaml").Select(block => block.Text),
    ];

    [FactWith(DockerPart.ComposeV2)]
    public Task Compose_v2_accepts_each_file() => AcceptsAsync(ComposeTool.ComposeV2, Files);

    [FactWith(DockerPart.DockerCompose)]
    public Task Docker_compose_accepts_each_file_with_a_version() => AcceptsAsync(
        ComposeTool.DockerCompose, [.. Files.Where(file => file.StartsWith("version: '2", StringComparison.Ordinal))]);

    private static async Task AcceptsAsync(ComposeTool tool, IReadOnlyList<string> files)
    {
        files.Should().HaveCountGreaterThan(5);
        using var folder = new TemporaryFolder();
        folder.Write("common.yml", "services: {postgres: {image: 'postgres:17'}}\n");
        folder.Write("monitoring.yml", "services: {metrics: {image: 'prom/prometheus'}}\n");
        folder.Write("db_password.txt", "secret\n");
        foreach (var file in files)
        {
            folder.Write("docker-compose.yml", file);
            (await tool.ConfigAsync(folder, "docker-compose.yml")).Succeeded().Output.Should().Contain("services:");
        }
    }
}
