using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Something that is wrong in a template.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what to do, in one line.</param>
public sealed record TemplateError(TemplateErrorKind Kind, SourceSpan Span, string Message);
