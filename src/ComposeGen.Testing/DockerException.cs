namespace ComposeGen.Testing;

/// <summary>
/// Docker is missing or failed, something on the engine is in the way, or containers did not become ready.
/// </summary>
public sealed class DockerException : Exception
{
    /// <summary>Creates an exception with the default message.</summary>
    public DockerException()
    {
    }

    /// <summary>Creates an exception for one problem.</summary>
    /// <param name="message">The problem, and what to do about it.</param>
    public DockerException(string message)
        : base(message) => Problems = [message];

    /// <summary>Creates an exception for one problem that another exception caused.</summary>
    /// <param name="message">The problem, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public DockerException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    /// <summary>Creates an exception for several problems.</summary>
    /// <param name="problems">The problems, each with what to do about it.</param>
    public DockerException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>The problems that were found.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}
