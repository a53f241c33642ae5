namespace ComposeGen.Model;

/// <summary>Where a build's Dockerfile is: a <see cref="DockerfilePath"/> or an <see cref="InlineDockerfile"/>, never both.</summary>
public abstract class BuildDockerfile
{
    private protected BuildDockerfile()
    {
    }
}
