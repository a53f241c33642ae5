namespace ComposeGen.Fleets;

/// <summary>A template cannot be read or rendered.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Makes an exception without errors.</summary>
    public TemplateException()
    {
    }

    /// <summary>Makes an exception without errors.</summary>
    /// <param name="message">What happened.</param>
    public TemplateException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without errors.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public TemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception of errors.</summary>
    /// <param name="errors">What is wrong in the template.</param>
    public TemplateException(IReadOnlyList<TemplateError> errors)
        : base(string.Join('\n', errors.Select(error => $"{error.Span}: {error.Message}"))) => Errors = errors;

    /// <summary>What is wrong in the template.</summary>
    public IReadOnlyList<TemplateError> Errors { get; } = [];
}
