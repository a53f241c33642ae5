using ComposeGen.Fleets;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests;

/// <summary>What nobody changes may be used by many threads at a time.</summary>
public sealed class ThreadTests
{
    private static readonly string Text = File.ReadAllText(Demo.SlaveFile);

    [Fact]
    public void Many_threads_use_one_file()
    {
        var (file, other) = (ComposeFile.Parse(Text).FileOrThrow(),
            ComposeFile.Parse(Text.Replace("443", "444", StringComparison.Ordinal)).FileOrThrow());
        AnswersOf(() => string.Join('\n', [
            file.ToYaml(new WriteOptions { Format = ComposeFormat.Spec }), file.Clone().ToYaml(),
            file.Resolve(_ => "slave1").File.ToYaml(), file.Merge(other).ToYaml(), .. file.Diff(other), .. file.Validate()]))
            .Should().ContainSingle().Which.Should().Contain("444");
    }

    [Fact]
    public void Many_threads_ask_one_plan()
    {
        FleetPlan plan = Demo.Fleet(3).Plan();
        AnswersOf(() => string.Join('\n', plan.NameOf("slave2/service_out", "slave1/service_entry"),
            plan.Reach("slave1/service_3", "slave1/service_4").Name, plan.Projects[1].File.ToYaml()))
            .Should().ContainSingle().Which.Should().StartWith("slave1\nservice_4\n");
    }

    private static HashSet<string> AnswersOf(Func<string> ask) =>
        Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => ask()).ToHashSet(StringComparer.Ordinal);
}
