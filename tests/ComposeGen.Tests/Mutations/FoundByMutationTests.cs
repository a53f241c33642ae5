namespace ComposeGen.Tests.Mutations;

/// <summary>What damaged files have brought to light.</summary>
public sealed class FoundByMutationTests
{
    [Theory]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("a\uFEFFb")]
    [InlineData("\"a\\u0008b\"")]
    [InlineData("\"a\\x7F\"")]
    public void Plain_text_that_only_quotes_can_hold_reads_back_as_what_it_was(string text)
    {
        var file = ComposeFile.Parse($"services:\n  web:\n    image: nginx\n    environment:\n      TEXT: {text}\nx-list:\n"
            + $"- {text}\nx-tagged: !t {text}\n").FileOrThrow();

        ShouldReadBack(file);
    }

    [Theory]
    [InlineData("---")]
    [InlineData("\"a\\u0008b\"")]
    public void What_is_kept_as_a_whole_reads_back_as_what_it_was(string text) =>
        ShouldReadBack(ComposeFile.Parse($"web:\n  image: nginx\n  labels:\n    a: {text}\n").FileOrThrow());

    [Fact]
    public void A_file_of_version_2_is_equal_to_what_it_is_written_as()
    {
        var file = ComposeFile.Parse("version: '2'\nservices:\n  web:\n    image: nginx\n    healthcheck: {test: \"true\"}\n")
            .FileOrThrow();

        file.ToYaml().Should().StartWith("version: '2'\n");
        ShouldReadBack(file);
        file.Diff(ComposeFile.Parse(file.ToYaml()).File).Should().BeEmpty();
    }

    private static void ShouldReadBack(ComposeFile file)
    {
        var written = file.ToYaml();
        var again = ComposeFile.Parse(written).FileOrThrow();

        again.Diff(file).Should().BeEmpty();
        again.ToYaml().Should().Be(written);
    }
}
