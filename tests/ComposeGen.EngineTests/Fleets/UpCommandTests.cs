using ComposeGen.EngineTests.Tools;
using Xunit.Abstractions;

namespace ComposeGen.EngineTests.Fleets;

/// <summary><c>composegen up</c>, <c>status</c> and <c>down</c> on the engine.</summary>
[Collection(OneAtATime.Name)]
public sealed class UpCommandTests(ITestOutputHelper output)
{
    [FactWith(DockerPart.Engine, DockerPart.DockerCompose)]
    public async Task Starts_twelve_slaves_twice_and_tells_whether_they_run()
    {
        await using var fleet = await FleetOnEngine.GenerateAsync(slaves: 12, ComposeChoice.DockerCompose());
        await fleet.UpAsync();
        await fleet.DownAsync();

        var loop = await fleet.UpAsync(jobs: 1);
        (await fleet.ComposegenAsync("status")).ExitCode.Should().Be(0);
        (await fleet.ComposegenAsync("down")).Succeeded();
        (await fleet.ComposegenAsync("status")).ExitCode.Should().Be(1);
        var (up, before) = (await fleet.ComposegenAsync("up"), await fleet.StateAsync());

        up.Succeeded();
        before.Containers.Should().HaveCount(3 + (12 * 5));
        (await fleet.ComposegenAsync("up")).Succeeded();
        (await fleet.StateAsync()).Should().BeEquivalentTo(before, options => options.WithStrictOrdering(), "it ran already");
        output.WriteLine($"one after the other {loop.TotalSeconds:F1} s, composegen: {up.Lines[^1]}");
    }
}
