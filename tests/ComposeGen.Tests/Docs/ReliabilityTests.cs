using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.Tests.Docs;

public sealed class ReliabilityTests
{
    [Fact]
    public void Every_promise_has_a_test()
    {
        var promises = Repository.Read("docs", "reliability.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)
            && !line.StartsWith("| promise", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .ToList();
        promises.Should().NotBeEmpty();
        promises.Where(promise => !TestNames.In(promise).Any()).Should().BeEmpty();
    }
}
