namespace ComposeGen.Model;

/// <summary>A Dockerfile that stands in the compose file. Compose Specification only.</summary>
/// <param name="content">Its text.</param>
public sealed class InlineDockerfile(ComposeText content) : BuildDockerfile
{
    /// <summary>Its text.</summary>
    public ComposeText Content { get; } = content;
}
