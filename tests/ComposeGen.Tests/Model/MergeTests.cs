using ComposeGen.Tests.Shapes;
using CsCheck;

namespace ComposeGen.Tests.Model;

public sealed class MergeTests
{
    private static readonly ModelGen Models = new();

    [Theory]
    [InlineData("A later value counts", "{image: a, tty: true}", "{image: b, user: u}", "{image: b, tty: true, user: u}")]
    [InlineData(
        "A null says nothing",
        "{image: a, ports: ['80'], build: .}",
        "{image: , ports: , build: }",
        "{image: a, ports: ['80'], build: .}")]
    [InlineData("A null command is a command", "{command: a, entrypoint: b}", "{command: }", "{command: , entrypoint: b}")]
    [InlineData("A command is replaced", "{command: [a, b]}", "{command: [c]}", "{command: [c]}")]
    [InlineData(
        "Variables are merged by name in place",
        "{environment: [A=1, B=2]}",
        "{environment: {C: '3', A: }}",
        "{environment: [A, B=2, C=3]}")]
    [InlineData(
        "A null option says nothing",
        "{logging: {options: {a: '1'}}}",
        "{logging: {options: {a: , b: '2'}}}",
        "{logging: {options: {a: '1', b: '2'}}}")]
    [InlineData(
        "Options of another logging driver go",
        "{logging: {driver: a, options: {a: '1'}}}",
        "{logging: {driver: b, options: {b: '1'}}}",
        "{logging: {driver: b, options: {b: '1'}}}")]
    [InlineData(
        "A first logging driver takes the options",
        "{logging: {options: {a: '1'}}}",
        "{logging: {driver: b}}",
        "{logging: {driver: b, options: {a: '1'}}}")]
    [InlineData(
        "A port is the same by what it connects",
        "{ports: ['80:80', '81:81', '82']}",
        "{ports: [{target: 80, published: '80', host_ip: 0.0.0.0, mode: host}, '82/tcp', '127.0.0.1:81:81', '81:81/udp']}",
        "{ports: [{target: 80, published: '80', host_ip: 0.0.0.0, mode: host}, '81:81', '82/tcp', '127.0.0.1:81:81', "
            + "'81:81/udp']}")]
    [InlineData(
        "A mount is the same by its path, and replaced whole",
        "{volumes: ['./a:/x:ro', '/y', {type: bind, source: ./a, target: /z, read_only: true}]}",
        "{volumes: ['./c:/z', './b:/x/', 'n:/w']}",
        "{volumes: ['./b:/x/', '/y', './c:/z', 'n:/w']}")]
    [InlineData(
        "A mount may have variables before its path",
        "{volumes: ['${A:-./a}:/x', '$B:/${C}']}",
        "{volumes: ['./b:/x', {type: volume, source: v, target: '/${C:-d}'}]}",
        "{volumes: ['./b:/x', {type: volume, source: v, target: '/${C:-d}'}]}")]
    [InlineData("Memory is mounted once at a path", "{tmpfs: ['/a:size=1', /b]}", "{tmpfs: /a}", "{tmpfs: [/a, /b]}")]
    [InlineData(
        "A device is the same by its path in the container",
        "{devices: ['/dev/a:/dev/x', /dev/b]}",
        "{devices: ['/dev/c:/dev/x:r', {source: /dev/b, permissions: r}]}",
        "{devices: ['/dev/c:/dev/x:r', {source: /dev/b, permissions: r}]}")]
    [InlineData(
        "A secret is the same by its path",
        "{secrets: [s, {source: t, target: x}]}",
        "{secrets: [{source: t, target: /run/secrets/s}, {source: u, target: s}, {source: u, target: x}]}",
        "{secrets: [{source: t, target: /run/secrets/s}, {source: u, target: x}, {source: u, target: s}]}")]
    [InlineData(
        "A configuration file is the same by its path",
        "{configs: [c]}",
        "{configs: [{source: d, target: /c}, {source: d, mode: 0440}]}",
        "{configs: [{source: d, target: /c}, {source: d, mode: 0440}]}")]
    [InlineData(
        "A file of variables is named once",
        "{env_file: [a, {path: b, required: false}]}",
        "{env_file: [b, c]}",
        "{env_file: [a, b, c]}")]
    [InlineData(
        "Hosts are kept unless they are alike",
        "{extra_hosts: {a: 1.1.1.1, b: 1.1.1.1}}",
        "{extra_hosts: ['a:2.2.2.2', 'b=1.1.1.1']}",
        "{extra_hosts: ['a:1.1.1.1', 'b=1.1.1.1', 'a:2.2.2.2']}")]
    [InlineData(
        "What is asked for twice is given once",
        "{cap_add: [A, B], dns: x, links: [a, 'b:c']}",
        "{cap_add: [B, C], dns: [y, x], links: ['b:c', 'b:d']}",
        "{cap_add: [A, B, C], dns: [x, y], links: [a, 'b:c', 'b:d']}")]
    [InlineData(
        "What is done twice is kept twice",
        "{post_start: [{command: a}]}",
        "{post_start: [{command: a}]}",
        "{post_start: [{command: a}, {command: a}]}")]
    [InlineData(
        "What one file says twice stays",
        "{ports: ['80:80', '80:80'], cap_add: [A, A]}",
        "{ports: ['81:81', '81:81']}",
        "{ports: ['80:80', '80:80', '81:81', '81:81'], cap_add: [A, A]}")]
    [InlineData(
        "Constraints add up",
        "{deploy: {replicas: 2, placement: {constraints: [a]}}}",
        "{deploy: {placement: {constraints: [a, b]}}}",
        "{deploy: {replicas: 2, placement: {constraints: [a, a, b]}}}")]
    [InlineData(
        "A dependency without a condition has the default one",
        "{depends_on: {b: {condition: service_healthy, restart: true, required: false}, c: {condition: service_healthy}}}",
        "{depends_on: [b]}",
        "{depends_on: {b: {condition: service_started, restart: true, required: true}, c: {condition: service_healthy}}}")]
    [InlineData("A list of dependencies stays one", "{depends_on: [b]}", "{depends_on: [c, b]}", "{depends_on: [b, c]}")]
    [InlineData(
        "Networks and their aliases are united",
        "{networks: {n: {aliases: [x], ipv4_address: 10.0.0.5}}}",
        "{networks: {n: {aliases: [y, x]}, m: }}",
        "{networks: {n: {aliases: [x, y], ipv4_address: 10.0.0.5}, m: }}")]
    [InlineData("A network mode ends the networks", "{networks: [n]}", "{network_mode: host}", "{network_mode: host}")]
    [InlineData("Networks end the network mode", "{network_mode: host}", "{networks: [n]}", "{networks: [n]}")]
    [InlineData(
        "One limit takes the place of two",
        "{ulimits: {a: {soft: 1, hard: 2}, b: 3}}",
        "{ulimits: {a: 3, b: {soft: 1, hard: 2}}}",
        "{ulimits: {a: 3, b: {soft: 1, hard: 2}}}")]
    [InlineData(
        "A build's short form is its context",
        "{build: {context: ., target: x}}",
        "{build: ./y}",
        "{build: {context: ./y, target: x}}")]
    [InlineData(
        "A Dockerfile in the file ends another",
        "{build: {context: ., dockerfile: D}}",
        "{build: {dockerfile_inline: FROM x}}",
        "{build: {context: ., dockerfile_inline: FROM x}}")]
    [InlineData(
        "All GPUs are a request beside others",
        "{gpus: all}",
        "{gpus: [{driver: x}]}",
        "{gpus: [{count: -1}, {driver: x}]}")]
    [InlineData("All GPUs replace requests", "{gpus: [{driver: x}]}", "{gpus: all}", "{gpus: all}")]
    [InlineData(
        "Extensions are merged as YAML",
        "{x-a: {p: 1, q: [1]}, x-b: 1, x-c: [1]}",
        "{x-a: {q: [1, 2], r: , p: }, x-b: , x-c: {s: 1}}",
        "{x-a: {p: 1, q: [1, 1, 2], r: }, x-b: 1, x-c: {s: 1}}")]
    [InlineData("A text is replaced whole", "text", "{image: a}", "{image: a}")]
    [InlineData("A service may be a text on top", "{image: a}", "text", "text")]
    [InlineData("Nothing on top of a text leaves it", "text", "", "text")]
    public void Values_of_both_files_are_merged(string what, string below, string over, string expected) =>
        Merged(Service(below), Service(over)).Should().Be(Service(expected).Rewritten(), what);

