namespace ComposeGen.Model;

/// <summary>A Dockerfile in a file. Since 2.0.</summary>
/// <param name="path">Its path, relative to the build context.</param>
public sealed class DockerfilePath(ComposeText path) : BuildDockerfile
{
    /// <summary>Its path, relative to the build context.</summary>
    public ComposeText Path { get; } = path;
}
