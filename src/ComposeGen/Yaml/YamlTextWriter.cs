using System.Buffers;

namespace ComposeGen.Yaml;

/// <summary>Writes a document as text, in block style.</summary>
internal sealed class YamlTextWriter : IYamlWriter, IDisposable
{
    // Readers accept longer keys only in the explicit form.
    private const int LongestSimpleKey = 1024;

    private static readonly SearchValues<char> Lines = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (char)character), '\n']);

    private readonly TextBuffer _text;
    private readonly YamlStyle _style;
    private readonly YamlLayout _layout;

    /// <summary>Creates a writer.</summary>
    /// <param name="style">The look of the text.</param>
    /// <param name="output">The output for the text as it grows; <see langword="null"/> keeps it for
    /// <see cref="ToString"/>.</param>
    public YamlTextWriter(YamlStyle style, TextWriter? output = null)
    {
        _style = style;
        _text = new TextBuffer(output);
        _layout = new YamlLayout(_text, style);
    }

    public AssignmentForm Assignments => _style.Assignments;

    public void BeginDocument()
    {
        if (_style.Header is { Length: > 0 } header)
        {
            Comment(header);
        }
    }

    public void Comment(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            AppendComment(line);
            _text.Append('\n');
        }
    }

    public void BeginSectionEntry(string? comment)
    {
        if (_style.BlankLineBetweenEntries && _layout.HasEntries)
        {
            _text.Append('\n');
        }

        foreach (var line in comment?.ReplaceLineEndings("\n").Split('\n') ?? [])
        {
            _layout.BeginComment();
            AppendComment(line);
        }
    }

    public void EndDocument()
    {
        _layout.EndDocument();
        _text.HandOn();
    }

    /// <summary>The text that has not been flushed.</summary>
    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    public void SectionBreak()
    {
        if (_style.BlankLineBetweenSections)
        {
            _text.Append('\n');
        }
    }

    public void BeginMapping(string? tag = null)
    {
        BeginCollection(tag);
        _layout.BeginMapping();
    }

    public void EndMapping() => _layout.End("{}");

    public void BeginSequence(string? tag = null)
    {
        BeginCollection(tag);
        _layout.BeginSequence();
    }

    public void EndSequence() => _layout.End("[]");

    public void Key(string text)
    {
        BeginKey();
        AppendKey(PlainScalar.IsSafe(text) ? text : DoubleQuoted.Of(text));
    }

    public void Key(YamlKey key)
    {
        BeginKey();
        _text.Append(key.Written);
    }

    public void Text(string text)
    {
        _layout.BeginValue();
        if (PlainScalar.IsSafe(text))
        {
            _text.Append(text);
        }
        else if (FitsALiteral(text))
        {
            Literal(text);
        }
        else
        {
            DoubleQuoted.Append(text, _text);
        }
    }

    public void Quoted(string text)
    {
        _layout.BeginValue();
        DoubleQuoted.Append(text, _text);
    }

    public void Version(string text)
    {
        _layout.BeginValue();
        _text.Append('\'');
        _text.Append(text);
        _text.Append('\'');
    }

    public void Plain(string text)
    {
        _layout.BeginValue();
        _text.Append(PlainIfPossible(text));
    }

    public void Null() => _layout.BeginNull();

    public void Node(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Scalar(scalar);
                break;
            case YamlSequence sequence:
                Sequence(sequence);
                break;
            case YamlMapping mapping:
                Mapping(mapping);
                break;
        }
    }

    private void Scalar(YamlScalar scalar)
    {
        if (scalar.Tag is { } tag)
        {
            _layout.BeginValue();
            _text.Append(Tagged(tag, scalar));
        }
        else if (scalar.IsNull)
        {
            Null();
        }
        else if (scalar.Style == YamlScalarStyle.Plain)
        {
            Plain(scalar.Text);
        }
        else if (scalar.IsAlwaysQuoted)
        {
            Quoted(scalar.Text);
        }
        else
        {
            Text(scalar.Text);
        }
    }

    private void Sequence(YamlSequence sequence)
    {
        BeginSequence(sequence.Tag);
        foreach (var value in sequence.Values)
        {
            Node(value);
        }

        EndSequence();
    }

    private void Mapping(YamlMapping mapping)
    {
        BeginMapping(mapping.Tag);
        foreach (var entry in mapping.Entries)
        {
            Key(entry.Key);
            Node(entry.Value);
        }

        EndMapping();
    }

    // A key that was read may be a number or null; an empty key is a key to some readers only.
    private void Key(YamlScalar key)
    {
        BeginKey();
        AppendKey(key switch
        {
            { Tag: { } tag } => $"{Tagged(tag, key)} ",
            { IsNull: true } => "null",
            { Style: YamlScalarStyle.Plain } => PlainIfPossible(key.Text),
            _ when PlainScalar.IsSafe(key.Text) => key.Text,
            _ => DoubleQuoted.Of(key.Text),
        });
    }

    private void AppendComment(string line) => _text.Append(line.Length == 0 ? "#" : $"# {line.TrimEnd()}");

    private void BeginKey()
    {
        _text.HandOnLargePart();
        _layout.BeginKey();
    }

    private void AppendKey(string written)
    {
        if (written.Length > LongestSimpleKey)
        {
            _text.Append("? ");
            _text.Append(written);
            _layout.ContinueKey();
        }
        else
        {
            _text.Append(written);
        }

        _text.Append(':');
    }

    private void BeginCollection(string? tag)
    {
        if (tag is null)
        {
            _layout.BeginNode();
        }
        else
        {
            // Its first key begins a new line.
            _layout.BeginValue();
            _text.Append(YamlTag.Written(tag));
        }
    }

    private static string Tagged(string tag, YamlScalar scalar) => scalar switch
    {
        { Style: not YamlScalarStyle.Plain } => $"{YamlTag.Written(tag)} {DoubleQuoted.Of(scalar.Text)}",
        { Text: "" } => YamlTag.Written(tag),
        _ => $"{YamlTag.Written(tag)} {PlainIfPossible(scalar.Text)}",
    };

    // Text that the caller wants plain may need quotes.
    private static string PlainIfPossible(string text) => PlainScalar.IsPossible(text) ? text : DoubleQuoted.Of(text);

    private void Literal(string text)
    {
        var endsInABreak = text[^1] == '\n';
        _text.Append(endsInABreak ? "|" : "|-");
        var lines = endsInABreak ? text.AsSpan(0, text.Length - 1) : text;
        foreach (var line in lines.Split('\n'))
        {
            _layout.NewLine(line.Start.Equals(line.End) ? 0 : _layout.BlockIndent);
            _text.Append(lines[line]);
        }
    }

    // A block scalar loses carriage returns, spaces at the end of a line and spaces before the first line; and one that ends with
    // empty lines would absorb the blank line between sections.
    internal static bool FitsALiteral(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[0] is not (' ' or '\n' or '\t')
        && !text.Contains(" \n", StringComparison.Ordinal)
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text[^1] is not (' ' or '\t')
        && !text.AsSpan().ContainsAnyExcept(Lines);
}