    [Theory]
    [InlineData(
        "!reset removes a value",
        "{image: a, ports: ['80'], command: x}",
        "{image: !reset null, ports: !reset [], command: !reset }",
        "{}")]
    [InlineData(
        "!override replaces a value",
        "{environment: [A=1], build: .}",
        "{environment: !override [B=2], build: !override {target: x}}",
        "{environment: [B=2], build: {target: x}}")]
    [InlineData(
        "A name can be removed from either form",
        "{environment: [A=1, B=2]}",
        "{environment: {A: !reset , C: '3'}}",
        "{environment: [B=2, C=3]}")]
    [InlineData(
        "A name can be replaced",
        "{ulimits: {a: {soft: 1, hard: 2}}, sysctls: {a: '1'}}",
        "{ulimits: {a: !override 3}, sysctls: {a: !override '2'}}",
        "{ulimits: {a: '3'}, sysctls: {a: '2'}}")]
    [InlineData(
        "A host can be removed",
        "{extra_hosts: ['a:1.1.1.1', 'ab:1.1.1.1']}",
        "{extra_hosts: {a: !reset }}",
        "{extra_hosts: ['ab:1.1.1.1']}")]
    [InlineData(
        "A network can be removed or replaced",
        "{networks: {m: {priority: 1}, n: {priority: 1}}}",
        "{networks: {m: !reset , n: !override {aliases: [x]}}}",
        "{networks: {n: {aliases: [x]}}}")]
    [InlineData(
        "An option of a provider can be removed",
        "{provider: {type: a, options: {k: v, l: w}}}",
        "{provider: {options: {k: !reset }}}",
        "{provider: {type: a, options: {l: w}}}")]
    [InlineData(
        "Keys that exclude each other can change places",
        "{networks: [n]}",
        "{networks: !reset , network_mode: host}",
        "{network_mode: host}")]
    [InlineData(
        "Tags go where nothing is below",
        "",
        "{image: !override a, dns: !reset x, environment: {A: !reset , B: '1'}, x-a: !override 1, x-b: !reset 1, "
            + "post_start: [!override {command: a}, !reset {command: b}]}",
        "{image: a, environment: [B=1], x-a: '1', post_start: [{command: a}]}")]
    [InlineData(
        "Tags go from the file below",
        "{image: !override a, dns: !reset x, environment: {A: !reset , B: '1'}}",
        "{tty: true}",
        "{image: a, environment: [B=1], tty: true}")]
    [InlineData(
        "Tags go from values of lists",
        "{ports: ['80']}",
        "{ports: [!reset '81', !override '82', {target: 83, mode: !override host}]}",
        "{ports: ['80', '82', {target: 83, mode: host}]}")]
    [InlineData(
        "Extensions have tags too",
        "{x-a: {b: 1, c: {d: 1}}, x-b: 1}",
        "{x-a: {b: !reset , c: !override {e: 1}}, x-b: !reset }",
        "{x-a: {c: {e: 1}}}")]
    [InlineData("A service can be replaced", "{image: a, tty: true}", "!override {image: b}", "{image: b}")]
    public void Tags_control_merging(string what, string below, string over, string expected) =>
        Merged(Service(below), Service(over)).Should().Be(Service(expected).Rewritten(), what);

