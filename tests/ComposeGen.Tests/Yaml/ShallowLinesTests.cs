using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

/// <summary>In quotes and brackets, docker-compose and Compose v2 read lines of any indentation.</summary>
public sealed class ShallowLinesTests
{
    private const string Deep = "\n          ";

    // A % is a line break with some indentation.
    [Theory]
    [InlineData("[x,%y]")]
    [InlineData("[%x%,%y%]")]
    [InlineData("[x y%z]")]
    [InlineData("{%x: y,%z: a%}")]
    [InlineData("{x:%y}")]
    [InlineData("[x, # ]%y, # it's \"%z]")]
    [InlineData("[\"x ]\",%'it''s',%y, it's,%z]")]
    [InlineData("[[x,%y],%[z],%{a: b,%c: d}%]")]
    [InlineData("[{x: [y,%z]},%a%]")]
    [InlineData("[&x y,%*x,%!!str z,%? a]")]
    [InlineData("{\"x\":\"]\",%y:%'}',%z: a}")]
    [InlineData("\"x%y\"")]
    [InlineData("\"x \\\" %%y\"")]
    [InlineData("\"x\\%y\"")]
    [InlineData("[\"x%y\", z,%a]")]
    public void Lines_may_be_indented_less_than_their_key(string flow)
    {
        var deep = Document(flow, Deep);
        foreach (var shallow in from end in (string[])["\n", "\r\n", "\r"]
                                from depth in Enumerable.Range(0, 6)
                                select end
            + new string(' ', depth))
        {
            var text = Document(flow, shallow);
            var read = Composed.Mapping(text);
            read.SameAs(Composed.Mapping(deep)).Should().BeTrue(text);
            Scalars(read).Should().OnlyContain(scalar => IsAtItsSpan(scalar, text), text);
        }
    }

    [Fact]
    public void Many_lines_are_read() =>
        Composed.Mapping($"a:\n  b: [{string.Concat(Enumerable.Repeat("x,\n", 10_000))}]\n")["a"].Should().BeOfType<YamlMapping>()
            .Which["b"].Should().BeOfType<YamlSequence>().Which.Values.Should().HaveCount(10_000);

    [Theory]
    [InlineData("a:\n    b: [x,\ny\nc: d\n")]
    [InlineData("a:\n    b: {x: y,\nz\n")]
    [InlineData("a:\n    b: [x,\n\"y\n")]
    public void Brackets_without_end_are_found(string text) => Composed.Failure(text).Should().Contain("CG1002");

    private static string Document(string flow, string lineBreak) =>
        $"a:\n    b: {flow.Replace("%", lineBreak, StringComparison.Ordinal)}\n    c: [d]\n";

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        YamlSequence sequence => sequence.Values.SelectMany(Scalars),
        _ => [(YamlScalar)node],
    };

    private static bool IsAtItsSpan(YamlScalar scalar, string text)
    {
        var line = text.ReplaceLineEndings("\n").Split('\n')[scalar.Span.Line - 1][(scalar.Span.Column - 1)..];
        return scalar.Style != YamlScalarStyle.Plain || scalar.Span.EndLine > scalar.Span.Line
            || line.TrimStart('&', '!', 's', 't', 'r', ' ').StartsWith(scalar.Text, StringComparison.Ordinal)
            || line.StartsWith("&x y", StringComparison.Ordinal);
    }
}
