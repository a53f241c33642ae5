using ComposeGen.Diagnostics;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Projects;

/// <summary>Projects of several files: Compose v2 understands them as they are loaded here, and refuses the same ones.</summary>
public sealed class ProjectTests
{
    private const string Db = "--- db.yml\nservices: {db: {image: redis, restart: always}}\n";

    /// <summary>Files, each after a line <c>--- NAME</c>. Those of the project are named <c>compose…</c>.</summary>
    public static TheoryData<string> Accepted { get; } =
    [
        "--- compose.yaml\nservices: {web: {image: a, ports: ['1:1']}}\n--- compose.override.yaml\n"
            + "services: {web: {ports: ['2:2']}}\n",
        "--- docker-compose.yml\nservices: {web: {image: a}}\n--- docker-compose.override.yml\nservices: {web: {command: b}}\n",
        "--- compose.yaml\nservices: {web: {image: a}}\n--- compose.override.yaml\n# nothing yet\n",
        "--- compose.yaml\nservices: {web: {extends: {file: one/base.yml, service: x}, volumes: ['./d:/d']}}\n"
            + "--- one/base.yml\nservices: {x: {extends: {file: ../two/base.yml, service: y}, build: ., volumes: ['./e:/e']}}\n"
            + "--- two/base.yml\nservices: {y: {image: a, env_file: y.env, volumes: ['./f:/f']}}\n--- two/y.env\nA=1\n",
        "--- compose.yaml\nservices: {web: {extends: {service: base}, environment: [B=2]}, base: {image: a, environment: {A: "
            + "1, B: 1}}}\n",
        "--- compose.yaml\nservices: {web: {extends: base, ports: ['80']}, base: {image: a, ports: ['81'], networks: [n]}}\n"
            + "networks: {n: {}}\n",
        "--- compose.yaml\ninclude: [db.yml]\nservices: {web: {image: a, depends_on: [db]}}\n" + Db,
        "--- compose.yaml\ninclude: [sub/db.yml]\nservices: {web: {image: a}}\n"
            + "--- sub/db.yml\nservices: {db: {image: 'redis:${TAG}', volumes: ['./data:/data']}}\n--- sub/.env\nTAG=7\n",
        "--- compose.yaml\ninclude: [{path: sub/db.yml, project_directory: other, env_file: sub/my.env}]\n"
            + "--- sub/db.yml\nservices: {db: {image: 'redis:${TAG}', volumes: ['./data:/data']}}\n--- sub/my.env\nTAG=8\n"
                + "--- other/x\n\n",
        "--- compose.yaml\ninclude: [{path: sub/db.yml, project_directory: none}]\n"
            + "--- sub/db.yml\nservices: {db: {image: 'redis:${TAG}', env_file: db.env, volumes: ['./data:/data']}}\n"
            + "--- .env\nTAG=1\n--- db.env\nA=1\n",
        "--- compose.yaml\ninclude: [sub/db.yml]\n--- sub/db.yml\nservices: {db: {image: a, secrets: [s], configs: [c]}}\n"
            + "secrets: {s: {file: s.txt}}\nconfigs: {c: {file: ./c.txt}}\n--- sub/s.txt\ns\n--- sub/c.txt\nc\n",
        "--- compose.yaml\ninclude: [{path: [db.yml, more.yml]}]\n" + Db + "--- more.yml\nservices: {db: {restart: 'no'}}\n",
        "--- compose.yaml\nservices: {web: {image: 'a:${TAG}', command: ['${X:-${TAG}}', '$$HOME']}}\n--- .env\n"
            + "TAG=\"1.4\" # now\n",
        "--- compose.yaml\nservices: {web: {image: a}, debug: {image: b, profiles: [debug], depends_on: [web]}}\n",
        "--- compose.yaml\nservices: {web: {image: a, depends_on: {db: {condition: service_started, required: false}}}, db: "
            + "{image: b, profiles: [p]}}\n",
        "--- compose.yaml\nservices: {web: {image: a}, db: {image: b, profiles: [p]}}\n--- .env\nCOMPOSE_PROFILES=p\n",
        "--- compose.yaml\nservices: {web: {image: a, env_file: [{path: no.env, required: false}]}}\n",
        "--- compose.yaml\nservices: {web: {image: a}, off: {image: b, profiles: [p], env_file: no.env}}\n",
    ];

