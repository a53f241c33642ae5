using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>To the tools, a node's file has the paths that its reference file has.</summary>
public sealed class RelativePathTests
{
    private static readonly FleetNode Node = new("fleet", "slave", "slave1", 1);

    // A volume's device is not here: docker-compose 1.29 resolves it from the working directory.
    [FactWith(DockerPart.DockerCompose)]
    public Task Docker_compose_finds_the_same_files() => CompareAsync(ComposeTool.DockerCompose, """
        version: '2.4'
        services:
          web:
            image: busybox
            build: {context: app, dockerfile: ../Dockerfile}
            env_file: [app.env]
            volumes: [./data:/a, .:/b, ..:/c, /srv:/d, named:/e, '${D:-./data}:/f',
              {type: bind, source: ./data/./sub/.., target: /g}]
            extends: {file: ref/base.yml, service: base}
          here: {build: .}
          variable: {build: '${CONTEXT:-app}'}
        volumes:
          named: {}
        """);

    [FactWith(DockerPart.ComposeV2)]
    public Task Compose_v2_finds_the_same_files() => CompareAsync(ComposeTool.ComposeV2, """
        name: paths
        include: [ref/included.yml]
        services:
          web:
            image: busybox
            build:
              context: ./app
              dockerfile: ../Dockerfile
              additional_contexts: {a: ./data, b: docker-image://x, c: https://h/x.git, d: 'service:here'}
              ssh: [k=./key.pem]
            env_file: [app.env, './${E:-app.env}', '${E:-app.env}', {path: missing.env, required: false}]
            label_file: ./app.labels
            volumes:
              - ./data:/a
              - .:/b
              - ..:/c
              - /srv:/d
              - named:/e
              - ${D:-./data}:/f
              - {type: bind, source: data, target: /g}
              - {type: bind, source: ./data/./sub/.., target: /h}
            develop: {watch: [{path: ./app, action: sync, target: /a, ignore: [node_modules/]}]}
            extends: {file: ref/base.yml, service: base}
            secrets: [s]
            configs: [c]
          git: {build: 'https://github.com/x/y.git#main:sub'}
          ssh: {build: {context: 'git@github.com:u/r.git#dev', dockerfile: ./D}}
          variable: {build: {context: '${CONTEXT:-.}'}}
          here: {build: {target: x}}
        volumes: {named: {}}
        secrets: {s: {file: ./s.txt}}
        configs: {c: {file: s.txt}}
        """);

    private static async Task CompareAsync(ComposeTool tool, string reference)
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.env", "A=1\n");
        folder.Write("app.labels", "L=1\n");
        folder.Write("s.txt", "s\n");
        folder.Write("app/Dockerfile", "FROM busybox\n");
        var version = reference.StartsWith("version", StringComparison.Ordinal) ? "version: '2.4'\n" : "";
        folder.Write("ref/base.yml", $"{version}services: {{base: {{image: busybox, volumes: ['./own:/own']}}}}\n");
        folder.Write("ref/included.yml", "services: {included: {image: busybox, volumes: ['./own:/own']}}\n");
        var path = folder.Write("reference.yml", reference);
        folder.Write("out/slave1/docker-compose.yml", NodeTemplate.Load(path, folder["out"]).For(Node).ToYaml());

        var expected = await ConfigAsync("reference.yml");
        var actual = await ConfigAsync("out/slave1/docker-compose.yml");

        actual.Should().Be(expected);
        expected.Should().Contain(folder["data"]);

        async Task<string> ConfigAsync(string file) => (await tool.ConfigAsync(folder, file)).Succeeded().Output;
    }
}
