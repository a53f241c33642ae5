namespace ComposeGen.Yaml;

/// <summary>
/// Places the parts of a document in block style: line breaks, indentation, and the spaces after colons and dashes.
/// </summary>
internal sealed class YamlLayout(TextBuffer text, YamlStyle style)
{
    private readonly Stack<Level> _outer = new();
    private Level _level;
    private Position _position;

    private enum Position
    {
        /// <summary>Only comments have been written.</summary>
        Start,

        /// <summary>After a dash, where a mapping or list may begin on the same line.</summary>
        AfterDash,

        /// <summary>After anything else.</summary>
        InLine,
    }

    private enum LevelKind
    {
        Document,
        Mapping,
        Sequence,
    }

    /// <summary>The indentation of the lines of a block scalar.</summary>
    public int BlockIndent => _level.Indent + style.Indent;

    /// <summary>Whether the mapping or list has an entry.</summary>
    public bool HasEntries => _level.HasEntries;

    /// <summary>Moves to the position of a comment above a key.</summary>
    public void BeginComment() => NewLine(_level.Indent);

    /// <summary>Moves to the position of a key.</summary>
    public void BeginKey() => BeginEntry();

    /// <summary>Moves to the position of a value, after its key or dash.</summary>
    public void BeginValue()
    {
        BeginNode();
        if (_position != Position.Start)
        {
            text.Append(' ');
        }

        _position = Position.InLine;
    }

    /// <summary>Moves to the position of a mapping or list.</summary>
    public void BeginNode()
    {
        if (_level.Kind == LevelKind.Sequence)
        {
            BeginEntry();
            text.Append('-');
            _position = Position.AfterDash;
        }
    }

    /// <summary>Moves past an empty value.</summary>
    public void BeginNull()
    {
        BeginNode();
        _position = _position == Position.Start ? Position.Start : Position.InLine;
    }

    public void BeginMapping() => Begin(LevelKind.Mapping, style.Indent);

    public void BeginSequence() =>
        Begin(LevelKind.Sequence, style.IndentLists || _level.Kind == LevelKind.Sequence ? style.Indent : 0);

    /// <summary>Ends a mapping or list.</summary>
    /// <param name="empty">The text of a mapping or list without values.</param>
    public void End(string empty)
    {
        var isEmpty = !_level.HasEntries;
        _level = _outer.Pop();
        if (isEmpty)
        {
            text.Append(_position == Position.Start ? "" : " ");
            text.Append(empty);
        }

        _position = Position.InLine;
    }

    public void EndDocument()
    {
        if (_position != Position.Start)
        {
            text.Append('\n');
        }
    }

    /// <summary>Breaks the line, and indents the next.</summary>
    public void NewLine(int indent)
    {
        text.Append('\n');
        text.Append(' ', indent);
    }

    /// <summary>Breaks the line within a key.</summary>
    public void ContinueKey() => NewLine(_level.Indent);

    private void Begin(LevelKind kind, int indent)
    {
        _outer.Push(_level);
        _level = new Level(kind, _level.Kind == LevelKind.Document ? 0 : _level.Indent + indent, HasEntries: false);
    }

    private void BeginEntry()
    {
        if (_position == Position.AfterDash)
        {
            text.Append(' ', style.Indent - 1);
        }
        else if (_position != Position.Start)
        {
            NewLine(_level.Indent);
        }

        _position = Position.InLine;
        _level = _level with { HasEntries = true };
    }

    private readonly record struct Level(LevelKind Kind, int Indent, bool HasEntries);
}
