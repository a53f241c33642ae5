using ComposeGen.Diagnostics;

namespace ComposeGen;

/// <summary>The exception for an operation that failed because of findings. It contains all of them.</summary>
public sealed class ComposeException : Exception
{
    /// <summary>Creates an exception without findings.</summary>
    public ComposeException()
        : this([])
    {
    }

    /// <summary>Creates an exception without findings.</summary>
    /// <param name="message">What happened.</param>
    public ComposeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception without findings.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public ComposeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception with findings.</summary>
    /// <param name="diagnostics">The findings.</param>
    public ComposeException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All findings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [];
}
