using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Yaml;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>The tools read scalars without quotes as the list has it that ComposeGen's own reading is tested against.</summary>
public sealed class PlainScalarTests
{
    [FactWith(DockerPart.DockerCompose)]
    public Task Docker_compose_reads_plain_scalars_as_listed() => CompareAsync(
        ComposeTool.DockerCompose,
        "2.4",
        PlainScalars.All.Select(scalar => (scalar.Text, scalar.DockerCompose)),
        output => ReadConfig.OfYaml(output));

    [FactWith(DockerPart.ComposeV2)]
    public Task Compose_v2_reads_plain_scalars_as_listed() => CompareAsync(
        ComposeTool.ComposeV2,
        null,
        PlainScalars.All.Select(scalar => (scalar.Text, scalar.ComposeV2)),
        output => ReadConfig.OfJson(output),
        "--format",
        "json");

    private static async Task CompareAsync(
        ComposeTool tool,
        string? version,
        IEnumerable<(string Text, string? Read)> scalars,
        Func<string, ReadConfig> read,
        params string[] options)
    {
        using var folder = new TemporaryFolder();
        var accepted = scalars.Where(scalar => scalar.Read is not null).ToList();

        folder.Write("all.yml", FileOf(version, accepted.Select(scalar => scalar.Text)));
        var output = (await tool.ConfigAsync(folder, "all.yml", options)).Succeeded().Output;
        var labels = read(output).Strings("services", "web", "labels");

        labels.Should().Equal(accepted.Select((scalar, index) => KeyValuePair.Create($"l{index:000}", scalar.Read!)));
        foreach (var (text, _) in scalars.Where(scalar => scalar.Read is null))
        {
            folder.Write("one.yml", FileOf(version, [text]));
            (await tool.ConfigAsync(folder, "one.yml", options)).ExitCode.Should().NotBe(0, text);
        }
    }

    private static string FileOf(string? version, IEnumerable<string> texts) =>
        (version is null ? "" : $"version: '{version}'\n")
        + "services:\n  web:\n    image: busybox\n    labels:\n"
        + string.Concat(texts.Select((text, index) => $"      l{index:000}: {text}\n"));
}
