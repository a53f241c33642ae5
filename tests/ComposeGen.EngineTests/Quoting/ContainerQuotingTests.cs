using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Yaml;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>Every hostile string is what the container gets in the end.</summary>
[Collection(OneAtATime.Name)]
public sealed class ContainerQuotingTests
{
    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public Task Containers_of_docker_compose_get_every_string() => ContainersGetEveryStringAsync(ComposeTool.DockerCompose);

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public Task Containers_of_compose_v2_get_every_string() => ContainersGetEveryStringAsync(ComposeTool.ComposeV2);

    private static async Task ContainersGetEveryStringAsync(ComposeTool tool)
    {
        await using var prefix = new EnginePrefix();
        using var folder = new TemporaryFolder();
        var hostile = new HostileFile(HostileStrings.All);
        folder.Write("hostile.yml", hostile.Build(InstalledDocker.TestImage, $"{prefix.Text}-network")
            .ToYaml(new WriteOptions { Check = null }));

        (await tool.RunAsync(folder, "-f", "hostile.yml", "-p", prefix.Text, "up", "--no-start")).Succeeded();

        var containers = await DockerCli.InspectAsync(await prefix.ContainersAsync());
        var network = (await DockerCli.InspectAsync(await prefix.NetworksAsync())).Should().ContainSingle().Subject;
        EnvironmentOf(containers, HostileFile.ServiceWithLines).Should().Equal(hostile.EnvironmentOfLines);
        EnvironmentOf(containers, HostileFile.ServiceWithAll).Should().Equal(hostile.EnvironmentOfAll);
        VariablesOf(containers, HostileFile.ServiceWithNames).Should().Contain(hostile.EnvironmentOfNames);
        AliasesOf(containers, HostileFile.ServiceWithLines).Should().Contain(hostile.Names);
        LabelsOf(network["Labels"]!).Should().Equal(hostile.Labels);
        var lists = ContainerOf(containers, HostileFile.ServiceWithLists);
        LabelsOf(lists["Config"]!["Labels"]!).Should().Equal(hostile.Labels);
        Texts(lists["Config"]!["Cmd"]!).Should().Equal(hostile.Texts);
        Texts(lists["HostConfig"]!["DnsSearch"]!).Should().Equal(hostile.Names);
    }

    private static JsonNode ContainerOf(IReadOnlyList<JsonNode> containers, string service) =>
        containers.Single(container =>
            container["Config"]!["Labels"]!["com.docker.compose.service"]!.GetValue<string>() == service);

    private static Dictionary<string, string> EnvironmentOf(IReadOnlyList<JsonNode> containers, string service) =>
        VariablesOf(containers, service)
            .Where(variable => variable.Key.StartsWith("CG_", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> VariablesOf(IReadOnlyList<JsonNode> containers, string service) =>
        Texts(ContainerOf(containers, service)["Config"]!["Env"]!)
            .Select(variable => variable.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static IEnumerable<string> AliasesOf(IReadOnlyList<JsonNode> containers, string service) =>
        Texts(ContainerOf(containers, service)["NetworkSettings"]!["Networks"]!.AsObject().Single().Value!["Aliases"]!);

    private static Dictionary<string, string> LabelsOf(JsonNode labels) =>
        labels.AsObject()
            .Where(label => !label.Key.StartsWith("com.docker.", StringComparison.Ordinal))
            .ToDictionary(label => label.Key, label => label.Value!.GetValue<string>(), StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => text!.GetValue<string>());
}
