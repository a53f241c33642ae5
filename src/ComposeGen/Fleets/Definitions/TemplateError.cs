using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Something that is wrong in a template.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what to do, in one line.</param>
public sealed record TemplateError(TemplateErrorKind Kind, SourceSpan Span, string Message)
{
    /// <summary>
    /// The name that means nothing there, when that is what is wrong. The finding then asks whether the nearest of
    /// <see cref="KnownNames"/> was meant.
    /// </summary>
    public string? UnknownName { get; init; }

    /// <summary>The names that mean something there.</summary>
    public IReadOnlyList<string> KnownNames { get; init; } = [];
}
