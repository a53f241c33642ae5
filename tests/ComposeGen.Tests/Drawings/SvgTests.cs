using ComposeGen.Drawings;
using ComposeGen.Topologies;
using CsCheck;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Drawings;

public sealed class SvgTests
{
    public static TheoryData<string> Names { get; } = [.. Examples.All.Keys];

    [Fact]
    public Task Draws_the_article_s_broken_example() => Verify(Examples.Broken.ToSvg(), "svg");

    [Fact]
    public Task Draws_a_fleet() => Verify(Examples.Fleet(10).ToSvg(), "svg");

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_overlaps_and_nothing_is_cut_off(string example)
    {
        ShouldBeNeat(Examples.All[example]().ToSvg());
        ShouldBeNeat(Examples.All[example]().ToSvg(SimilarProjects.Expand));
    }

    [Fact]
    public void Nothing_overlaps_whatever_is_drawn() =>
        RandomTopology.Gen.Sample(topology => ShouldBeNeat(topology.ToSvg(SimilarProjects.Expand)), iter: 200);

    [Fact]
    public void Every_service_network_and_alias_is_shown()
    {
        var shapes = new SvgShapes(Examples.Fleet(3).ToSvg());
        var texts = shapes.Texts.Select(text => text.Text).ToList();

        texts.Should().Contain(
            [
                "master", "slave1", "slave2", "slave3", "service_entry", "service_out", "entry", "out", "internal",
                "inout · external",
            ]);
        texts.Count(text => text == "service_entry").Should().Be(4);
        shapes.Boxes.Count(box => box.Style == "project").Should().Be(4);
        shapes.Boxes.Count(box => box.Style == "service").Should().Be(18);
        shapes.Dots.Should().HaveCount(18 + 7);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shared_network_is_one_bar_in_however_many_rows_it_is_used(string example)
    {
        foreach (var svg in new[] { Examples.All[example]().ToSvg(), Examples.All[example]().ToSvg(SimilarProjects.Expand) })
        {
            var shapes = new SvgShapes(svg);
            var bars = shapes.Boxes.Where(box => box.Style.StartsWith("shared", StringComparison.Ordinal)).ToList();
            bars.Select(bar => shapes.Texts.Single(text => text.IsWithin(bar)).Text).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void The_content_is_described_in_words()
    {
        var shapes = new SvgShapes(Examples.Broken.ToSvg());

        shapes.Title.Should().Be("Services and networks of article");
        shapes.Description.Should().Be("""
            article: webapp, 5000:5000 on front; api on back; maria on back; job on back.
            webapp wants to reach api, but they have no network in common (CG3201, CG3202).

            """);
    }

    [Fact]
    public void Unreachable_dependencies_are_red()
    {
        new SvgShapes(Examples.Broken.ToSvg()).Wires.Should().Contain(wire => wire.Style == "wire gap");
        new SvgShapes(Examples.Mended.ToSvg()).Wires.Should().NotBeEmpty().And.NotContain(wire => wire.Style == "wire gap");
    }

    private static void ShouldBeNeat(string svg)
    {
        var shapes = new SvgShapes(svg);
        shapes.Boxes.Concat(shapes.Texts)
            .Concat(shapes.Wires)
            .Concat(shapes.Dots)
            .Where(shape => !shape.IsWithin(shapes.Page))
            .Should().BeEmpty();

        var projects = shapes.Boxes.Where(box => box.Style == "project").ToList();
        var others = shapes.Boxes.Where(box => !box.Style.StartsWith("project", StringComparison.Ordinal)).ToList();
        OverlapsIn(projects).Should().BeEmpty();
        OverlapsIn(others).Should().BeEmpty();
        OverlapsIn(shapes.Texts).Should().BeEmpty();
        others
            .Where(
                box => box.Style.StartsWith("shared", StringComparison.Ordinal)
                    ? projects.Exists(box.Overlaps)
                    : !projects.Exists(box.IsWithin))
            .Should().BeEmpty();
        shapes.Texts.Where(text => others.Exists(box => text.Overlaps(box) && !text.IsWithin(box))).Should().BeEmpty();
        shapes.Wires.Where(wire => shapes.Texts.Any(wire.Overlaps)).Should().BeEmpty("a wire runs through no text");
        shapes.Wires.Where(wire => others.Exists(box => box.Style == "service" && wire.Overlaps(box)))
            .Should().BeEmpty("a wire runs through no service");
        shapes.Dots.Where(dot => shapes.Texts.Any(dot.Overlaps)).Should().BeEmpty();
    }

    private static IEnumerable<(Box, Box)> OverlapsIn(IReadOnlyList<Box> boxes) =>
        boxes.SelectMany((box, index) => boxes.Skip(index + 1).Where(box.Overlaps).Select(other => (box, other)));
}
