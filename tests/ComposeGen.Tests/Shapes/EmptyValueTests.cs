using ComposeGen.Shapes;
using ComposeGen.Tests.Completeness;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Shapes;

/// <summary>An empty mapping, an empty list and a null stay what they are, wherever a file holds one.</summary>
public sealed class EmptyValueTests
{
    /// <summary>Every key of the Compose Specification, every name that the user chooses, and every value of a list.</summary>
    private static readonly string[] Places =
    [
        .. ComposeFile.Shape.Rows("")
            .Where(row => row.Path != "version" && (row.Formats & ComposeFormats.Spec) != ComposeFormats.None)
            .SelectMany(row => Above(row.Path)).Distinct(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Values => ["{}", "[]", "null"];

    [Theory]
    [MemberData(nameof(Values))]
    public void Stays_what_it_is_when_written(string value) => Changed(value, file => file).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Values))]
    public void Stays_what_it_is_in_a_copy(string value) => Changed(value, file => file.Clone()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Values))]
    public void Stays_what_it_is_when_nothing_is_merged_on_top(string value) =>
        Changed(value, file => file.Merge(Nothing())).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Values))]
    public void Stays_what_it_is_when_it_is_merged_with_nothing(string value) =>
        Changed(value, file => Nothing().Merge(file)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Values))]
    public void Stays_what_it_is_when_variables_are_resolved(string value) =>
        Changed(value, file => file.Resolve(_ => null).File).Should().BeEmpty();

    [Fact]
    public void An_empty_string_is_not_lost() =>
        Places.Where(place => Parsed(place, "\"\"") is var file && file.Diff(ComposeFile.Parse(file.Unchecked()).File).Count > 0)
            .Should().BeEmpty();

    [Fact]
    public void A_null_differs_from_an_empty_mapping_unless_every_reader_takes_both_for_the_same() =>
        Places.Where(place => !Parsed(place, "null").Diff(Parsed(place, "{}")).Any()).Should().BeEquivalentTo(
            "networks.*", "volumes.*", "services.*.networks.*", "services.*.models.*", "services.*.deploy", "services.*.develop");

    [Theory]
    [InlineData("null", "[]")]
    [InlineData("null", "\"\"")]
    [InlineData("\"\"", "{}")]
    [InlineData("\"\"", "[]")]
    public void Differs_from_another_kind_of_nothing(string one, string other) =>
        Places.Where(place => !Parsed(place, one).Diff(Parsed(place, other)).Any()).Should().BeEmpty();

    private static IEnumerable<string> Changed(string value, Func<ComposeFile, ComposeFile> change) =>
        from place in Places
        let written = change(Parsed(place, value)).Unchecked()
        let found = At(YamlComposer.Compose(written, file: null, []), place)
        where found?.SameAs(YamlComposer.Compose(value, file: null, [])!) != true
        select $"{place}: {value} is written as\n{written}";

    private static ComposeFile Parsed(string place, string value) =>
        ComposeFile.Parse(FormSamples.Document(place, value, version: null)).File;

    private static ComposeFile Nothing() => new() { Format = ComposeFormat.Spec };

    private static YamlNode? At(YamlNode? node, string place)
    {
        foreach (var step in place.Split('.'))
        {
            node = (node as YamlMapping)?[step == "*" ? "name" : step.TrimEnd('[', ']')];
            node = step.EndsWith("[]", StringComparison.Ordinal) ? (node as YamlSequence)?.Values[0] : node;
        }

        return node;
    }

    private static IEnumerable<string> Above(string path)
    {
        var steps = path.Split('.');
        return Enumerable.Range(1, steps.Length).Select(count => string.Join('.', steps.Take(count)))
            .SelectMany(place => place.EndsWith("[]", StringComparison.Ordinal) ? [place[..^2], place] : new[] { place });
    }
}
