namespace ComposeGen.Yaml;

/// <summary>The kinds of nodes in a text.</summary>
internal enum TextKind
{
    Scalar,
    Mapping,
    Sequence,
    Alias,
}

/// <summary>
/// A node at its place in a text: unlike a <see cref="YamlNode"/>, it keeps aliases, merge keys and repeated keys.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">The position of the node, its anchor and tag included.</param>
/// <param name="Content">The position behind the anchor and the tag.</param>
/// <param name="End">The position behind the last character. What follows in the line is not part of the node.</param>
internal sealed record TextNode(TextKind Kind, int Start, int Content, int End)
{
    /// <summary>The text of a scalar, without quotes or escapes.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a mapping or list is in brackets, or in another one that is.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The name of the anchor, or <see langword="null"/>.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether the node has a tag.</summary>
    public bool HasTag { get; init; }

    /// <summary>The node that an alias refers to.</summary>
    public TextNode? Target { get; init; }

    /// <summary>The entries of a mapping, or the values of a list.</summary>
    public IReadOnlyList<TextEntry> Entries { get; init; } = [];

    // A position is an identity: there is only one node at it.
    public bool Equals(TextNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Start;
}

/// <summary>An entry of a mapping, or a value of a list.</summary>
/// <param name="Start">The position of the key or the dash.</param>
/// <param name="Lead">The position behind the colon or the dash.</param>
/// <param name="Key">The key; <see langword="null"/> in a list.</param>
/// <param name="Value">The value.</param>
internal sealed record TextEntry(int Start, int Lead, TextNode? Key, TextNode Value)
{
    /// <summary>The position behind the last character.</summary>
    public int End => Math.Max(Lead, Value.End);

    /// <summary>Whether the value is what the mapping inherits.</summary>
    public bool IsMerge { get; init; }
}
