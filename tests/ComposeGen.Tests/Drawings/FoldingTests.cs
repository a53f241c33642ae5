using ComposeGen.Drawings;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Drawings;

/// <summary>Only projects that differ in nothing but their number are one box.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void Equal_slaves_are_one()
    {
        TitlesOf(Examples.Fleet(50).ToSvg()).Should().Equal("master", "slave1 … slave50 × 50");
        new SvgShapes(Examples.Fleet(50).ToSvg()).Texts
            .Select(text => text.Text)
            .Should().Contain("slave1 … slave50")
            .And.Contain("internal")
            .And.Contain("service_5");
        Examples.Fleet(50).ToMermaid().Should().Contain("slave1 … slave50 × 50");
        Examples.Fleet(50).ToDot().Should().Contain("slave1 … slave50 × 50");
    }

    [Fact]
    public void Expanded_projects_are_drawn_separately_by_their_number() =>
        TitlesOf(Examples.Of(Numbers(12).Reverse().Select(number => ($"slave{number}", Slave(number))))
            .ToSvg(SimilarProjects.Expand))
            .Should().Equal(Numbers(12).Select(number => $"slave{number}"));

    [Fact]
    public void Three_projects_are_drawn_separately() =>
        Slaves(3, Slave).Should().Equal("slave1", "slave2", "slave3");

    [Fact]
    public void A_different_project_is_drawn_separately()
    {
        Slaves(6, number => Slave(number == 3 ? 4 : number)).Should().Equal("slave1 … slave6 × 5", "slave3");
        Slaves(6, number => Slave(number == 2 ? 1 : number))
            .Should().Equal("slave1", "slave2", "slave3 … slave6 × 4");
    }

    [Fact]
    public void A_number_that_all_projects_share_is_not_folded() =>
        Slaves(5, _ => "services: {service_3: {image: x}, service_4: {image: x}}").Should().Equal("slave1 … slave5 × 5");

    [Fact]
    public void Another_number_of_services_containers_or_networks_is_a_difference()
    {
        const string Networks =
            "n1: {external: true}, n2: {external: true}, n3: {external: true}, n4: {external: true}";
        Slaves(4, number => $"services: {{web: {{image: x, scale: {number}}}}}").Should().HaveCount(4);
        Slaves(
            4,
            number => $"services: {{web: {{image: x, networks: [n{number}]}}}}\nnetworks: {{{Networks}}}").Should().HaveCount(4);
        Slaves(4, number => $"services: {{{string.Join(", ", Numbers(number).Select(service => $"s{service}: {{image: x}}"))}}}")
            .Should().HaveCount(4);
    }

    [Fact]
    public void Published_ports_are_shown_from_the_first_to_the_last()
    {
        var topology = Examples.Of(
            Numbers(10).Select(number => ($"web{number}", $"services: {{app: {{image: x, ports: ['{8080 + number}:80']}}}}")));
        new SvgShapes(topology.ToSvg()).Texts.Select(text => text.Text).Should().Contain("8081:80 … 8090:80");
    }

    [Fact]
    public void Names_without_a_number_are_never_one() =>
        Folded(["a", "b", "c", "d", "e"], "services: {web: {image: x}}").Should().Equal("a", "b", "c", "d", "e");

    private static string Slave(int number) =>
        $"services: {{entry: {{image: x, networks: {{inout: {{aliases: [slave{number}]}}}}}}}}\n"
            + "networks: {inout: {external: true}}";

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);

    private static IEnumerable<string> Slaves(int count, Func<int, string> yamlOf) =>
        TitlesOf(Examples.Of(Numbers(count).Select(number => ($"slave{number}", yamlOf(number)))).ToSvg());

    private static IEnumerable<string> Folded(IEnumerable<string> projects, string yaml) =>
        TitlesOf(Examples.Of(projects.Select(project => (project, yaml))).ToSvg());

    private static IEnumerable<string> TitlesOf(string svg) =>
        new SvgShapes(svg).Texts.Where(text => text.Style == "title").Select(text => text.Text);
}
