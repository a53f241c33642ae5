namespace ComposeGen.EngineTests.Tools;

/// <summary>The tests that start containers: one at a time, while no other test runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class OneAtATime
{
    public const string Name = "One at a time";
}
