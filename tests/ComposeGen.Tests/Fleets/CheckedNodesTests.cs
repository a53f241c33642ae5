using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>Large fleets are not checked node by node, but what is different is.</summary>
public sealed class CheckedNodesTests
{
    [Theory]
    [InlineData("", "", 5, true)]
    [InlineData("name: slave1", "name: slave6", 5, true)]
    [InlineData("slave9: 8009", "slave10: 8010", 1, true)]
    [InlineData("slave1, 443", "slave101, 443", 100, true)]
    [InlineData("slave1", "slave1", 5, true)]
    [InlineData("slave1", "slave7", 5, false)]
    [InlineData("slave1", "slave", 1, false)]
    [InlineData("slave", "slave1", 1, false)]
    [InlineData("slave1 a", "slave2 b", 1, false)]
    [InlineData("slave1", "slave2x", 1, false)]
    [InlineData("slave1x", "slave2", 1, false)]
    [InlineData("99999999999999999999", "99999999999999999998", 1, false)]
    public void Nodes_are_alike_when_only_their_numbers_grow(string one, string other, int growth, bool areAlike) =>
        CheckedNodes.AreAlike(one, other, growth).Should().Be(areAlike);

    [Fact]
    public void Of_many_that_are_alike_a_hundred_are_checked()
    {
        Checked(node => $"web{node.Index}").Should().HaveCount(100);
        Checked(node => node.Index == 150 ? "other" : "web").Should().HaveCount(101).And.Contain("slave150");
    }

    [Fact]
    public void What_is_wrong_with_one_of_many_is_found()
    {
        var plan = Fleet.Create(fleet => fleet.Nodes("slave", 300, node => Compose.File(file => file
            .Service("web", web => web.Image("web").Configure(service => service.DependsOn = node.Index == 250 ? new() { ["nobody"] = new() } : null))))).Plan();

        plan.Diagnostics.Select(found => found.Message).Should().Contain(message => message.Contains("nobody", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Checked(Func<FleetNode, string> image) => CheckedNodes.Of(Enumerable.Range(1, 200)
        .Select(index => new FleetNode("fleet", "slave", $"slave{index}", index))
        .Select(node => new NodeFile(node, Compose.File(file => file.Service("web", web => web.Image(image(node))))))
        .ToList())
        .Select(node => node.Node.Name);
}
