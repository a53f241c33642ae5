using ComposeGen.Diagnostics;

namespace ComposeGen;

/// <summary>Something could not be done because of errors that were found; it holds all findings.</summary>
public sealed class ComposeException : Exception
{
    /// <summary>Makes an exception without findings.</summary>
    public ComposeException()
        : this([])
    {
    }

    /// <summary>Makes an exception without findings.</summary>
    /// <param name="message">What happened.</param>
    public ComposeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without findings.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public ComposeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception of findings.</summary>
    /// <param name="diagnostics">The findings.</param>
    public ComposeException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [];
}
