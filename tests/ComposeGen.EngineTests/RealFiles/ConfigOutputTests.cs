using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>The output of <c>docker compose config</c> is read, and written with the same meaning.</summary>
public sealed class ConfigOutputTests
{
    private const string Text = """
        name: broad
        services:
          web:
            build: {context: ., args: {A: b}, ssh: [default]}
            command: []
            entrypoint:
            depends_on: [db]
            deploy: {resources: {limits: {}}, placement: {}, restart_policy: {}}
            environment: {A: , B: ""}
            healthcheck: {}
            logging: {}
            networks: {front: , back: {}}
            ports: ["80", "127.0.0.1:81:81/udp", {target: 82, mode: host}]
            volumes:
              - data:/a
              - ./b:/b
              - {type: volume, source: data, target: /c, volume: {}}
              - {type: bind, source: ./d, target: /d, bind: {}}
            configs: [c]
            secrets: [{source: s, mode: 0440}]
            ulimits: {nofile: 5}
            blkio_config: {}
            develop: {watch: []}
            extra_hosts: {h: 10.0.0.5}
            labels: []
            models: [m]
          db:
            image: postgres
            network_mode: host
            deploy:
        networks: {front: , back: {ipam: {}}, other: {external: {}}}
        volumes: {data: {}, more: }
        configs: {c: {content: x}}
        secrets: {s: {environment: S}}
        models: {m: {model: x}}

        """;

    [TheoryWith(DockerPart.ComposeV2)]
    [InlineData("config")]
    [InlineData("config", "--no-normalize")]
    [InlineData("config", "--no-interpolate")]
    public async Task Reads_back_as_it_was(params string[] config)
    {
        using var folder = new TemporaryFolder();
        folder.Write("broad.yml", Text);
        var printed = (await ComposeTool.ComposeV2.RunAsync(folder, ["-f", "broad.yml", .. config])).Succeeded().Output;
        var read = ComposeFile.Parse(printed);
        folder.Write("printed.yml", printed);
        folder.Write("written.yml", read.File.ToYaml(new WriteOptions { Rewrite = true }));

        var before = (await ComposeTool.ComposeV2.RunAsync(folder, "-f", "printed.yml", "config")).Succeeded();
        var after = (await ComposeTool.ComposeV2.RunAsync(folder, "-f", "written.yml", "config")).Succeeded();

        read.Diagnostics.Should().BeEmpty();
        after.Output.Should().Be(before.Output);
    }
}
