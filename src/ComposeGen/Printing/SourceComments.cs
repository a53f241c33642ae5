using ComposeGen.Yaml;

namespace ComposeGen.Printing;

/// <summary>The comments in the text of a loaded file; none for other files.</summary>
internal sealed class SourceComments
{
    private readonly SourceText? _source;
    private readonly YamlMapping? _root;
    private readonly TextLines _lines;

    public SourceComments(ComposeFile file)
    {
        _source = file.Original?.Source;
        _root = file.Original?.Root as YamlMapping;
        _lines = new TextLines(_source?.Text ?? "");
    }

    /// <summary>Returns the comments above the first key of the file.</summary>
    public string? OfFile() =>
        _root?.Entries is [var first, ..] ? Text(_lines.Beginning, _lines.StartOf(PlaceOf(first.Key))) : null;

    /// <summary>Returns the comment directly above an entry of a section.</summary>
    public string? Above(string section, string key)
    {
        if (_root is null || (_root[section] as YamlMapping)?.Find(key) is not { Key: var name } || name.Span.Line == 0)
        {
            return null;
        }

        var place = PlaceOf(name);
        var start = _lines.StartOf(place);
        return _lines.IsFirst(place) ? Text(_lines.WithComment(start, _lines.ColumnOf(place)), start) : null;
    }

    private int PlaceOf(YamlNode node) => _source!.OffsetOf(node.Span.Line, node.Span.Column);

    // Without the marks, and the space behind them.
    private string? Text(int start, int end)
    {
        var comments = _lines.Text[start..end].ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line is "" or ['#', ..])
            .Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line.TrimStart('#'));
        var text = string.Join('\n', comments).Trim('\n');
        return text.Length > 0 ? text : null;
    }
}
