using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Fleets;

/// <summary>
/// A relative path of a reference file leads to the same file or folder from the node's folder, in every key that contains paths.
/// </summary>
public sealed class RelativePathTests
{
    /// <summary>The rows, a value, and the same value for the folder out/slave1.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "include[]", "include: [base.yml]", "include: [../../base.yml]" },
        { "include[].path", "include: [{path: [a.yml, ./b.yml]}]", "include: [{path: [../../a.yml, ../../b.yml]}]" },
        { "include[].env_file", "include: [{path: /a.yml, env_file: x.env}]",
            "include: [{path: /a.yml, env_file: ../../x.env}]" },
        { "include[].project_directory", "include: [{path: /a.yml, project_directory: .}]",
            "include: [{path: /a.yml, project_directory: ../..}]" },
        { "services.*.build", "services: {web: {build: web}}", "services: {web: {build: ../../web}}" },
        { "services.*.build", "services: {web: {build: '${CONTEXT:-.}'}}", "services: {web: {build: '${CONTEXT:-../..}'}}" },
        { "services.*.build", "services: {web: {build: {target: x}}}", "services: {web: {build: {target: x, context: ../..}}}" },
        { "services.*.build.context", "services: {web: {build: {context: web, dockerfile: ../D}}}",
            "services: {web: {build: {context: ../../web, dockerfile: ../D}}}" },
        {
            "services.*.build.additional_contexts",
            "services: {web: {build: {context: /w, additional_contexts: {a: ./data, b: docker-image://x, c: 'service:other', "
                + "d: 'oci-layout://./oci', e: '${E:-data}'}}}}",
            "services: {web: {build: {context: /w, additional_contexts: {a: ../../data, b: docker-image://x, c: "
                + "'service:other', d: oci-layout://../../oci, e: '${E:-../../data}'}}}}"
        },
        {
            "services.*.build.additional_contexts",
            "services: {web: {build: {context: /w, additional_contexts: [a=./data, b=https://h/x.git, c=data]}}}",
            "services: {web: {build: {context: /w, additional_contexts: [a=../../data, b=https://h/x.git, c=../../data]}}}"
        },
        {
            "services.*.build.cache_from",
            "services: {web: {build: {context: /w, cache_from: ['type=local,src=./cache', 'type=local,mode=max,src=cache', "
                + "img:1, 'type=registry,ref=./x']}}}",
            "services: {web: {build: {context: /w, cache_from: ['type=local,src=../../cache', "
                + "'type=local,mode=max,src=../../cache', img:1, 'type=registry,ref=./x']}}}"
        },
        {
            "services.*.build.cache_to",
            "services: {web: {build: {context: /w, cache_to: ['dest=cache,type=local', 'type=local,dest=/cache']}}}",
            "services: {web: {build: {context: /w, cache_to: ['dest=../../cache,type=local', 'type=local,dest=/cache']}}}"
        },
        {
            "services.*.build.ssh", "services: {web: {build: {context: /w, ssh: [default, k=./key, h=~/key]}}}",
            "services: {web: {build: {context: /w, ssh: [default, k=../../key, h=~/key]}}}"
        },
        { "services.*.build.ssh", "services: {web: {build: {context: /w, ssh: {k: key}}}}",
            "services: {web: {build: {context: /w, ssh: {k: ../../key}}}}" },
        { "services.*.develop.watch[].path", Watch("./app"), Watch("../../app") },
        { "services.*.env_file", "services: {web: {env_file: a.env}}", "services: {web: {env_file: ../../a.env}}" },
        { "services.*.env_file", "services: {web: {env_file: [./a.env, '${E:-b.env}', '$E']}}",
            "services: {web: {env_file: [../../a.env, '${E:-../../b.env}', '$E']}}" },
        { "services.*.env_file[].path", "services: {web: {env_file: [{path: a.env}]}}",
            "services: {web: {env_file: [{path: ../../a.env}]}}" },
        { "services.*.label_file", "services: {web: {label_file: [a, /b]}}", "services: {web: {label_file: [../../a, /b]}}" },
        { "services.*.extends.file", "services: {web: {extends: {service: x, file: x.yml}}}",
            "services: {web: {extends: {service: x, file: ../../x.yml}}}" },
        { "services.*.extends.file", "services: {web: {extends: x, build: {target: y}}}",
            "services: {web: {extends: x, build: {target: y}}}" },
        {
            "services.*.volumes",
            "services: {web: {volumes: ['${D:-./data}:/a', '${D-data}:/b', '${HOME}/x:/c', 'C:\\x:/d', '${D:+./x}:/e', "
                + "'$PWD/x:/f', '${A:-${B:-./x}}:/g', './$$x:/h']}}",
            "services: {web: {volumes: ['${D:-../../data}:/a', '${D-data}:/b', '${HOME}/x:/c', 'C:\\x:/d', '${D:+../../x}:/e', "
                + "'$PWD/x:/f', '${A:-${B:-../../x}}:/g', '../../$$x:/h']}}"
        },
        {
            "services.*.volumes[].source",
            "services: {web: {volumes: [{type: bind, source: data, target: /a}, {type: bind, source: ./data/./sub/.., target: "
                + "/b}, {type: volume, source: .odd, target: /c}, {type: tmpfs, target: /d}]}}",
            "services: {web: {volumes: [{type: bind, source: ../../data, target: /a}, {type: bind, source: "
                + "../../data/./sub/.., target: /b}, {type: volume, source: .odd, target: /c}, {type: tmpfs, target: /d}]}}"
        },
        {
            "services.*.security_opt",
            "services: {web: {security_opt: ['seccomp:./s.json', 'seccomp=s.json', seccomp=unconfined, 'seccomp:builtin', "
                + "'apparmor:foo', 'seccomp:/s.json']}}",
            "services: {web: {security_opt: ['seccomp:../../s.json', seccomp=../../s.json, seccomp=unconfined, "
                + "'seccomp:builtin', 'apparmor:foo', 'seccomp:/s.json']}}"
        },
        {
            "volumes.*.driver_opts",
            "volumes: {v: {driver_opts: {type: none, o: 'bind,ro', device: ./dev}}, w: {driver_opts: {type: nfs, o: addr=x, "
            + "device: ':/x'}}}",
            "volumes: {v: {driver_opts: {type: none, o: 'bind,ro', device: ../../dev}}, w: {driver_opts: {type: nfs, o: "
                + "addr=x, device: ':/x'}}}"
        },
        { "configs.*.file", "configs: {c: {file: c.txt}}", "configs: {c: {file: ../../c.txt}}" },
        { "secrets.*.file", "secrets: {s: {file: './${NAME}.txt'}, t: {environment: ./x}}",
            "secrets: {s: {file: '../../${NAME}.txt'}, t: {environment: ./x}}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Leads_where_it_led(string row, string written, string expected)
    {
        row.Should().NotBeEmpty();
        var diagnostics = new DiagnosticBag();
        var moved = new RelativePaths(PathRows.All, "/srv", "/srv/out/slave1", diagnostics).Move(Node(written));

        diagnostics.Should().BeEmpty();
        Text(moved).Should().Be(Text(Node(expected)));
    }

    [Fact]
    public void Every_row_with_a_path_is_tried() =>
        Cases.Select(data => ((string)data[0]).Replace("[]", "", StringComparison.Ordinal)).Distinct()
            .Should().BeEquivalentTo(ComposeFile.Shape.Rows("").Where(row => row.PathForm is not null)
                .Select(row => row.Path.Replace("[]", "", StringComparison.Ordinal)).Distinct());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compose_opens_some_paths_from_the_folder_of_the_project(string row, string written, string expected)
    {
        var startsAtProject = row is "services.*.build.ssh" or "services.*.build.cache_from" or "services.*.build.cache_to"
            or "services.*.security_opt";

        var moved = new RelativePaths(PathRows.StartingAtFile, "/srv", "/srv/out/slave1", []).Move(Node(written));

        Text(moved).Should().Be(Text(Node(startsAtProject ? written : expected)));
    }

    private static string Watch(string path) =>
        $"services: {{web: {{develop: {{watch: [{{path: {path}, action: sync, target: /a, ignore: [node_modules/]}}]}}}}}}";

    private static YamlNode Node(string text) => YamlComposer.Compose(text, "test.yml", [])!;

    private static string Text(YamlNode node) => node switch
    {
        YamlMapping mapping =>
            $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text}: {Text(entry.Value)}"))}}}",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Values.Select(Text))}]",
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException("A node of another kind."),
    };
}
