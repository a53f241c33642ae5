namespace ComposeGen.Diagnostics;

/// <summary>A location that is related to a finding.</summary>
/// <param name="Path">The path in the model.</param>
/// <param name="Span">The position in the source.</param>
/// <param name="Message">The relation to the finding.</param>
public sealed record RelatedLocation(ComposePath Path, SourceSpan Span, string Message);