    /// <summary>Files as above, which Compose v2 refuses.</summary>
    public static TheoryData<string> Refused { get; } =
    [
        "--- compose.yaml\nservices: {web: {extends: {file: base.yml, service: no}}}\n--- base.yml\nservices: {x: {image: a}}\n",
        "--- compose.yaml\nservices: {web: {extends: {file: no.yml, service: x}}}\n",
        "--- compose.yaml\nservices: {web: {extends: {service: no}, image: a}}\n",
        "--- compose.yaml\nservices: {web: {image: a, extends: {service: db}}, db: {image: a, extends: {service: web}}}\n",
        "--- compose.yaml\nservices: {web: {extends: {file: base.yml, service: x}}}\n"
            + "--- base.yml\nservices: {x: {image: a, extends: {file: compose.yaml, service: web}}}\n",
        "--- compose.yaml\nservices: {web: {extends: {file: base.yml, service: x}}}\n--- base.yml\n"
            + "services: {x: {image: a, networks: [n]}}\n",
        "--- compose.yaml\nservices: {web: {image: a}}\ninclude: [no.yml]\n",
        "--- compose.yaml\nservices: {web: {image: a}}\ninclude: [a.yml]\n--- a.yml\ninclude: [compose.yaml]\n",
        "--- compose.yaml\nservices: {db: {image: other}}\ninclude: [db.yml]\n" + Db,
        "--- compose.yaml\nservices: {web: {image: a}}\ninclude: [{path: db.yml, env_file: no.env}]\n" + Db,
        "--- compose.yaml\nservices: {web: {image: a, env_file: no.env}}\n",
        "--- compose.yaml\nservices: {web: {image: a, label_file: no.labels}}\n",
        "--- compose.yaml\nservices: {web: {image: a, depends_on: [db]}, db: {image: b, profiles: [p]}}\n",
        "--- compose.yaml\nservices: {web: {image: a}}\n--- .env\nA='x\n",
        "--- compose.yaml\nservices: {web: {image: 'a:${TAG:?say}'}}\n",
    ];

    /// <summary>Files as above in format 2.4, which docker-compose 1.29 accepts.</summary>
    public static TheoryData<string> AcceptedInVersion24 { get; } =
    [
        "--- docker-compose.yml\nversion: '2.4'\nservices: {web: {image: a, ports: ['1:1'], environment: [A=1]}}\n"
            + "--- docker-compose.override.yml\nversion: '2.4'\n"
                + "services: {web: {ports: ['2:2'], environment: {A: '2', B: '3'}}}\n",
        "--- docker-compose.yml\nversion: '2.4'\nservices: {web: {image: a, command: x, volumes: ['./d:/d', 'v:/v']}}\n"
            + "volumes: {v: {}}\n"
            + "--- docker-compose.override.yml\nversion: '2.4'\n"
                + "services: {web: {command: [y], volumes: ['./e:/d']}, db: {image: b}}\n",
        "--- docker-compose.yml\nversion: '2.4'\nservices: {web: {image: 'a:${TAG}', command: '${X:-no}'}}\n"
            + "--- .env\nTAG=1.4\nX='y z'\n",
        "--- docker-compose.yml\nversion: '2.4'\nservices: {web: {extends: {service: base}, environment: [B=2]},"
            + " base: {image: a, environment: {A: 1, B: 1}, labels: {l: x}}}\n",
        "--- docker-compose.yml\nversion: '2.4'\nservices: {web: {extends: {file: one/base.yml, service: x}, ports: ['80']}}\n"
            + "--- one/base.yml\nversion: '2.4'\nservices: {x: {build: ., image: a, env_file: x.env, volumes: ['./e:/e']}}\n"
            + "--- one/x.env\nA=1\n",
        "--- docker-compose.yml\nversion: '2.4'\nservices: {web: {image: a}, debug: {image: b, profiles: [debug]}}\n",
    ];

    [TheoryWith(DockerPart.DockerCompose)]
    [MemberData(nameof(AcceptedInVersion24))]
    public Task docker_compose_understands_a_project_as_it_is_loaded(string files) =>
        UnderstandsAsync(ComposeTool.DockerCompose, files);

    [TheoryWith(DockerPart.ComposeV2)]
    [MemberData(nameof(Accepted))]
    public Task Compose_v2_understands_a_project_as_it_is_loaded(string files) => UnderstandsAsync(ComposeTool.ComposeV2, files);

    [TheoryWith(DockerPart.ComposeV2)]
    [MemberData(nameof(Refused))]
    public async Task What_Compose_v2_refuses_has_an_error(string files)
    {
        using var folder = FolderOf(files);

        var theirs = await ComposeTool.ComposeV2.RunAsync(folder, "-p", "cg-project", "config", "-q");

        theirs.ExitCode.Should().NotBe(0);
        Errors(Project.Load(folder.Path)).Should().NotBeEmpty();
    }

    private static async Task UnderstandsAsync(ComposeTool tool, string files)
    {
        using var folder = FolderOf(files);

        var theirs = await tool.RunAsync(folder, "-p", "cg-project", "config");
        var loaded = Project.Load(folder.Path);
        folder.Write("ours.yml", loaded.Project.File.ToYaml(new WriteOptions { Check = null }));
        var ours = await tool.RunAsync(folder, "-p", "cg-project", "-f", "ours.yml", "config");

        theirs.ExitCode.Should().Be(0, theirs.Error);
        Errors(loaded).Should().BeEmpty();
        ours.Output.Should().Be(theirs.Output, ours.Error);
    }

    private static IReadOnlyList<Diagnostic> Errors(ProjectResult loaded) =>
        [.. loaded.Diagnostics.Concat(Topology.Of(loaded.Project).Validate())
            .Where(found => found.Severity == DiagnosticSeverity.Error)];

    private static TemporaryFolder FolderOf(string files)
    {
        var folder = new TemporaryFolder();
        foreach (var file in files.Split("--- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            folder.Write(file[..end], file[(end + 1)..]);
        }

        return folder;
    }
}
