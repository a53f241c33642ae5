using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Docs.Rules;
using ComposeGen.Tests.Docs.Samples;
using ComposeGen.Tests.Drawings;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Docs;

/// <summary>The pictures of the documentation are what the tool draws.</summary>
public sealed class PicturesTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "pictures");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_readme_shows_the_fleet_of_its_command()
    {
        CliRun.Of("fleet", "--master", Demo.MasterFile, "--slave", Demo.SlaveFile, "--slaves", "10", "-o",
            _folder["out"]).ExitCode.Should().Be(0);
        ShouldBeDrawn("fleet.svg", _folder["out"]);
        Repository.Read("README.md").Should().Contain("(docs/pictures/fleet.svg)");
    }

    [Fact]
    public void The_readme_shows_the_mistake_of_its_first_sample()
    {
        _folder.Write("shop/docker-compose.yml", Readme.BuildShop().File.ToYaml());
        ShouldBeDrawn("shop.svg", _folder["shop"]);
        Repository.Read("README.md").Should().Contain("\"docs/pictures/shop.svg\"");
    }

    [Fact]
    public void The_page_of_an_unreachable_dependency_shows_its_wrong_file()
    {
        _folder.Write("example/docker-compose.yml", RulePage.Read("CG3201").Wrong.Single().Text);
        ShouldBeDrawn("CG3201.svg", _folder["example"]);
        Repository.Read("docs", "rules", "CG3201.md").Should().Contain("(../pictures/CG3201.svg)");
    }

    [Fact]
    public void There_is_no_other_picture() =>
        Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path))
            .Where(name => !name.Contains(".received.", StringComparison.Ordinal)).Should()
            .BeEquivalentTo("fleet.svg", "shop.svg", "CG3201.svg", "icon.svg", "icon.png");

    private static void ShouldBeDrawn(string picture, string files)
    {
        var path = Path.Combine(Folder, picture);
        var received = Path.ChangeExtension(path, ".received.svg");
        CliRun.Of("graph", files, "-o", received).Should().Be(new CliRun(0, "", ""));
        var drawn = File.ReadAllText(received);
        new SvgShapes(drawn).Texts.Should().NotBeEmpty();

        var known = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (known == drawn)
        {
            File.Delete(received);
        }

        known.Should().Be(drawn, "{0} replaces the picture", received);
    }
}
