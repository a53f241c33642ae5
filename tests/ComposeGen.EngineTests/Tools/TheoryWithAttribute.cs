namespace ComposeGen.EngineTests.Tools;

/// <summary>A test with rows that needs parts of Docker; where one is missing it is skipped, and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithAttribute : TheoryAttribute
{
    public TheoryWithAttribute(params DockerPart[] parts)
    {
        Parts = parts;
        Skip = InstalledDocker.WhyNot(parts);
    }

    public IReadOnlyList<DockerPart> Parts { get; }
}
