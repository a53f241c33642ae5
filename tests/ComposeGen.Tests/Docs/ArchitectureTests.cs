using System.Text.RegularExpressions;
using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.Tests.Docs;

public sealed partial class ArchitectureTests
{
    private static readonly IEnumerable<string> Rooms =
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "ComposeGen")).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj"));

    [Fact]
    public void The_page_has_every_room()
    {
        var page = Repository.Read("docs", "architecture.md");
        var picture = Block.Of(page).Single(block => block.Language == "mermaid").Text;
        Room().Matches(picture).Select(room => room.Groups["name"].Value).Should().BeEquivalentTo(Rooms);
        Rooms.Where(room => !page.Contains($"\n## {room}\n", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex(@"(?<name>\w+)\[""\k<name>""\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Room();
}
