using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Quoting;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>The tools read the variables of a node that they read of its reference file.</summary>
public sealed class ReferenceEnvironmentTests
{
    private const string Reference = """
        version: '2.4'
        services:
          web:
            image: busybox:${TAG}
            network_mode: none
            labels: {default: "${NONE:-else}", quoted: "${QUOTED}", name: "${NODE}"}
            environment: [TAG, "DEFAULT=${TAG:-else}"]
        """;

    [TheoryWith(DockerPart.DockerCompose)]
    [InlineData("per-node")]
    [InlineData("connect")]
    [InlineData("template")]
    public Task Docker_compose_reads_the_variables(string layout) => CompareAsync(ComposeTool.DockerCompose, layout);

    [TheoryWith(DockerPart.ComposeV2)]
    [InlineData("per-node")]
    [InlineData("connect")]
    [InlineData("template")]
    public Task Compose_v2_reads_the_variables(string layout) => CompareAsync(ComposeTool.ComposeV2, layout);

    private static async Task CompareAsync(ComposeTool tool, string layout)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ref/.env", "TAG=1.36\nQUOTED='a # b'\nNODE=slave1");
        folder.Write("ref/slave.yml", Reference);
        var fleet = folder.Write("fleet.yml", "nodes: {slave: {file: ref/slave.yml, count: 2}}\n");
        var definition = FleetDefinition.Load(fleet).Definition;
        definition.Layout = layout;
        await definition.ToFleet(folder["out"]).FleetOrThrow().Plan().WriteToAsync(folder["out"]);

        string[] node = layout == "template"
            ? ["--env-file", "out/slave1/.env", "-f", "out/slave/docker-compose.yml"]
            : ["-f", "out/slave1/docker-compose.yml"];
        var expected = await ConfigAsync("-f", "ref/slave.yml");
        var actual = await ConfigAsync(node);

        foreach (var key in new[] { "labels", "environment" })
        {
            actual.Strings("services", "web", key).Where(pair => !pair.Key.StartsWith("composegen.", StringComparison.Ordinal))
                .ToDictionary(StringComparer.Ordinal).Should().BeEquivalentTo(expected.Strings("services", "web", key));
        }

        expected.Strings("services", "web", "environment").Should().Contain("TAG", "1.36");

        async Task<ReadConfig> ConfigAsync(params string[] arguments) =>
            ReadConfig.OfYaml((await tool.RunAsync(folder, [.. arguments, "config"])).Succeeded().Output);
    }
}
