using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.Tests.Docs;

/// <summary>The page that compares ComposeGen with other builders shows one file in each of them.</summary>
public sealed class ComingFromTests
{
    [Fact]
    public void Every_builder_makes_the_same_services()
    {
        var blocks = Block.Of(Repository.Read("docs", "coming-from.md")).ToList();
        blocks.Should().HaveCount(4);
        foreach (var block in blocks)
        {
            block.Text.Should().ContainAll("back", "db", "postgres:17", "POSTGRES_PASSWORD", "pg_isready", "web", "nginx:1.27",
                "8080");
        }
    }
}
