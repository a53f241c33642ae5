namespace ComposeGen.EngineTests.Tools;

/// <summary>A test that needs the corpus, and parts of Docker; where one is missing it is skipped, and says which.</summary>
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
