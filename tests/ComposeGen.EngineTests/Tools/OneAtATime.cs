[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace ComposeGen.EngineTests.Tools;

/// <summary>
/// The tests of fleets that compose tools run: one at a time. They mostly wait for the engine, so other tests run meanwhile.
/// </summary>
[CollectionDefinition(Name)]
public static class OneAtATime
{
    public const string Name = "One at a time";
}

/// <summary>The tests of runs, and of Swarms: one at a time, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class RunsOneAtATime : ICollectionFixture<Swarm>
{
    public const string Name = "Runs, one at a time";
}
