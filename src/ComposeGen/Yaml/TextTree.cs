using ComposeGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Yaml;

/// <summary>Finds the places of all nodes in a text that was read before.</summary>
internal sealed class TextTree
{
    private readonly string _text;
    private readonly Parser _parser;
    private readonly ShallowLines _lines;
    private readonly int[] _lineStarts;
    private readonly Dictionary<string, TextNode> _anchors = new(StringComparer.Ordinal);

    private TextTree(string text, TextReader reader, ShallowLines lines)
    {
        _text = text;
        _parser = new Parser(new TokenScanner(reader));
        _lines = lines;
        _lineStarts = [.. StartsOfLines(text)];
    }

    /// <summary>Returns the root of the document, or <see langword="null"/> if the text has no document.</summary>
    public static TextNode? Read(string text)
    {
        var root = YamlComposer.Compose(text, file: null, [], limits: null, out var lines);
        if (root is null)
        {
            return null;
        }

        using var reader = new StringReader(lines.Text);
        return new TextTree(text, reader, lines).Document();
    }

    internal static IEnumerable<int> StartsOfLines(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        while (true)
        {
            yield return start;
            var end = text.AsSpan(start).IndexOfAny(ShallowLines.LineEnds);
            if (end < 0)
            {
                yield break;
            }

            start += end + 1;
            start += text[start - 1] == '\r' && start < text.Length && text[start] == '\n' ? 1 : 0;
        }
    }

    private TextNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.Accept<DocumentStart>(out var start))
        {
            return null;
        }

        _parser.MoveNext();
        return Node(start.IsImplicit ? _lineStarts[0] : OffsetOf(start.End));
    }

    private TextNode Node(int from)
    {
        var current = _parser.Current ?? throw new InvalidOperationException("The text ends within a node.");
        var node = current switch
        {
            AnchorAlias alias => Alias(alias),
            Scalar scalar => ScalarAt(scalar, from),
            SequenceStart sequence => Sequence(sequence),
            MappingStart mapping => Mapping(mapping),
            _ => throw new InvalidOperationException("The text has a node of an unknown kind."),
        };
        if (node.Anchor is { } anchor)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private TextNode Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        var start = OffsetOf(alias.Start);
        return new TextNode(TextKind.Alias, start, start, OffsetOf(alias.End))
        {
            Target = _anchors.GetValueOrDefault(alias.Value.Value),
        };
    }

    private TextNode ScalarAt(Scalar scalar, int from)
    {
        _parser.MoveNext();
        if (scalar.Start.Index == scalar.End.Index)
        {
            return new TextNode(TextKind.Scalar, from, from, from);
        }

        var start = OffsetOf(scalar.Start);
        var content = ContentOf(scalar);
        var end = Math.Max(content, OffsetOf(scalar.End));
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        end = isBlock && HeaderOf(content).Contains('+', StringComparison.Ordinal)
            ? BeforeBreak(end)
            : content + _text.AsSpan(content..end).TrimEnd().Length;
        return Of(scalar, TextKind.Scalar, start, content, end) with { Text = scalar.Value };
    }

    private TextNode Sequence(SequenceStart sequence)
    {
        _parser.MoveNext();
        var (start, content, isFlow) = (OffsetOf(sequence.Start), ContentOf(sequence), sequence.Style == SequenceStyle.Flow);
        var entries = new List<TextEntry>();
        var end = isFlow ? content + 1 : content;
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            var at = Skip(end, isFlow);
            var lead = isFlow ? at : at + 1;
            entries.Add(new TextEntry(at, lead, null, Node(lead)));
            end = entries[^1].End;
        }

        var closed = _parser.Consume<SequenceEnd>();
        end = isFlow ? OffsetOf(closed.Start) + 1 : end;
        return Of(sequence, TextKind.Sequence, start, content, end) with { IsFlow = isFlow, Entries = entries };
    }

    private TextNode Mapping(MappingStart mapping)
    {
        _parser.MoveNext();
        var (start, content, isFlow) = (OffsetOf(mapping.Start), ContentOf(mapping), mapping.Style == MappingStyle.Flow);
        var entries = new List<TextEntry>();
        var end = isFlow && _text[content] == '{' ? content + 1 : content;
        while (!_parser.Accept<MappingEnd>(out _))
        {
            entries.Add(Entry(Skip(end, isFlow), isFlow));
            end = entries[^1].End;
        }

        var closed = _parser.Consume<MappingEnd>();
        end = isFlow && _text[content] == '{' ? OffsetOf(closed.Start) + 1 : end;
        return Of(mapping, TextKind.Mapping, start, content, end) with { IsFlow = isFlow, Entries = entries };
    }

    private TextEntry Entry(int at, bool isFlow)
    {
        var key = Node(_text[at] == '?' && IsSpace(at + 1) ? at + 1 : at);
        var colon = Skip(key.End, isFlow: false);
        var lead = colon < _text.Length && _text[colon] == ':' ? colon + 1 : key.End;
        return new TextEntry(at, lead, key, Node(lead))
        {
            IsMerge = key is { Kind: TextKind.Scalar, Text: "<<" } && _text[key.Content] == '<',
        };
    }

    private static TextNode Of(NodeEvent node, TextKind kind, int start, int content, int end) =>
        new(kind, start, content, end)
        {
            Anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value,
            HasTag = !node.Tag.IsEmpty,
        };

    private int ContentOf(NodeEvent node)
    {
        var at = OffsetOf(node.Start);
        var properties = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1);
        for (; properties > 0 && at < _text.Length && _text[at] is '&' or '!'; properties--)
        {
            while (at < _text.Length && !IsSpace(at))
            {
                at++;
            }

            var next = Skip(at, isFlow: false);
            var isLast = next == _text.Length || _text[next] is not ('&' or '!');
            at = isLast && node is Scalar { Value: "", Style: ScalarStyle.Plain } ? at : next;
        }

        return at;
    }

    private string HeaderOf(int content) => _text[content..Math.Min(_text.Length, content + 3)];

    private int BeforeBreak(int end) =>
        end - (_text[end - 1] == '\n' ? end > 1 && _text[end - 2] == '\r' ? 2 : 1 : _text[end - 1] == '\r' ? 1 : 0);

    private bool IsSpace(int at) => at >= _text.Length || char.IsWhiteSpace(_text[at]);

    // Moves past spaces, line breaks and comments.
    private int Skip(int at, bool isFlow)
    {
        while (at < _text.Length)
        {
            if (_text[at] == '#' && (at == 0 || char.IsWhiteSpace(_text[at - 1]) || _text[at - 1] == ','))
            {
                var length = _text.AsSpan(at).IndexOfAny(ShallowLines.LineEnds);
                at = length < 0 ? _text.Length : at + length;
            }
            else if (char.IsWhiteSpace(_text[at]) || _text[at] == '\uFEFF' || (isFlow && _text[at] == ','))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int OffsetOf(Mark mark)
    {
        var start = _lineStarts[Math.Min(_lineStarts.Length, (int)mark.Line) - 1];
        return Math.Min(_text.Length, start + Math.Max(0, (int)mark.Column - 1 - _lines.AddedTo(mark.Line)));
    }
}
