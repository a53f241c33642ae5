namespace ComposeGen.Diagnostics;

/// <summary>A way to correct a finding: edits of the files that cause it.</summary>
/// <param name="Title">What the edits do, as a command: <c>Put yes in quotes.</c></param>
/// <param name="Edits">The edits, in one file or several. They do not overlap.</param>
public sealed record Fix(string Title, IReadOnlyList<SourceEdit> Edits)
{
    /// <summary>
    /// Whether the fix can be applied without asking: it has the only meaning that the file can have. The default is
    /// <see langword="false"/>: it is one of several choices.
    /// </summary>
    public bool IsSafe { get; init; }
}

/// <summary>An edit of a file: new text replaces a range of the old text.</summary>
/// <param name="Span">The range that is replaced. It is empty for an insertion.</param>
/// <param name="NewText">The new text. It is empty for a deletion.</param>
public sealed record SourceEdit(SourceSpan Span, string NewText);
