namespace ComposeGen.Tests.Formats;

/// <summary>Files without sections, in which every key is a service.</summary>
public sealed class Version1Tests
{
    [Theory]
    [InlineData("web: {image: nginx}")]
    [InlineData("web: {build: .}")]
    [InlineData("base: {image: nginx}\nweb: {extends: {service: base}, environment: [A=b]}")]
    [InlineData("web: {extends: {file: base.yml, service: web}}\ndb: {image: pg}")]
    [InlineData("web: {image: nginx}\nother: {}")]
    [InlineData("web: {image: nginx}\nother:")]
    [InlineData("web: {image: nginx, net: host, no-such-key: 1}")]
    [InlineData("x-web: {image: nginx}\nweb: {build: .}")]
    public void Are_recognised_and_kept_as_they_are(string text)
    {
        var loaded = ComposeFile.Parse(text);

        loaded.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CG1203");
        ComposeFile.Parse(loaded.File.ToYaml()).File.Diff(loaded.File).Should().BeEmpty();
    }

    [Theory]
    [InlineData("servces: {web: {image: nginx}}")]
    [InlineData("web: nginx")]
    [InlineData("web: {image: nginx}\nname: project")]
    [InlineData("web: {image: nginx}\nservices: {db: {image: pg}}")]
    [InlineData("web: {image: nginx}\nnote: text")]
    public void Are_not_what_a_misspelled_key_makes_of_a_file(string text) =>
        ComposeFile.Parse(text).Diagnostics.Select(found => found.Code).Should()
            .NotBeEmpty().And.OnlyContain(code => code == "CG1101");

    [Fact]
    public void Are_not_extensions_alone() => ComposeFile.Parse("x-web: {image: nginx}").Diagnostics.Should().BeEmpty();
}
