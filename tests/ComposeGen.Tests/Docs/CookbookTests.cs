using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.Tests.Docs;

/// <summary>The C# of the cookbook is shorter than its YAML.</summary>
public sealed class CookbookTests
{
    private static readonly IReadOnlyList<(Block Code, Block Yaml)> Samples = [.. Pairs()];

    [Fact]
    public void No_sample_is_longer_than_its_file() =>
        Samples.Should().HaveCount(10).And.OnlyContain(sample => Lines(sample.Code) <= Lines(sample.Yaml));

    [Fact]
    public void Most_samples_have_two_thirds_of_the_lines_of_their_file() =>
        Samples.Count(sample => Lines(sample.Code) * 3 <= Lines(sample.Yaml) * 2).Should().BeGreaterThan(Samples.Count / 2);

    private static IEnumerable<(Block Code, Block Yaml)> Pairs()
    {
        var blocks = Block.Of(Repository.Read("docs", "cookbook.md")).ToList();
        return blocks.Zip(blocks.Skip(1)).Where(pair => pair is { First.Language: "csharp", Second.Language: "yaml" });
    }

    private static int Lines(Block block) => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
