namespace ComposeGen.Model;

/// <summary>Text that stands in the compose file. Compose Specification only.</summary>
/// <param name="text">The text.</param>
public sealed class InlineContent(ComposeText text) : FileSource
{
    /// <summary>The text.</summary>
    public ComposeText Text { get; } = text;
}
