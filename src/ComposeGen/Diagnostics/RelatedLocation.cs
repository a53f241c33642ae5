namespace ComposeGen.Diagnostics;

/// <summary>Another place that belongs to a finding.</summary>
/// <param name="Path">The place in the model.</param>
/// <param name="Span">The place in the source.</param>
/// <param name="Message">What that place has to do with the finding.</param>
public sealed record RelatedLocation(ComposePath Path, SourceSpan Span, string Message);
