namespace ComposeGen.EngineTests.Tools;

/// <summary>The tests that measure time: no other test of this project runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class WithoutOthers
{
    public const string Name = "Without others";
}
