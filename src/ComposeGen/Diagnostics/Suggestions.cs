namespace ComposeGen.Diagnostics;

/// <summary>
/// Suggests what the unknown names of one file were meant to be: for the first hundred, so that the work is bounded.
/// </summary>
internal sealed class Suggestions
{
    private const int Most = 100;

    private int _count;

    /// <summary>
    /// The known name that is nearest, if it is near enough to be meant, and not too many names were unknown before.
    /// </summary>
    public string? Nearest(string name, IEnumerable<string> known) => _count++ < Most ? Spelling.Nearest(name, known) : null;
}
