using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Quoting;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using ComposeGen.Tests.Yaml;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// What the template layout writes into an <c>.env</c> file comes back as that very text, whichever tool reads it.
/// </summary>
public sealed class EnvironmentFileTests
{
    private static readonly IReadOnlyList<string> Values =
    [
        .. HostileStrings.All.Where(CanBeSaid),
        "$(touch pwned)", "`touch pwned`", "$HOME", "$$", "a # b", "#a", "export A=b", "\"quoted\"", "a=b", "*", "~", "true", "é",
    ];

    [FactWith(DockerPart.DockerCompose)]
    public Task Docker_compose_reads_every_value() => ReadsAsync(ComposeTool.DockerCompose, ReadConfig.OfYaml);

    [FactWith(DockerPart.ComposeV2)]
    public Task Compose_v2_reads_every_value() => ReadsAsync(ComposeTool.ComposeV2, ReadConfig.OfYaml);

    private static async Task ReadsAsync(ComposeTool tool, Func<string, ReadConfig> read)
    {
        using var folder = new TemporaryFolder();
        await Fleet.Create(fleet =>
            fleet.Layout(FleetLayout.Template).Nodes("slave", 2, node => Compose.File(file => file.Service("web", web =>
        {
            web.Image("web").NetworkMode(NetworkMode.None);
            for (var index = 0; index < Values.Count; index++)
            {
                web.Label($"L{index}", node.Index == 1 ? Values[index] : "other");
            }
        })))).Plan().WriteToAsync(folder.Path);

        var config = (await tool.RunAsync(folder, "--env-file", "slave1/.env", "-f", "slave/docker-compose.yml", "config"))
            .Succeeded().Output;

        var labels = read(config).Strings("services", "web", "labels")
            .Where(label => !label.Key.StartsWith("composegen.", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        labels.Should().BeEquivalentTo(Values.Select((value, index) => KeyValuePair.Create($"L{index}", value)));
        File.Exists(folder["pwned"]).Should().BeFalse();
    }

    private static bool CanBeSaid(string text) =>
        text.Length > 0 && !text.Contains("${", StringComparison.Ordinal)
            && !text.Any(letter => letter is '\'' or '\\' || char.IsControl(letter)) && !text.AsSpan()
            .ContainsAny("\u2028\u2029");
}
