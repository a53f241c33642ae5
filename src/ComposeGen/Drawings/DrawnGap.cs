namespace ComposeGen.Drawings;

/// <summary>Two services of a project, of which one depends on the other and cannot reach it.</summary>
/// <param name="From">The position of the one that depends.</param>
/// <param name="To">The position of the one that it wants.</param>
/// <param name="Codes">The codes of the findings that say so.</param>
internal sealed record DrawnGap(int From, int To, IReadOnlyList<string> Codes);
