using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ComposeGen.Drawings;
using ComposeGen.EngineTests.Commands;
using ComposeGen.Fleets;
using ComposeGen.Tests.Article;
using ComposeGen.Tests.Drawings;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Drawings;

/// <summary>The programs that drawings are written for read them, and read every name as the text that it is.</summary>
public sealed class DrawingTests : IDisposable
{
    private static readonly Topology Broken = Topology.Of(new Project("article", ArticleModel.FourServices()));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithGraphviz]
    public async Task Graphviz_draws_the_broken_example() =>
        TextsOf(await DrawingTools.DotAsync(_folder, Broken.ToDot())).Single()
            .Should().BeEquivalentTo("article", "front", "back", "webapp", "5000:5000", "api", "maria", "job", "CG3201",
                "CG3202");

    [FactWithGraphviz]
    public async Task Graphviz_draws_a_fleet()
    {
        TextsOf(await DrawingTools.DotAsync(_folder, Fleet(10).ToDot())).Single().Should()
            .HaveCount(2 + 8 + 3 + 5, "aliases are four texts, the shared network one");
        TextsOf(await DrawingTools.DotAsync(_folder, Fleet(10).ToDot(SimilarProjects.Expand))).Single().Should()
            .Contain("slave10").And.NotContain(text => text.Contains('…'));
    }

    [FactWithGraphviz]
    public async Task Graphviz_reads_every_name_as_text()
    {
        var drawings = HostileNames.All.Select(name => HostileNames.Topology(name).ToDot());
        var read = TextsOf(await DrawingTools.DotAsync(_folder, string.Concat(drawings))).ToList();

        read.Should().HaveCount(HostileNames.All.Count);
        foreach (var (name, texts) in HostileNames.All.Zip(read).Where(drawn => Shown(drawn.First).Length > 0))
        {
            texts.Count(text => IsOf(name, text)).Should().Be(6, "{0} is six times there", name);
        }
    }

    [FactWithMermaid]
    public async Task Mermaid_reads_the_broken_example()
    {
        var drawing = await MermaidAsync(Broken);

        Texts(drawing["projects"]).Should().Equal("article");
        Texts(drawing["boxes"]).Should().Equal("front", "back", "webapp<br>5000:5000", "api", "maria", "job");
        Texts(drawing["edges"]).Should().Equal("", "", "", "", "CG3201<br>CG3202");
    }

    [FactWithMermaid]
    public async Task Mermaid_reads_a_fleet()
    {
        Texts((await MermaidAsync(Fleet(50)))["projects"]).Should().Equal("master", "slave1 … slave50 × 50");
        Texts((await MermaidAsync(Fleet(50), SimilarProjects.Expand))["edges"]).Should().HaveCount(4 + (50 * 7));
    }

    [FactWithMermaid]
    public async Task Mermaid_reads_every_name_as_text()
    {
        var read = await DrawingTools.MermaidAsync(_folder,
            HostileNames.All.Select(name => HostileNames.Topology(name).ToMermaid()));

        read.Should().HaveCount(HostileNames.All.Count);
        foreach (var (name, line) in HostileNames.All.Zip(read))
        {
            var drawing = JsonNode.Parse(line)!;
            var texts = Texts(drawing["projects"]).Concat(Texts(drawing["boxes"])).Concat(Texts(drawing["edges"])).ToList();
            texts.Should().HaveCount(1 + 4 + 3);
            texts.Count(text => IsOf(name, text)).Should().Be(6, "{0} is six times there", name);
        }
    }

    [FactWithMermaid]
    public async Task Mermaid_reads_the_picture_of_the_architecture()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "architecture.md"));
        var picture = page.ReplaceLineEndings("\n").Split("```mermaid\n")[1].Split("```")[0];
        var drawing = JsonNode.Parse((await DrawingTools.MermaidAsync(_folder, [picture])).Single())!;

        Texts(drawing["boxes"]).Should().Contain("Topologies").And.Contain("pictures");
        Texts(drawing["edges"]).Should().HaveCount(picture.Split("-->").Length - 1);
    }

    private static Topology Fleet(int slaves)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "examples", "master-slaves");
        var (master, slave) = (NodeTemplate.Load(Path.Combine(folder, "docker-compose-master.yml")),
            NodeTemplate.Load(Path.Combine(folder, "docker-compose-slave.yml")));
        var plan = ComposeGen.Fleets.Fleet.Create(fleet => fleet.Node("master", master).Nodes("slave", slaves, slave)).Plan();
        return Topology.Of(plan.Projects.Select(project => new Project(project.Name, project.File)));
    }

    private async Task<JsonNode> MermaidAsync(Topology topology, SimilarProjects similar = SimilarProjects.Fold) =>
        JsonNode.Parse((await DrawingTools.MermaidAsync(_folder, [topology.ToMermaid(similar)])).Single())!;

    private static IEnumerable<string> Texts(JsonNode? list) =>
        list.Deserialize<string[]>()!.Select(text => WebUtility.HtmlDecode(text));

    // Graphviz writes a picture after the other.
    private static IEnumerable<IReadOnlyList<string>> TextsOf(string pictures) => pictures
        .Split("<?xml", StringSplitOptions.RemoveEmptyEntries)
        .Select(picture => XElement.Parse(picture[picture.IndexOf("<svg", StringComparison.Ordinal)..],
            LoadOptions.PreserveWhitespace))
        .Select(svg => svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value).ToList());

    private static bool IsOf(string name, string text) => Shown(text) is var shown
        && (shown == Shown(name) || shown == $"{Shown(name)}·external");

    // What cannot be shown stands as U+FFFD; blanks are as wide as the program likes.
    private static string Shown(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is not (' ' or '\u00A0'))
        .Select(rune => HostileNames.IsShown(rune) ? rune.ToString() : "\uFFFD"));
}
