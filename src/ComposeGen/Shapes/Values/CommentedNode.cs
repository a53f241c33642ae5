namespace ComposeGen;

/// <summary>A compose file, or an entry of one of its sections, which can have a comment.</summary>
public abstract class CommentedNode : ComposeNode
{
    private protected CommentedNode()
    {
    }

    /// <summary>
    /// The comment that is written above the entry, or at the beginning of the file; <see langword="null"/> for no comment. It is
    /// part of the look: files that differ only in comments are equal. Comments of a loaded file remain in its text, and are not
    /// read.
    /// </summary>
    public string? Comment { get; set; }

    internal override void CopyUnmodelled(ComposeNode from)
    {
        base.CopyUnmodelled(from);
        Comment = (from as CommentedNode)?.Comment;
    }
}
