namespace ComposeGen.Cli.Running;

/// <summary>Docker is missing, or refused, or something on the engine is in the way.</summary>
internal sealed class DockerException : Exception
{
    public DockerException()
    {
    }

    public DockerException(string message)
        : base(message) => Problems = [message];

    public DockerException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    public DockerException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}
