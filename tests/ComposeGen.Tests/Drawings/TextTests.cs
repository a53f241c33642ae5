using ComposeGen.Drawings;
using ComposeGen.Topologies;
using CsCheck;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Drawings;

/// <summary>The two formats that other programs draw.</summary>
public sealed class TextTests
{
    [Fact]
    public Task Writes_the_broken_example_for_mermaid() => Verify(Examples.Broken.ToMermaid(), "mmd");

    [Fact]
    public Task Writes_the_broken_example_for_graphviz() => Verify(Examples.Broken.ToDot(), "gv");

    [Fact]
    public Task Writes_a_fleet_for_mermaid() => Verify(Examples.Fleet(10).ToMermaid(), "mmd");

    [Fact]
    public Task Writes_a_fleet_for_graphviz() => Verify(Examples.Fleet(10).ToDot(), "gv");

    [Fact]
    public void The_same_topology_has_the_same_bytes_wherever_it_is_drawn() => RandomTopology.Gen.Sample(
        topology =>
        {
            var again = Topology.Of(topology.Projects);
            (again.ToSvg(), again.ToDot(), again.ToMermaid()).Should().Be(
                (topology.ToSvg(), topology.ToDot(), topology.ToMermaid()));
        },
        iter: 50);

    [Fact]
    public void A_large_fleet_is_drawn_in_proportion()
    {
        var (small, large) = (Examples.Fleet(250), Examples.Fleet(1000));
        (small.ToSvg(), small.ToDot(), small.ToMermaid()).Should().NotBeNull();
        large.ToSvg(SimilarProjects.Expand).Length.Should().BeLessThan(5 * small.ToSvg(SimilarProjects.Expand).Length);
        Allocated(() => large.ToSvg(SimilarProjects.Expand)).Should()
            .BeLessThan(6 * Allocated(() => small.ToSvg(SimilarProjects.Expand)));
        Allocated(() => large.ToSvg()).Should().BeLessThan(6 * Allocated(() => small.ToSvg()));
    }

    private static long Allocated(Func<string> draw)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        draw().Should().NotBeEmpty();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
