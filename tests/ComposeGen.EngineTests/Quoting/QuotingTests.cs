using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>Every hostile string arrives as that very string, whichever tool reads the file.</summary>
public sealed class QuotingTests
{
    [FactWith(DockerPart.DockerCompose)]
    public Task Docker_compose_reads_every_string_as_that_string() =>
        ReadsEveryStringAsync(HostileText.Printable, ComposeTool.DockerCompose, ReadConfig.OfYaml);

    [FactWith(DockerPart.ComposeV2)]
    public Task Compose_v2_reads_every_string_as_that_string() =>
        ReadsEveryStringAsync(HostileText.All, ComposeTool.ComposeV2, ReadConfig.OfJson, "--format", "json");

    private static async Task ReadsEveryStringAsync(
        IReadOnlyList<string> texts, ComposeTool tool, Func<string, ReadConfig> read, params string[] options)
    {
        var hostile = new HostileFile(texts);
        using var folder = new TemporaryFolder();
        folder.Write("hostile.yml", hostile.Build(InstalledDocker.TestImage, "inside").ToYaml());

        var config = read((await tool.ConfigAsync(folder, "hostile.yml", options)).Succeeded().Output);

        config.EnvironmentOf(HostileFile.ServiceWithLines).Should().Equal(hostile.EnvironmentOfLines);
        config.EnvironmentOf(HostileFile.ServiceWithAll).Should().Equal(hostile.EnvironmentOfAll);
        config.LabelsOf(HostileFile.Network).Should().Equal(hostile.Labels);
        config.AliasesOf(HostileFile.ServiceWithLines, HostileFile.Network).Should().Equal(hostile.Aliases);
    }
}
