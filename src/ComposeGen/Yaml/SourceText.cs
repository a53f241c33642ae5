using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>The text of a file, with the places of its nodes.</summary>
internal sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;
    private readonly Lazy<TextNode?> _root;
    private readonly Lazy<Dictionary<int, TextPlace>> _scalars;

    /// <summary>Creates a text.</summary>
    /// <param name="text">The text, with its byte order mark if it has one.</param>
    /// <param name="file">The file as findings name it; <see langword="null"/> for text that came from no file.</param>
    public SourceText(string text, string? file = null)
    {
        Text = text;
        File = file;
        _lineStarts = new(() => [.. TextTree.StartsOfLines(text)]);
        _root = new(() => TextTree.Read(text));
        _scalars = new(() => PlacesOf(_root.Value));
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The file as findings name it; <see langword="null"/> for text that came from no file.</summary>
    public string? File { get; }

    /// <summary>Applies edits to the text.</summary>
    /// <param name="edits">The edits, in any order. They do not overlap.</param>
    /// <returns>The edited text.</returns>
    public string Apply(IEnumerable<SourceEdit> edits) =>
        TextEdit.Apply(Text, edits.Select(Edit).OrderBy(edit => edit.Start).ThenBy(edit => edit.Length > 0));

    /// <summary>Returns an edit with the span of the replaced text.</summary>
    public SourceEdit Edit(TextEdit edit) => Edit(edit.Start, edit.End, edit.NewText);

    /// <summary>Returns an edit that replaces the characters between two positions.</summary>
    public SourceEdit Edit(int start, int end, string newText)
    {
        var ((line, column), (endLine, endColumn)) = (PlaceOf(start), PlaceOf(end));
        return new SourceEdit(new SourceSpan(File, line, column, endLine, endColumn), newText);
    }

    /// <summary>Finds a key or another scalar by its span.</summary>
    public TextPlace? ScalarAt(SourceSpan span) =>
        span.Line > 0
        && _scalars.Value.TryGetValue(OffsetOf(span.Line, span.Column), out var place)
        && IsWithin(place.Node, span)
            ? place
            : null;

    /// <summary>
    /// Returns the edit that removes an entry, and the entry above if nothing else is in that; <see langword="null"/> if nothing
    /// would be left.
    /// </summary>
    public SourceEdit? Remove(TextPlace place)
    {
        var (parent, index) = (place.Parent, place.Index);
        while (parent.Entries.Count == 1)
        {
            if (ParentOf(parent) is not var (above, at))
            {
                return null;
            }

            (parent, index) = (above, at);
        }

        return HasAnchor(parent.Entries[index]) ? null : Edit(EntryRemoval.Of(new TextLines(Text), parent, index));
    }

    // An alias elsewhere may need the entry.
    private static bool HasAnchor(TextEntry entry) =>
        entry.Key?.Anchor is not null || entry.Value.Anchor is not null || entry.Value.Entries.Any(HasAnchor);

    private static Dictionary<int, TextPlace> PlacesOf(TextNode? root)
    {
        var places = new Dictionary<int, TextPlace>();
        var open = new Stack<TextNode>();
        for (var node = root; node is not null; node = open.TryPop(out var next) ? next : null)
        {
            foreach (var (index, entry) in node.Entries.Index())
            {
                if (entry.Key is { Kind: TextKind.Scalar } key)
                {
                    places.TryAdd(key.Start, new TextPlace(node, index, IsKey: true));
                }

                if (entry.Value is { Kind: TextKind.Scalar } value && value.End > value.Start)
                {
                    places.TryAdd(value.Start, new TextPlace(node, index, IsKey: false));
                }

                open.Push(entry.Value);
            }
        }

        return places;
    }

    // A mapping begins where its first key does.
    private bool IsWithin(TextNode scalar, SourceSpan span)
    {
        var written = Text.AsSpan(scalar.Start, Math.Max(0, OffsetOf(span.EndLine, span.EndColumn) - scalar.Start));
        return scalar.Start + written.TrimEnd().Length <= scalar.End;
    }

    private (TextNode Parent, int Index)? ParentOf(TextNode child)
    {
        var open = new Stack<TextNode>();
        for (var node = _root.Value; node is not null; node = open.TryPop(out var next) ? next : null)
        {
            foreach (var (index, entry) in node.Entries.Index())
            {
                if (entry.Value == child)
                {
                    return (node, index);
                }

                open.Push(entry.Value);
            }
        }

        return null;
    }

    private TextEdit Edit(SourceEdit edit)
    {
        var start = OffsetOf(edit.Span.Line, edit.Span.Column);
        return new TextEdit(start, OffsetOf(edit.Span.EndLine, edit.Span.EndColumn) - start, edit.NewText);
    }

    /// <summary>Returns the position of a line and column, which begin at 1.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Min(Text.Length, _lineStarts.Value[Math.Min(line, _lineStarts.Value.Length) - 1] + column - 1);

    private (int Line, int Column) PlaceOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts.Value, offset);
        var line = found >= 0 ? found : Math.Max(0, ~found - 1);
        return (line + 1, Math.Max(0, offset - _lineStarts.Value[line]) + 1);
    }
}

/// <summary>The place of an entry, or of its key, in a text.</summary>
/// <param name="Parent">The mapping or list.</param>
/// <param name="Index">The position in it.</param>
/// <param name="IsKey">Whether the place is the key.</param>
internal readonly record struct TextPlace(TextNode Parent, int Index, bool IsKey)
{
    public TextEntry Entry => Parent.Entries[Index];

    /// <summary>The key or the value.</summary>
    public TextNode Node => IsKey ? Entry.Key! : Entry.Value;
}

/// <summary>Finds the fix of a finding in its text. The result is <see langword="null"/> if no fix is known.</summary>
internal delegate Fix? FindFix(SourceText text);