    [Theory]
    [InlineData(
        "Sections are merged by name",
        "services: {a: {image: i}}\nvolumes: {v: {driver: d}}",
        "services: {b: {image: i}}\nvolumes: {v: , w: }",
        "services: {a: {image: i}, b: {image: i}}\nvolumes: {v: {driver: d}, w: }")]
    [InlineData(
        "A later name counts, and all is included",
        "name: a\ninclude: [x]",
        "name: b\ninclude: [y]",
        "name: b\ninclude: [x, y]")]
    [InlineData(
        "A service can be removed",
        "services: {a: {image: i}, b: {image: i}}",
        "services: {a: !reset }",
        "services: {b: {image: i}}")]
    [InlineData(
        "A section can be removed or replaced",
        "services: {a: {image: i}}\nnetworks: {n: }",
        "services: !override {b: {image: i}}\nnetworks: !reset ",
        "services: {b: {image: i}}")]
    [InlineData(
        "A network becomes external and keeps its name",
        "networks: {n: {name: x}}",
        "networks: {n: {external: true}}",
        "networks: {n: {external: true, name: x}}")]
    [InlineData(
        "A network stays external",
        "networks: {n: {external: true}}",
        "networks: {n: {name: x}, m: }",
        "networks: {n: {external: true, name: x}, m: }")]
    [InlineData(
        "A network is no longer external",
        "networks: {n: {external: true, name: x}}",
        "networks: {n: {external: !reset , driver: d}}",
        "networks: {n: {name: x, driver: d}}")]
    [InlineData(
        "External takes the place of what is created",
        "networks: {n: {driver: d}}",
        "networks: {n: !override {external: true}}",
        "networks: {n: {external: true}}")]
    [InlineData(
        "A subnet is merged with itself",
        "networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24, ip_range: 10.0.0.0/25}]}}}",
        "networks: {n: {ipam: {config: [{subnet: 10.1.0.0/24}, {subnet: 10.0.0.0/24, gateway: 10.0.0.1}]}}}",
        "networks: {n: {ipam: {config: [{subnet: 10.1.0.0/24}, "
            + "{subnet: 10.0.0.0/24, ip_range: 10.0.0.0/25, gateway: 10.0.0.1}]}}}")]
    [InlineData(
        "A subnet takes the place of another",
        "networks: {n: {ipam: {driver: d, config: [{subnet: 10.0.0.0/24, gateway: 10.0.0.1}]}}}",
        "networks: {n: {ipam: {config: [{subnet: 10.1.0.0/24}]}}}",
        "networks: {n: {ipam: {driver: d, config: [{subnet: 10.1.0.0/24}]}}}")]
    [InlineData("A file of comments changes nothing", "services: {a: {image: i}}", "# Nothing.", "services: {a: {image: i}}")]
    [InlineData("A file may be merged on top of nothing", "", "services: {a: {image: i}}", "services: {a: {image: i}}")]
    [InlineData("An empty section stays", "services: {}", "networks: {}", "services: {}\nnetworks: {}")]
    [InlineData(
        "A name alone beside a mapping waits for the start",
        "services: {a: {depends_on: [b]}}",
        "services: {a: {depends_on: {c: {condition: service_healthy}}}}",
        "services: {a: {depends_on: {b: {condition: service_started}, c: {condition: service_healthy}}}}")]
    [InlineData(
        "The source of a configuration file is one",
        "configs: {c: {file: a}}",
        "configs: {c: {content: b}}",
        "configs: {c: {content: b}}")]
    [InlineData(
        "What could not be read is merged as it stands",
        "services: {a: {depends_on: ['$A', b], dns: 1.1.1.1}}",
        "services: {a: {depends_on: [c], dns: {a: 1}}}",
        "services: {a: {depends_on: ['$A', b, c], dns: {a: 1}}}")]
    [InlineData(
        "What was read is merged with what could not be",
        "services: {a: {depends_on: [b]}}",
        "services: {a: {depends_on: ['$A', b]}}",
        "services: {a: {depends_on: [b, '$A', b]}}")]
    public void Sections_are_merged(string what, string below, string over, string expected) =>
        Merged(Parsed(below), Parsed(over)).Should().Be(Parsed(expected).Rewritten(), what);

