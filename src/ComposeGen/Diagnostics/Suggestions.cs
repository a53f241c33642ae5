namespace ComposeGen.Diagnostics;

/// <summary>
/// Suggests corrections for the unknown names of one file. Only the first hundred get one, which limits the work.
/// </summary>
internal sealed class Suggestions
{
    private const int Most = 100;

    private int _count;

    /// <summary>
    /// Returns the nearest known name if it is near enough and few names were unknown before.
    /// </summary>
    public string? Nearest(string name, IEnumerable<string> known) => _count++ < Most ? Spelling.Nearest(name, known) : null;
}
