namespace ComposeGen.EngineTests.Tools;

/// <summary>A test that needs the corpus, and parts of Docker. It is skipped, with the reason, if one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithCorpusAttribute : FactAttribute
{
    public FactWithCorpusAttribute(params DockerPart[] parts)
    {
        Parts = parts;
        Skip = Corpus.WhyNot ?? InstalledDocker.WhyNot(parts);
    }

    public IReadOnlyList<DockerPart> Parts { get; }
}
