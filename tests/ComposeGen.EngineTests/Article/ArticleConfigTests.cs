using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Article;

namespace ComposeGen.EngineTests.Article;

/// <summary>What the real tools read in the article's files, as it prints them and as the fluent API builds them.</summary>
public sealed class ArticleConfigTests
{
    private static readonly Dictionary<string, (ComposeFile Built, string Printed)> Files = new(StringComparer.Ordinal)
    {
        ["two services"] = (ArticleModel.TwoServices(), ArticleText.TwoServices),
        ["four services"] = (ArticleModel.FourServices(), ArticleText.FourServices),
        ["master"] = (ArticleModel.Master(), ArticleText.Master),
        ["slave"] = (ArticleModel.Slave(), ArticleText.Slave),
        ["slave with aliases"] = (ArticleModel.SlaveWithAliases("SLAVE_ALIAS"), ArticleText.SlaveWithAliases),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [TheoryWith(DockerPart.DockerCompose)]
    [MemberData(nameof(Names))]
    public Task Docker_compose_reads_the_built_file_as_the_printed_one(string name) =>
        ReadsBothAlikeAsync(ComposeTool.DockerCompose, name);

    [TheoryWith(DockerPart.ComposeV2)]
    [MemberData(nameof(Names))]
    public Task Compose_v2_reads_the_built_file_as_the_printed_one(string name) =>
        ReadsBothAlikeAsync(ComposeTool.ComposeV2, name);

    private static async Task ReadsBothAlikeAsync(ComposeTool tool, string name)
    {
        var (built, printed) = Files[name];
        using var folder = new TemporaryFolder();
        foreach (var build in new[] { "webapp", "api", "job" })
        {
            folder.CreateFolder(build);
        }

        folder.Write("built.yml", built.ToYaml(new WriteOptions { Check = null }));
        folder.Write("printed.yml", printed);

        var ofBuilt = (await tool.ConfigAsync(folder, "built.yml")).Succeeded();
        var ofPrinted = (await tool.ConfigAsync(folder, "printed.yml")).Succeeded();

        ofBuilt.Output.Should().Be(ofPrinted.Output).And.Contain("services:");
    }
}
