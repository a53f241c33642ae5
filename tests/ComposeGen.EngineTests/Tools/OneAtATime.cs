namespace ComposeGen.EngineTests.Tools;

/// <summary>
/// The tests that start containers: one at a time. They mostly wait for the engine, so tests of config commands run meanwhile.
/// </summary>
[CollectionDefinition(Name)]
public static class OneAtATime
{
    public const string Name = "One at a time";
}
