namespace ComposeGen.Tests.Formats;

public sealed class VersionLineTests
{
    private const string Services = "services:\n  web:\n    image: nginx\n";

    [Theory]
    [InlineData("'2'", "2")]
    [InlineData("\"2.1\"", "2.1")]
    [InlineData("'2.0'", "2.0")]
    [InlineData("'2.4'", "2.4")]
    [InlineData("'3'", "3")]
    [InlineData("'3.4'", "3.4")]
    [InlineData("'3.9'", "3.9")]
    [InlineData("!!str 3.8", "3.8")]
    public void A_loaded_file_keeps_its_own_text(string version, string text)
    {
        var file = ComposeFile.Parse($"version: {version}\n{Services}").FileOrThrow();

        file.Rewritten().Should().Be($"version: '{text}'\n{Services}");
        file.Clone().Rewritten().Should().Be(file.Rewritten());
    }

    [Fact]
    public void A_file_without_the_line_has_none_when_written()
    {
        var file = ComposeFile.Parse(Services).FileOrThrow();

        file.Format.Should().Be(ComposeFormat.Spec);
        file.Rewritten().Should().Be(Services);
        file.Clone().Rewritten().Should().Be(Services);
    }

    [Theory]
    [InlineData("2", "version is a number here, but must be a string: write version: '2'.")]
    [InlineData("2.10", "version is a number here, but must be a string: write version: '2.10'.")]
    [InlineData("'9'", "'9' is not a version: write '2', '2.1' to '2.4', '3' to '3.8', or leave the line out.")]
    [InlineData("'2.5'", "'2.5' is not a version: write '2', '2.1' to '2.4', '3' to '3.8', or leave the line out.")]
    [InlineData("'1'", "'1' is not a version: write '2', '2.1' to '2.4', '3' to '3.8', or leave the line out.")]
    [InlineData("'3.'", "'3.' is not a version: write '2', '2.1' to '2.4', '3' to '3.8', or leave the line out.")]
    [InlineData("x", "'x' is not a version: write '2', '2.1' to '2.4', '3' to '3.8', or leave the line out.")]
    public void An_invalid_version_is_an_error_and_stays(string version, string message)
    {
        var read = ComposeFile.Parse($"version: {version}\n{Services}", "f.yml");

        read.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be($"f.yml(1,10): error CG1201: {message}");
        ComposeFile.Parse(read.File.Rewritten()).Diagnostics.Select(found => found.Message).Should().Equal(message);
        read.File.ToYaml(new WriteOptions { Format = ComposeFormat.V2_3 }).Should().Be($"version: '2.3'\n{Services}");
    }

    [Theory]
    [InlineData("version:", "null")]
    [InlineData("version: [2]", "a list")]
    public void A_version_of_the_wrong_type_is_an_error(string line, string kind) =>
        ComposeFile.Parse($"{line}\n{Services}").Diagnostics.Should().ContainSingle().Which.Message
            .Should().Be($"version takes a string, but this is {kind}.");

    [Theory]
    [InlineData("2", "2.x")]
    [InlineData("2.0", "2.0")]
    [InlineData("2.4", "2.4")]
    [InlineData("3.8", "3.8")]
    [InlineData("spec", "the Compose Specification")]
    public void A_target_is_read_by_its_name(string text, string name)
    {
        ComposeFormat.TryParse(text, out var format).Should().BeTrue();
        format.ToString().Should().Be(name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("2.5")]
    [InlineData("Spec")]
    public void Reports_an_invalid_target(string? text)
    {
        ComposeFormat.TryParse(text, out var format).Should().BeFalse();
        format.Should().Be(default(ComposeFormat));
    }
}
