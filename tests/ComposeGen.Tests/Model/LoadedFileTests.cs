using ComposeGen.Tests.Yaml;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Model;

/// <summary>The content of a file is kept: read correctly, or written back unchanged.</summary>
public sealed class LoadedFileTests
{
    [Fact]
    public void Unset_null_and_empty_variables_are_three_things()
    {
        foreach (var environment in new[] { "{PASS: , EMPTY: \"\", SET: x}", "[PASS, EMPTY=, SET=x]" })
        {
            var read = Parsed($"services: {{web: {{image: nginx, environment: {environment}}}}}").Services["web"].Environment!;

            read.Should().Equal(new Dictionary<string, ComposeText?> { ["PASS"] = null, ["EMPTY"] = "", ["SET"] = "x" });
            read.ContainsKey("UNSET").Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("build: ./app", "build: ./app")]
    [InlineData("build: {context: ./app}", "build: ./app")]
    [InlineData(
        "build: {context: ./app, dockerfile: D, args: [A=1, B]}",
        "build: {context: ./app, dockerfile: D, args: [A=1, B]}")]
    [InlineData("build: {args: {A: 1}}", "build: {args: {A: 1}}")]
    [InlineData("build: {context: ., x-a: 1}", "build: {context: ., x-a: 1}")]
    [InlineData("depends_on: [a, b]", "depends_on: [a, b]")]
    [InlineData("depends_on: {a: {condition: service_healthy}}", "depends_on: {a: {condition: service_healthy}}")]
    [InlineData("depends_on: []", "depends_on: []")]
    [InlineData("networks: [a, b]", "networks: [a, b]")]
    [InlineData("networks: {a: , b: {}}", "networks: {a: , b: {}}")]
    [InlineData("networks: {a: {aliases: [x]}, b: }", "networks: {a: {aliases: [x]}, b: }")]
    [InlineData("networks: {a: {x-note: 1}}", "networks: {a: {x-note: 1}}")]
    [InlineData("network_mode: host", "network_mode: host")]
    [InlineData("environment: {A: 1, B: }", "environment: {A: 1, B: }")]
    [InlineData("environment: {A: \"x\\ny\"}", "environment: {A: \"x\\ny\"}")]
    [InlineData("environment: []", "environment: []")]
    [InlineData("ports: [80, \"127.0.0.1:81:81/udp\", \"${P}:80\"]", "ports: [\"80\", \"127.0.0.1:81:81/udp\", \"${P}:80\"]")]
    [InlineData("image: !reset null", "image: !reset null")]
    [InlineData("ports: !override [\"80\"]", "ports: !override [\"80\"]")]
    [InlineData("environment: {A: !reset null, B: b}", "environment: {A: !reset null, B: b}")]
    [InlineData("networks: !override {a: {aliases: [x]}}", "networks: !override {a: {aliases: [x]}}")]
    [InlineData("networks: {a: !reset null}", "networks: {a: !reset null}")]
    public void Short_and_long_forms_are_read_and_the_shortest_is_written(string read, string written) =>
        AssertWritten($"services: {{web: {{{read}}}}}", $"services: {{web: {{{written}}}}}");

    [Theory]
    [InlineData("net: ", "net: ")]
    [InlineData("net: {external: true}", "net: {external: true}")]
    [InlineData("net: {external: {name: x}}", "net: {external: true, name: x}")]
    [InlineData("net: {external: true, name: x}", "net: {external: true, name: x}")]
    [InlineData("net: {external: \"true\"}", "net: {external: true}")]
    [InlineData("net: {external: yes}", "net: {external: true}")]
    [InlineData("net: {external: no, driver: d}", "net: {external: no, driver: d}")]
    [InlineData("net: {external: \"${E}\"}", "net: {external: \"${E}\"}")]
    [InlineData("net: {name: x, x-own: 1}", "net: {name: x, x-own: 1}")]
    [InlineData("net: {labels: {a: b}, driver_opts: {c: 1}}", "net: {driver_opts: {c: 1}, labels: [a=b]}")]
    public void A_resource_is_created_or_external(string read, string written)
    {
        AssertWritten($"networks: {{{read}}}", $"networks: {{{written}}}");
        AssertWritten($"volumes: {{{read}}}", $"volumes: {{{written}}}");
    }

    [Fact]
    public void Format_2_0_has_the_name_under_external() =>
        Written(Parsed("version: '2.1'\nnetworks: {net: {external: true, name: x}}"), ComposeFormat.V2_0)
            .Should().Be("version: '2'\nnetworks:\n  net:\n    external:\n      name: x\n");

    [Fact]
    public void A_boolean_can_be_any_YAML_word_and_keeps_its_spelling()
    {
        const string Text = "networks: {a: {internal: yes}, b: {internal: Off}, c: {internal: \"true\"}}";

        var networks = Parsed(Text).Networks.Values.Cast<CreatedNetwork>();

        networks.Select(network => network.Internal!.Value.Value).Should().Equal(true, false, true);
        AssertWritten(Text, Text);
    }

    [Fact]
    public Task Extensions_stay_in_place_at_every_level()
    {
        const string Text = """
            x-first: 1
            services:
              web:
                x-before: {a: [1, two, "3"]}
                image: nginx
                x-after-image: ~
                build:
                  context: .
                  x-build: yes
                networks:
                  front:
                    aliases:
                      - www
                    x-attachment: 0644

            x-between:
              k: v

            networks:
              front:
                driver: bridge
                ipam:
                  config:
                    - subnet: 10.0.0.0/24
                      x-config: "2026-11-22"
                  x-ipam: 1e3
                x-network: a
              other:
                external: true
                x-external: b

            volumes:
              data:
                x-volume: c
            x-last: [a, b]
            """;

        return Verify(Parsed(Text).Rewritten(), "yml");
    }

    [Theory]
    [InlineData(
        "services: {web: {imagee: nginx}}",
        "(1,18): error CG1101: 'imagee' is not a key of service. Did you mean 'image'? Correct its spelling, or begin it with "
            + "x- to keep data of your own.")]
    [InlineData(
        "service: {}",
        "(1,1): error CG1101: 'service' is not a key of compose file. Did you mean 'services'? Correct its spelling, or begin "
            + "it with x- to keep data of your own.")]
    [InlineData("services: 5", "(1,11): error CG1102: services takes a mapping, but this is a string.")]
    [InlineData("services: [web]", "(1,11): error CG1102: services takes a mapping, but this is a list.")]
    [InlineData("services:", "(1,10): error CG1102: services takes a mapping, but this is null.")]
    [InlineData("services: {web: text}", "(1,17): error CG1102: services.web takes service (a mapping), but this is a string.")]
    [InlineData("services: {web: {ports: 80}}", "(1,25): error CG1102: services.web.ports takes a list, but this is a string.")]
    [InlineData(
        "services: {web: {ports: [80, [81]]}}",
        "(1,30): error CG1102: services.web.ports[1] takes a port ([[IP:]HOST:]CONTAINER[/PROTOCOL], such as \"8080:80\"), "
            + "but this is a list.")]
    [InlineData(
        "services: {web: {ports: [80, x]}}",
        "(1,30): error CG1103: 'x' is not a port: write [[IP:]HOST:]CONTAINER[/PROTOCOL], such as \"8080:80\".")]
    [InlineData(
        "services: {web: {image: }}",
        "(1,25): error CG1102: services.web.image takes an image ([REGISTRY/]NAME[:TAG][@DIGEST], such as nginx:1.27), but "
            + "this is null.")]
    [InlineData(
        "services: {web: {environment: 5}}",
        "(1,31): error CG1102: services.web.environment takes a list of NAME=value, or a mapping, but this is a string.")]
    [InlineData(
        "services: {web: {environment: {A: [1]}}}",
        "(1,35): error CG1102: services.web.environment.A takes a string, but this is a list.")]
    [InlineData(
        "services: {web: {environment: [A, {B: 1}]}}",
        "(1,35): error CG1102: services.web.environment[1] takes NAME=value, but this is a mapping.")]
    [InlineData(
        "services: {web: {networks: [a, ]}, x: 5}",
        "(1,39): error CG1102: services.x takes service (a mapping), but this is a string.")]
    [InlineData(
        "services: {web: {networks: [a, {b: c}]}}",
        "(1,32): error CG1102: services.web.networks[1] takes a name, but this is a mapping.")]
    [InlineData(
        "services: {web: {networks: [a], network_mode: host}}",
        "(1,33): error CG1105: 'network_mode' and 'networks' exclude each other. Remove one.")]
    [InlineData(
        "services: {web: {build: [a]}}",
        "(1,25): error CG1102: services.web.build takes build (a mapping), but this is a list.")]
    [InlineData(
        "networks: {net: {external: [1]}}",
        "(1,28): error CG1102: networks.net.external takes true, or a mapping with a name, but this is a list.")]
    [InlineData(
        "networks: {net: {external: {name: }}}",
        "(1,35): error CG1102: networks.net.external.name takes a string, but this is null.")]
    [InlineData(
        "networks: {net: {external: {nam: x}}}",
        "(1,29): error CG1101: 'nam' is not a key of external: it has only a name.")]
    [InlineData(
        "volumes: {v: {driver_opts: {a: {}}}}",
        "(1,32): error CG1102: volumes.v.driver_opts.a takes a string, but this is a mapping.")]
    [InlineData("networks: {net: {internal: maybe}}", "(1,28): error CG1103: 'maybe' is not a boolean: write true or false.")]
    [InlineData(
        "services: {web: {build: \"a${\"}}",
        "(1,25): error CG1104: services.web.build.context has a ${ that is not a variable. Write $$ for a dollar, or ${NAME}.")]
    public void Unreadable_values_are_reported_and_written_back(string text, string finding)
    {
        var read = ComposeFile.Parse(text);

        read.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(finding);
        var written = read.File.Rewritten();
        Composed.From(written).Root!.SameAs(Composed.From(Normalized(text)).Root!).Should().BeTrue(written);
        var copy = read.File.Clone();
        copy.Rewritten().Should().Be(read.File.Rewritten());
        ComposeFile.Shape.AreEqual(copy, read.File).Should().BeTrue();
    }

    [Fact]
    public void Contradicting_keys_are_kept()
    {
        var read = ComposeFile.Parse("services: {web: {network_mode: host, networks: [a]}}");

        read.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be("(1,38): error CG1105: 'networks' and 'network_mode' exclude each other. Remove one.");
        read.File.Rewritten().Should().Be("services:\n  web:\n    networks:\n      - a\n    network_mode: host\n");
    }

    [Fact]
    public void A_stray_dollar_is_a_warning() =>
        ComposeFile.Parse("services: {web: {environment: [A=$1]}}").Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be(
                "(1,32): warning CG1106: services.web.environment[0] has a $ that does not begin a variable; docker-compose 1.29 "
                + "refuses it. Write $$ for a dollar.");

    [Fact]
    public void Setting_a_property_replaces_a_value_that_could_not_be_read()
    {
        var file = ComposeFile.Parse("services: {web: {ports: 80}}").File;
        file.Services["web"].Ports = [new PortMapping(80)];

        file.Rewritten().Should().Be("services:\n  web:\n    ports:\n      - \"80\"\n");
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_file() =>
        ComposeFile.Parse("servces: 1\na: 1\na: 2\nservices: {web: {ports: 1, imag: x}}\nx: 1\nx: 1\n").Diagnostics
            .Select(found => found.Span.Line).Should().BeInAscendingOrder().And.HaveCount(7);

    [Fact]
    public void A_duplicate_name_in_a_list_is_a_warning()
    {
        var read = ComposeFile.Parse("services: {web: {labels: [B=1, B=2], environment: [A=1, A=2]}}");

        read.Diagnostics.Select(found => found.Code).Should().Equal("CG1004", "CG1004");
        read.File.Services["web"].Environment!["A"].Should().Be((ComposeText)"2");
    }

    [Fact]
    public void Variables_round_trip() =>
        AssertWritten(
            "services: {web: {image: \"r/a:${TAG:-1}\", ports: [\"${P:-80}:80\"], environment: [\"A=${B} $$c\"], "
                + "networks: [\"${N}\"]}}",
            "services: {web: {image: \"r/a:${TAG:-1}\", ports: [\"${P:-80}:80\"], environment: [\"A=${B} $$c\"], "
                + "networks: [\"${N}\"]}}");

    private static ComposeFile Parsed(string text)
    {
        var read = ComposeFile.Parse(text);
        read.Diagnostics.Should().BeEmpty();
        return read.File;
    }

    private static void AssertWritten(string text, string expected)
    {
        var yaml = Parsed(text).Rewritten();
        Composed.Mapping(yaml).SameAs(Composed.Mapping(Normalized(expected))).Should().BeTrue(yaml);
    }

    // Ports and similar values are always quoted.
    private static string Normalized(string text) =>
        text.Replace("[80, x]", "[\"80\", \"x\"]", StringComparison.Ordinal).Replace("A=1", "\"A=1\"", StringComparison.Ordinal);

    private static string Written(ComposeFile file, ComposeFormat format) => file.ToYaml(new WriteOptions { Format = format });
}
