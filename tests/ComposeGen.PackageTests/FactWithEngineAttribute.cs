namespace ComposeGen.PackageTests;

/// <summary>A test that starts containers. It is skipped, with the reason, if no engine or no Compose v2 answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithEngineAttribute : FactAttribute
{
    public FactWithEngineAttribute() => Skip = InstalledDocker.WhyNot(DockerPart.Engine, DockerPart.ComposeV2);
}
