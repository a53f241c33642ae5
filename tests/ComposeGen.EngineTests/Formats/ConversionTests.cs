using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Formats;

/// <summary>What the reader of each format makes of a file that was converted to it.</summary>
public sealed class ConversionTests
{
    private const string Text = """
        services:
          web:
            image: nginx
            depends_on: {db: {condition: service_started}}
            environment: {A: true, B: "yes", C: "a\nb"}
            labels: {D: false, E: "1:30\n"}
            ports: [{target: 80, published: "8080"}]
            stop_grace_period: 1m30s
            deploy:
              replicas: 2
              resources: {limits: {cpus: "0.5", memory: 50M}, reservations: {memory: 20M}}
          db:
            image: postgres
        networks:
          default: {enable_ipv6: false}
        """;

    [TheoryWith(DockerPart.DockerCompose)]
    [InlineData("2")]
    [InlineData("2.4")]
    public async Task Docker_compose_reads_what_was_converted_to_2_x(string target)
    {
        using var folder = new TemporaryFolder();
        folder.Write("docker-compose.yml", Converted(target));

        var read = (await ComposeTool.DockerCompose.ConfigAsync(folder, "docker-compose.yml")).Succeeded().Output;

        read.Should().Contain("A: \"true\"").And.Contain("B: \"yes\"").And.Contain("D: \"false\"").And.Contain("scale: 2")
            .And.Contain("cpus: 0.5").And.Contain("mem_limit: 50m");
    }

    [FactWith(DockerPart.ComposeV2)]
    public async Task Compose_v2_reads_what_was_converted_to_the_specification_as_the_file_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("before.yml", Text);
        folder.Write("after.yml", Converted("spec"));

        var before = (await ComposeTool.ComposeV2.ConfigAsync(folder, "before.yml")).Succeeded();
        var after = (await ComposeTool.ComposeV2.ConfigAsync(folder, "after.yml")).Succeeded();

        after.Output.Should().Be(before.Output).And.Contain("replicas: 2");
    }

    [FactWith(DockerPart.Stack)]
    public async Task Docker_stack_reads_what_was_converted_to_3_8()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stack.yml", Converted("3.8"));

        var read = (await CommandLine.RunAsync("docker", ["stack", "config", "-c", "stack.yml"], folder.Path)).Succeeded().Output;

        read.Should().Contain("A: \"true\"").And.Contain("replicas: 2").And.Contain("cpus: \"0.5\"")
            .And.Contain("memory: \"52428800\"");
    }

    private static string Converted(string target)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();
        return ComposeFile.Parse(Text).FileOrThrow().ToYaml(new WriteOptions { Format = format });
    }
}