    [Fact]
    public void Dependencies_can_be_built_with_and_without_a_condition() =>
        Compose.File(file =>
        {
            var db = file.Service("db", s => s.Image("i"));
            var cache = file.Service("cache", s => s.Image("i"));
            file.Service("a", s => s.Image("i").DependsOn(db, DependencyCondition.ServiceHealthy).DependsOn(cache));
        }).Rewritten().Should().Contain("      cache:\n        condition: service_started\n");

    [Fact]
    public void Several_files_are_merged_in_their_order() =>
        Service("{image: a, dns: a}").Merge(Service("{image: b, dns: b}"), Service("{image: c, dns: [b, c]}")).Rewritten()
            .Should().Be(Service("{image: c, dns: [a, b, c]}").Rewritten());

    [Fact]
    public void The_format_is_that_of_the_first_file()
    {
        Parsed("version: '2.4'").Merge(Parsed("version: '3.8'")).Format.Should().Be(ComposeFormat.V2_4);
        Parsed("services: {a: {image: i}}").Merge(Parsed("version: '3.8'")).Format.Should().Be(ComposeFormat.Spec);
    }

    [Fact]
    public void A_null_file_is_rejected() =>
        FluentActions.Invoking(() => new ComposeFile().Merge(new ComposeFile(), null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("over");

    [Fact]
    public void Nothing_on_either_side_changes_nothing() => Models.Sample(
        file =>
        {
            file.Format = ComposeFormat.Spec;
            var empty = new ComposeFile { Format = ComposeFormat.Spec };

            file.Merge().Diff(file).Should().BeEmpty();
            file.Merge(empty).Rewritten().Should().Be(file.Rewritten());
            empty.Merge(file).Rewritten().Should().Be(file.Rewritten());
        },
        iter: 100);

    [Fact]
    public void A_merged_file_shares_no_mutable_state_with_its_sources() => Gen.Select(Models, Models).Sample(
        (below, over) =>
        {
            (below.Format, over.Format) = (ComposeFormat.Spec, ComposeFormat.Spec);
            var (one, other) = (below.Rewritten(), over.Rewritten());

            Emptying.Wipe(below.Merge(over, over));

            below.Rewritten().Should().Be(one);
            over.Rewritten().Should().Be(other);
        },
        iter: 100);

    [Fact]
    public void Merging_a_file_twice_only_adds_to_lists() => Gen.Select(Models, Models).Sample(
        (below, over) => below.Merge(over, over).Diff(below.Merge(over)).Select(difference => difference.Path.ToString())
            .Where(path => !path.Contains('[', StringComparison.Ordinal) && !path.Contains("x-", StringComparison.Ordinal))
            .Should().BeEmpty(),
        iter: 100);

    [Fact]
    public void Files_merge_like_their_texts() => Gen.Select(Models, Models).Sample(
        (below, over) =>
        {
            (below.Format, over.Format) = (ComposeFormat.Spec, ComposeFormat.Spec);

            below.Merge(over).Diff(Parsed(below.Rewritten()).Merge(Parsed(over.Rewritten()))).Should().BeEmpty();
        },
        iter: 100);

    private static string Merged(ComposeFile below, ComposeFile over) => below.Merge(over).Rewritten();

    private static ComposeFile Service(string service) => Parsed($"services:\n  a: {service}\n");

    private static ComposeFile Parsed(string text) => ComposeFile.Parse(text).File;
}
