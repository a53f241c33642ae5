using ComposeGen.Yaml;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Article;

public sealed class ArticleTests
{
    // The four services link to each other without a common network, which is the article's own error.
    private static readonly WriteOptions FourSpaces = new() { Style = new YamlStyle { Indent = 4 }, Check = null };

    [Fact]
    public Task Writes_the_two_service_example() =>
        Verify(BuiltAndRead(ArticleModel.TwoServices(), ArticleText.TwoServices), "yml");

    [Fact]
    public Task Writes_the_four_service_example() =>
        Verify(BuiltAndRead(ArticleModel.FourServices(), ArticleText.FourServices), "yml");

    [Fact]
    public Task Writes_the_master() => Verify(BuiltAndRead(ArticleModel.Master(), ArticleText.Master), "yml");

    [Fact]
    public Task Writes_the_slave() => Verify(BuiltAndRead(ArticleModel.Slave(), ArticleText.Slave), "yml");

    [Fact]
    public Task Writes_the_slave_with_aliases() =>
        Verify(BuiltAndRead(ArticleModel.SlaveWithAliases("SLAVE_ALIAS"), ArticleText.SlaveWithAliases), "yml");

    [Fact]
    public void Reproduces_the_articles_own_text()
    {
        ArticleModel.Master().ToYaml(FourSpaces).Should().Be(ArticleText.Master + "\n");
        ArticleModel.Slave().ToYaml(FourSpaces).Should().Be(ArticleText.Slave + "\n");
        var unspaced = FourSpaces with { Style = FourSpaces.Style with { BlankLineBetweenSections = false } };
        ArticleModel.SlaveWithAliases("SLAVE_ALIAS").ToYaml(unspaced).Should().Be(ArticleText.SlaveWithAliases + "\n");
    }

    private static string BuiltAndRead(ComposeFile built, string text)
    {
        var yaml = built.ToYaml(FourSpaces);
        ComposeFile.Parse(text).FileOrThrow().ToYaml(FourSpaces).Should().Be(yaml, "the article's own text has the same meaning");
        return yaml;
    }
}
