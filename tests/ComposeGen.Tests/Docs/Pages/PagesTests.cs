using System.Text.RegularExpressions;
using ComposeGen.Tests.Diagnostics;

namespace ComposeGen.Tests.Docs.Pages;

/// <summary>The READMEs and the guides: what they show is compiled, run and compared, and what they refer to is there.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed partial class PagesTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    // Pages below rules and reference/properties.md have tests of their own.
    private static readonly IEnumerable<string> Paths =
        ["README.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md", "src/ComposeGen/README.md",
            "src/ComposeGen.Cli/README.md", "src/ComposeGen.Testing/README.md", "samples/README.md", "docs/reference/fleet.md",
            .. Directory.EnumerateFiles(Docs, "*.md").Select(path => $"docs/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages { get; } = [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Everything_that_a_page_shows_is_so(string page) => PageRun.Problems(Repository.Read(page)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Everything_that_a_page_names_is_there(string page)
    {
        var text = Repository.Read(page);
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var paths = Link().Matches(text).Select(link => link.Groups["path"].Value)
            .Where(path => !path.Contains("://", StringComparison.Ordinal));
        paths.Where(path => !Path.Exists(Path.Combine(folder, path))).Should().BeEmpty();
        TestNames.In(text).Where(name => !TestNames.Exists(name)).Should().BeEmpty();
        Code().Matches(text).Select(code => code.Value)
            .Except(Descriptors.All.Select(descriptor => descriptor.Code), StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void Every_sample_is_shown()
    {
        var shown = Paths.SelectMany(page => Block.Of(Repository.Read(page))).Select(block => block.Text)
            .ToHashSet(StringComparer.Ordinal);
        Sample.All.Where(sample => !shown.Contains(sample.Text)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("README.md", "({0})")]
    [InlineData("toc.yml", "href: {0}\n")]
    public void The_index_leads_to_every_guide(string name, string link)
    {
        var index = Repository.Read("docs", name);
        Directory.EnumerateFiles(Docs, "*.md").Select(path => Path.GetFileName(path)).Where(page => page != name)
            .Select(page => link.Replace("{0}", page, StringComparison.Ordinal))
            .Where(line => !index.Contains(line, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex(@"\]\((?<path>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bCG\d{4}\b(?!…)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
