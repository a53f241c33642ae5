namespace ComposeGen.Diagnostics;

/// <summary>A way to correct a finding: edits of the files that cause it.</summary>
public sealed record Fix
{
    internal Fix(string title, IReadOnlyList<SourceEdit> edits) => (Title, Edits) = (title, edits);

    /// <summary>What the edits do, as a command: <c>Put yes in quotes.</c></summary>
    public string Title { get; }

    /// <summary>The edits, in one file or several. They do not overlap.</summary>
    public IReadOnlyList<SourceEdit> Edits { get; internal init; }

    /// <summary>
    /// Whether the fix can be applied without asking: it has the only meaning that the file can have. The default is
    /// <see langword="false"/>: it is one of several choices.
    /// </summary>
    public bool IsSafe { get; internal init; }
}

/// <summary>An edit of a file: new text replaces a range of the old text.</summary>
public sealed record SourceEdit
{
    internal SourceEdit(SourceSpan span, string newText) => (Span, NewText) = (span, newText);

    /// <summary>The range that is replaced. It is empty for an insertion.</summary>
    public SourceSpan Span { get; internal init; }

    /// <summary>The new text. It is empty for a deletion.</summary>
    public string NewText { get; }
}
