using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Nodes of any kind, as they are read from files or made by callers.</summary>
public sealed class YamlTextWriterNodeTests
{
    [Theory]
    [InlineData("a: !reset null")]
    [InlineData("a: !override\n  b: c")]
    [InlineData("- !override\n  b: c\n- !x []")]
    [InlineData("a: !!binary aGk=")]
    [InlineData("a: !<tag:example.com,2026:x> y")]
    [InlineData("!x y: z")]
    [InlineData("!x : z")]
    [InlineData("1: 2\ntrue: false\n2026-11-22: ~")]
    [InlineData(": nothing")]
    [InlineData("- - a\n  - - b\n-")]
    [InlineData("a: |\n  x\n\n  y\nb: |-\n  x\n  y")]
    public void Writes_a_node_as_it_was_read(string text)
    {
        var node = Composed.From(text).Root!;

        Composed.From(Written(node)).Root!.SameAs(node).Should().BeTrue(Written(node));
    }

    [Fact]
    public void Marks_a_key_that_is_too_long_for_one_line()
    {
        var key = new string('k', 1100);

        var written = Written(new YamlMapping(new YamlEntry(new YamlScalar(key),
            new YamlMapping(new YamlEntry(new YamlScalar("a"), new YamlScalar("b"))))));

        written.Should().Be($"? {key}\n:\n  a: b\n");
        Composed.Mapping(written)[key].Should().BeOfType<YamlMapping>();
    }

    [Theory]
    [InlineData("a: b\nevil: c")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("- a")]
    [InlineData("*a")]
    [InlineData("---")]
    [InlineData("a\u2028b: c")]
    [InlineData(" a")]
    [InlineData("a:")]
    [InlineData("? a")]
    [InlineData("@a")]
    public void Quotes_what_is_called_plain_and_cannot_be(string text)
    {
        var written = Written(new YamlMapping(new YamlEntry(new YamlScalar("x"), new YamlScalar(text, YamlScalarStyle.Plain))));

        Composed.Mapping(written)["x"].Should().BeOfType<YamlScalar>().Which.Text.Should().Be(text);
    }

    [Fact]
    public void Escapes_what_cannot_stand_for_itself() =>
        DoubleQuoted.Of("\0\a\b\t\n\v\f\r\e\"\\\u0001\u007F\u0085\u00A0\u2028\u2029\uFEFFé€😀").Should()
            .Be("\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\\"\\\\\\u0001\\u007F\\N\\_\\L\\P\\uFEFFé€\\U0001F600\"");

    // As numbers: a runner's report cannot hold them either.
    [Theory]
    [InlineData(0xD800, 'a')]
    [InlineData('a', 0xDC00)]
    [InlineData(0xDC00, 0xD800)]
    public void Refuses_half_of_a_surrogate_pair(int first, int second) =>
        FluentActions.Invoking(() => Written(new YamlScalar($"{(char)first}{(char)second}"))).Should().Throw<ComposeException>()
            .WithMessage("*half of a surrogate pair*");

    [Fact]
    public void Any_document_reads_back_the_same() => NodeGen.Nodes(depth: 4).Sample(
        node =>
        {
            var written = Written(node);
            var read = Composed.From(written);
            read.Diagnostics.Should().BeEmpty(written);
            Says(read.Root!).Should().Be(Says(node), written);
        },
        iter: 2000);

    [Fact]
    public void A_document_in_parts_is_the_document_as_a_whole()
    {
        var node = new YamlMapping(Enumerable.Range(0, 5000)
            .Select(number => new YamlEntry(new YamlScalar($"key{number}"), new YamlScalar($"value {number}"))));
        using var parts = new StringWriter();
        using (var writer = new YamlTextWriter(YamlStyle.Default, parts))
        {
            writer.Node(node);
            parts.ToString().Should().NotBeEmpty("it streams");
            writer.EndDocument();
        }

        parts.ToString().Should().Be(Written(node));
    }

    [Fact]
    public void The_builder_of_nodes_gives_the_nodes_of_the_text() => NodeGen.Nodes(depth: 3).Sample(
        node =>
        {
            var builder = new YamlNodeBuilder();
            builder.Node(node);
            builder.Root!.SameAs(node).Should().BeTrue();
        },
        iter: 100);

    private static string Written(YamlNode node)
    {
        using var writer = new YamlTextWriter(YamlStyle.Default);
        writer.Node(node);
        writer.EndDocument();
        return writer.ToString();
    }

    // What a plain scalar of a caller's own means is known only once it is written.
    private static string Says(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true, Tag: null } => "null",
        YamlScalar scalar => $"{scalar.Tag} <{scalar.Text}>",
        YamlSequence sequence => $"{sequence.Tag} [{string.Join(", ", sequence.Values.Select(Says))}]",
        YamlMapping mapping =>
            $"{mapping.Tag} {{{string.Join(", ", mapping.Entries.Select(entry => $"{Says(entry.Key)}: {Says(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
