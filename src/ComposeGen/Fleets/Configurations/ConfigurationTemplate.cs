using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Reads a template. The library has no template language; <c>composegen</c> reads Liquid.</summary>
/// <param name="text">The template's text.</param>
/// <param name="path">The file that it came from, for <see cref="ConfigurationContext.Location"/>.</param>
/// <returns>Renders the template for a service of a node; throws a <see cref="TemplateException"/> where that fails.</returns>
/// <exception cref="TemplateException">The text is not a template.</exception>
public delegate Func<ConfigurationContext, string> TemplateReader(string text, string path);

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

/// <summary>An error in a template.</summary>
public sealed record TemplateError
{
    /// <summary>Initializes an error.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong and what to do, in one line.</param>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    public TemplateError(TemplateErrorKind kind, SourceSpan span, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Kind = kind;
        Span = span;
        Message = message;
    }

    /// <summary>What is wrong.</summary>
    public TemplateErrorKind Kind { get; }

    /// <summary>Where.</summary>
    public SourceSpan Span { get; }

    /// <summary>What is wrong and what to do, in one line.</summary>
    public string Message { get; }

    /// <summary>
    /// The name that means nothing there, when that is what is wrong. The finding then asks whether the nearest of
    /// <see cref="KnownNames"/> was meant.
    /// </summary>
    public string? UnknownName { get; init; }

    /// <summary>The names that mean something there.</summary>
    public IReadOnlyList<string> KnownNames
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];
}

/// <summary>The kind of an error in a template.</summary>
public enum TemplateErrorKind
{
    /// <summary>The text is not a template, or uses an unknown filter.</summary>
    Syntax,

    /// <summary>A variable, or a part of one, is not defined.</summary>
    Undefined,

    /// <summary>It cannot be rendered: a filter does not take its input, or it takes too long or becomes too large.</summary>
    Failure,
}

/// <summary>Turns the errors of templates into findings.</summary>
internal static class ConfigurationTemplate
{
    /// <summary>The renderer of a template; <see langword="null"/> when an error was reported.</summary>
    public static Func<ConfigurationContext, string>? Read(
        string text, string path, TemplateReader reader, DiagnosticBag diagnostics)
    {
        try
        {
            var render = reader(text, path);
            return context => Render(render, context);
        }
        catch (TemplateException exception)
        {
            diagnostics.AddRange(exception.Errors.Select(error => Finding(error, ComposePath.Root)));
            return null;
        }
    }

    private static string Render(Func<ConfigurationContext, string> render, ConfigurationContext context)
    {
        try
        {
            return render(context);
        }
        catch (TemplateException exception)
        {
            var path = ComposePath.Root.Child("services").Child(context.Service);
            throw new ComposeException([.. exception.Errors.Select(error => Finding(error, path))]);
        }
    }

    private static Diagnostic Finding(TemplateError error, ComposePath path)
    {
        var nearest = error.UnknownName is { } name ? Spelling.Nearest(name, error.KnownNames) : null;
        var help = nearest is not null ? Spelling.Question(nearest)
            : error.KnownNames.Count > 0 ? $" Known are {string.Join(", ", error.KnownNames)}."
            : "";
        return new Diagnostic(DescriptorOf(error.Kind), path, error.Span, error.Message + help) { Suggestion = nearest };
    }

    private static DiagnosticDescriptor DescriptorOf(TemplateErrorKind kind) => kind switch
    {
        TemplateErrorKind.Syntax => FleetDiagnostics.TemplateSyntax,
        TemplateErrorKind.Undefined => FleetDiagnostics.TemplateUndefined,
        _ => FleetDiagnostics.TemplateFails,
    };
}
