using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>Collects the edits of a text: entries that are added, removed and replaced, in blocks and in brackets.</summary>
/// <param name="lines">The text.</param>
/// <param name="root">Its nodes.</param>
internal sealed class TextChanges(TextLines lines, TextNode root)
{
    private readonly string _text = lines.Text;
    private readonly NodeText _written = new(lines, root);
    private readonly ScalarText _scalars = new(lines);
    private readonly List<TextEdit> _edits = [];

    /// <summary>Returns the edits in the order of the text. Deletions that touch are one.</summary>
    public IReadOnlyList<TextEdit> InOrder()
    {
        var ordered = new List<TextEdit>();
        foreach (var edit in _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length > 0))
        {
            if (ordered is [.., var last] && edit.Start < last.End)
            {
                var end = Math.Max(edit.End, last.End);
                ordered[^1] = new TextEdit(last.Start, end - last.Start, last.NewText + edit.NewText);
            }
            else
            {
                ordered.Add(edit);
            }
        }

        return ordered;
    }

    /// <summary>Replaces the whole document.</summary>
    public void ReplaceDocument(YamlNode now) => Replace(root.Start, root.End, _written.Document(now));

    /// <summary>Replaces a key.</summary>
    public void ReplaceKey(TextNode key, string now, bool isFlow) =>
        Replace(key.Content, key.End, NodeText.Key(now, isFlow, _text[key.Content]));

    /// <summary>Replaces the value of an entry.</summary>
    public void ReplaceValue(TextEntry entry, YamlNode was, YamlNode now, TextNode parent)
    {
        var former = entry.Value;
        if (former.Kind == TextKind.Scalar && !former.HasTag && now is YamlScalar scalar
            && _scalars.Of(former, was, scalar, parent.IsFlow) is { } token)
        {
            Replace(former.Content, former.End, token);
            return;
        }

        var anchor = former.Anchor is { } name ? $" &{name}" : "";
        var space = parent is { IsFlow: true, Kind: TextKind.Sequence } ? "" : " ";
        var written = parent.IsFlow
            ? $"{anchor}{space}{NodeText.Flow(now, QuoteIn(parent))}"
            : anchor + _written.Value(entry.Key is null, now, lines.ColumnOf(entry.Start), former);
        if (anchor.Length > 0 && entry.Key is null && !parent.IsFlow && now is YamlMapping { IsEmpty: false })
        {
            var column = lines.ColumnOf(entry.Start) + 2;
            written = $"{anchor}{lines.Break}{new string(' ', column)}{written[anchor.Length..].TrimStart()}";
        }

        Replace(entry.Lead, entry.End, written);
    }

    /// <summary>Removes an entry that has siblings which stay, with the comment that belongs to it.</summary>
    public void Remove(TextNode parent, int index) => _edits.Add(EntryRemoval.Of(lines, parent, index));

    /// <summary>Inserts an entry behind another one.</summary>
    public void InsertAfter(TextNode parent, int index, string? key, YamlNode value)
    {
        var entry = parent.Entries[index];
        if (parent.IsFlow)
        {
            InsertInBrackets(parent, index, FlowEntry(parent, key, value));
            return;
        }

        var column = lines.ColumnOf(entry.Start);
        var gap = IsSeparated(parent) ? lines.Break : "";
        Replace(lines.EndOf(LastLineOf(entry)), 0, $"{gap}{lines.Break}{Spaces(column)}{BlockEntry(parent, key, value, column)}");
    }

    /// <summary>Inserts an entry in front of another one.</summary>
    public void InsertBefore(TextNode parent, int index, string? key, YamlNode value)
    {
        var entry = parent.Entries[index];
        if (parent.IsFlow)
        {
            Insert(entry.Start, FlowEntry(parent, key, value) + SeparatorIn(parent));
            return;
        }

        var column = lines.ColumnOf(entry.Start);
        var written = BlockEntry(parent, key, value, column);
        var gap = IsSeparated(parent) ? lines.Break : "";
        if (!lines.IsFirst(entry.Start))
        {
            Insert(entry.Start, $"{written}{lines.Break}{gap}{Spaces(column)}");
            return;
        }

        // A comment at the beginning describes the file.
        var start = lines.WithComment(lines.StartOf(entry.Start), column);
        start = start == lines.Beginning ? lines.StartOf(entry.Start) : start;
        Insert(start, $"{Spaces(column)}{written}{lines.Break}{gap}");
    }

    private static string Spaces(int column) => new(' ', column);

    private void Insert(int at, string written) => _edits.Add(new TextEdit(at, 0, written));

    private void Replace(int start, int end, string written) =>
        _edits.Add(new TextEdit(start, Math.Max(0, end - start), written));

    private int LastLineOf(TextEntry entry) => lines.WithDeeperComments(entry.End, lines.ColumnOf(entry.Start));

    private void InsertInBrackets(TextNode parent, int index, string written)
    {
        var entry = parent.Entries[index];
        var line = lines.EndOf(entry.End);
        if (index + 1 < parent.Entries.Count)
        {
            Insert(parent.Entries[index + 1].Start, written + SeparatorIn(parent));
        }
        else if (SeparatorIn(parent) is [',', ' '] or { Length: < 2 } || line >= parent.End)
        {
            Insert(entry.End, SeparatorIn(parent) + written);
        }
        else
        {
            // What stands behind the last value stays behind it.
            var hasComma = _text.AsSpan(entry.End..line).TrimStart().StartsWith(",");
            Insert(entry.End, hasComma ? "" : ",");
            Insert(line, SeparatorIn(parent)[1..] + written + (hasComma ? "," : ""));
        }
    }

    private string SeparatorIn(TextNode parent) => parent.Entries is [var first, ..] && lines.IsFirst(first.Start)
        ? $",{lines.Break}{_text[lines.StartOf(first.Start)..first.Start]}"
        : ", ";

    private string FlowEntry(TextNode parent, string? key, YamlNode value)
    {
        var quote = QuoteIn(parent);
        var isJson = parent.Entries.Any(entry => entry.Key is { } name && _text[name.Content] == '"');
        return key is null
            ? NodeText.Flow(value, quote)
            : $"{NodeText.Key(key, isFlow: true, isJson ? '"' : '\0')}: {NodeText.Flow(value, quote)}";
    }

    // The quotes, and the spaces behind the dash, are those of the other values.
    private string BlockEntry(TextNode parent, string? key, YamlNode value, int column)
    {
        var isQuoted = key is null && value is YamlScalar { Tag: null, IsNull: false } scalar && QuoteIn(parent) != '\0'
            && !scalar.Text.Contains('\n', StringComparison.Ordinal);
        var written = isQuoted
            ? $"- {NodeText.Quoted(((YamlScalar)value).Text, QuoteIn(parent))}"
            : _written.Entry(key, value, column, parent);
        var former = parent.Entries[0];
        return key is null && value is YamlScalar && former.Value.Kind == TextKind.Scalar && former.Value.Start > former.Lead
            ? $"-{_text[former.Lead..former.Value.Start]}{written.AsSpan(2)}"
            : written;
    }

    // The quotes round all scalars of a list or mapping, or none.
    private char QuoteIn(TextNode parent)
    {
        var quotes = parent.Entries.Where(entry => entry.Value is { Kind: TextKind.Scalar } value && value.End > value.Content)
            .Select(entry => _text[entry.Value.Content]).Distinct().ToList();
        return quotes is ['"' or '\''] ? quotes[0] : '\0';
    }

    // Entries of several lines are separated as their siblings are.
    private bool IsSeparated(TextNode parent)
    {
        for (var index = 1; index < parent.Entries.Count; index++)
        {
            var (above, below) = (parent.Entries[index - 1], parent.Entries[index]);
            var start = lines.WithComment(lines.StartOf(below.Start), lines.ColumnOf(below.Start));
            if (!lines.IsBlank(lines.StartOf(lines.BreakBefore(start))) || lines.StartOf(above.Start) == start)
            {
                return false;
            }
        }

        return parent.Entries.Count > 1;
    }
}
