using ComposeGen.Tests.Article;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Printing;

/// <summary>The article's files as code, which is that of <see cref="ArticleModel"/> apart from names.</summary>
public sealed class ArticleCodeTests
{
    [Fact]
    public Task The_two_service_example() => Verify(CodeOf(ArticleText.TwoServices), "txt");

    [Fact]
    public Task The_four_service_example() => Verify(CodeOf(ArticleText.FourServices), "txt");

    [Fact]
    public Task The_master() => Verify(CodeOf(ArticleText.Master), "txt");

    [Fact]
    public Task The_slave() => Verify(CodeOf(ArticleText.Slave), "txt");

    [Fact]
    public Task The_slave_with_aliases() => Verify(CodeOf(ArticleText.SlaveWithAliases), "txt");

    private static string CodeOf(string text) => ComposeFile.Parse(text).FileOrThrow().ToCSharp();
}
