namespace ComposeGen.EngineTests.Tools;

/// <summary>A test that needs parts of Docker. It is skipped, with the reason, if one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(params DockerPart[] parts)
    {
        Parts = parts;
        Skip = InstalledDocker.WhyNot(parts);
    }

    public IReadOnlyList<DockerPart> Parts { get; }

    /// <summary>Whether shorter tests show most of it, so that it runs only where COMPOSEGEN_LONG is 1.</summary>
    public bool IsLong
    {
        get;
        set
        {
            field = value;
            Skip ??= LongRun.WhyNot(value);
        }
    }
}
