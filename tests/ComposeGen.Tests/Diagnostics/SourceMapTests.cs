using ComposeGen.Diagnostics;
using ComposeGen.Tests.Yaml;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Diagnostics;

public sealed class SourceMapTests
{
    private const string Text = """
        services:
          web:
            ports:
              - 80
              - 81
            networks: [front, back]
            environment:
              - A=1
              - B
        """;

    [Theory]
    [InlineData("", 1)]
    [InlineData("services", 1)]
    [InlineData("services/web", 2)]
    [InlineData("services/web/ports", 3)]
    [InlineData("services/web/ports/#1", 5)]
    [InlineData("services/web/ports/#7", 3)]
    [InlineData("services/web/networks/back", 6)]
    [InlineData("services/web/networks/back/aliases", 6)]
    [InlineData("services/web/environment/A", 8)]
    [InlineData("services/web/environment/B", 9)]
    [InlineData("services/web/environment/C", 7)]
    [InlineData("services/web/image", 2)]
    [InlineData("services/db", 1)]
    public void Finds_the_place_or_the_nearest_above_it(string path, int line)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var place = steps.Aggregate(ComposePath.Root, (parent, step) =>
            step.StartsWith('#') ? parent.Child(step[1] - '0') : parent.Child(step));

        SourceMap.Find(Composed.Mapping(Text), place).Line.Should().Be(line);
    }

    [Fact]
    public void A_file_built_in_code_has_no_places() => SourceMap.Find(null, ComposePath.Root).Line.Should().Be(0);
}
