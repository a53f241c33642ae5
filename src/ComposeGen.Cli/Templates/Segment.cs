namespace ComposeGen.Cli.Templates;

/// <summary>A stretch of a template: text, or what stands between the brackets of an output or a tag.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Content">What is in it.</param>
internal sealed record Segment(SegmentKind Kind, int Start, int End, Range Content);
