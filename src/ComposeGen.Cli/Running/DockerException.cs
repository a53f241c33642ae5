namespace ComposeGen.Cli.Running;

/// <summary>Docker is missing, or said no.</summary>
internal sealed class DockerException : Exception
{
    public DockerException()
    {
    }

    public DockerException(string message)
        : base(message)
    {
    }

    public DockerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
