using System.Text;
using ComposeGen.Yaml;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Yaml;

public sealed class YamlTextWriterTests
{
    private const string Everything = """
        version: '2.1'
        services:
          web:
            build: .
            ports: ["80:80", "22:22"]
            depends_on: {db: {condition: service_healthy}}
            environment: {TEXT: "one\ntwo\n", EMPTY: "", PASSED: }
            networks: {front: {aliases: [www, "no"]}, back: }
          db:
            image: postgres:16
            environment: {KEEP: "one\n\n"}
        networks:
          front: {driver: bridge, ipam: {config: [{subnet: 10.5.0.0/24}, {subnet: 10.6.0.0/24, gateway: 10.6.0.9}]},
            labels: {a: b}}
          back:
          shared: {external: true, name: inout}
        volumes:
          data: {}
        x-own:
          - {a: [1, 2, []], b: {}}
          - [[deep, er], plain]
        """;

    [Fact]
    public Task Looks_like_what_a_careful_person_writes() => Verify(Written(new YamlStyle()), "yml");

    [Fact]
    public Task Indents_by_four_with_lists_flush_and_no_blank_lines() =>
        Verify(Written(new YamlStyle { Indent = 4, IndentLists = false, BlankLineBetweenSections = false }), "yml");

    [Fact]
    public Task Puts_a_header_above() =>
        Verify(Written(new YamlStyle { Header = "Made by a test.\r\n\n  Do not edit. " }), "yml");

    [Theory]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    [InlineData(9, true)]
    public void Every_style_has_the_same_meaning(int indent, bool indentLists)
    {
        var yaml = Written(new YamlStyle { Indent = indent, IndentLists = indentLists });

        yaml.Split('\n').Should().NotContain(line => line.EndsWith(' '));
        Composed.Mapping(yaml).SameAs(Composed.Mapping(Written(new YamlStyle()))).Should().BeTrue();
    }

    [Fact]
    public void An_empty_file_is_an_empty_mapping() =>
        new ComposeFile { Format = ComposeFormat.Spec }.Unchecked().Should().Be("{}\n");

    [Fact]
    public void A_stream_gets_utf8_without_a_mark_and_stays_open()
    {
        using var stream = new MemoryStream();

        new ComposeFile { Services = { ["é"] = new Service() } }.WriteTo(stream, new WriteOptions { Check = null });

        stream.CanWrite.Should().BeTrue();
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be("version: '2'\nservices:\n  \"é\": {}\n");
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        FluentActions.Invoking(() => new ComposeFile().WriteTo((Stream)null!, null)).Should().Throw<ArgumentNullException>()
            .WithParameterName("output");
        FluentActions.Invoking(() => new ComposeFile().WriteTo((TextWriter)null!)).Should().Throw<ArgumentNullException>()
            .WithParameterName("output");
        Refusal.Of<ArgumentOutOfRangeException>("value", () => new YamlStyle { Indent = 1 });
        Refusal.Of<ArgumentOutOfRangeException>("value", () => new YamlStyle { Indent = 10 });
    }

    [Fact]
    public void What_cannot_be_said_leaves_nothing_half_written()
    {
        using var text = new StringWriter();
        var file = ComposeFile.Parse(Everything).FileOrThrow();

        file.Invoking(it => it.WriteTo(text, new WriteOptions { Check = null, Format = ComposeFormat.V2_0 })).Should()
            .Throw<ComposeException>();
        text.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("[a, {b: c}]")]
    [InlineData("!reset null")]
    [InlineData("|\n  x\n  y\n")]
    public void A_root_that_is_no_mapping_is_written_as_it_was(string text)
    {
        var read = ComposeFile.Parse(text);

        read.HasErrors.Should().BeTrue();
        Composed.From(read.File.Rewritten()).Root!.SameAs(Composed.From(text).Root!).Should().BeTrue();
    }

    private static string Written(YamlStyle style) =>
        ComposeFile.Parse(Everything).FileOrThrow().ToYaml(new WriteOptions { Style = style, Rewrite = true });
}
