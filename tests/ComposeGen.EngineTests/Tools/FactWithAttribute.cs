namespace ComposeGen.EngineTests.Tools;

/// <summary>A test that needs parts of Docker; where one is missing it is skipped, and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(params DockerPart[] parts)
    {
        Parts = parts;
        Skip = InstalledDocker.WhyNot(parts);
    }

    public IReadOnlyList<DockerPart> Parts { get; }
}
