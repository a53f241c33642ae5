using System.Globalization;
using System.Runtime.InteropServices;
using ComposeGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Yaml;

/// <summary>Parses text into nodes. Resolves anchors and merge keys, keeps positions, and limits depth and expansion.</summary>
internal sealed class YamlComposer
{
    /// <summary>The maximum number of times that lines are indented and the text is read again; a real file needs two.</summary>
    private const int MaxIndented = 50;

    /// <summary>The maximum number of values that aliases and merge keys may copy. Compose v2 has a similar limit.</summary>
    internal const int MostCopied = 100_000;

    /// <summary>The maximum number of characters that aliases may copy.</summary>
    internal const int MostCopiedText = 8 * 1024 * 1024;

    /// <summary>The maximum length of a key, in characters. The longest label of a real file has about a hundred.</summary>
    internal const int LongestKey = 16 * 1024;

    private readonly TokenScanner _scanner;
    private readonly Parser _parser;
    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly ReadOptions _limits;
    private readonly ShallowLines _lines;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);

    // The contents of the mappings and lists that are still open, the innermost last.
    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlNode> _values = [];
    private long _copied;
    private long _copiedText;

    private YamlComposer(TextReader text, SourceText source, DiagnosticBag diagnostics, ReadOptions limits, ShallowLines lines)
    {
        _text = source;
        _limits = limits;
        _lines = lines;
        _scanner = new TokenScanner(text);
        _parser = new Parser(_scanner);
        _diagnostics = diagnostics;
    }

    /// <summary>The root of the document, or <see langword="null"/> when a finding reports that there is no document.</summary>
    public static YamlNode? Compose(string text, string? file, DiagnosticBag diagnostics, ReadOptions? limits = null) =>
        Compose(text, file, diagnostics, limits, out _);

    /// <summary>Also returns the lines as the parser needed them.</summary>
    public static YamlNode? Compose(
        string text, string? file, DiagnosticBag diagnostics, ReadOptions? limits, out ShallowLines lines)
    {
        text = text.TrimStart('\uFEFF');
        lines = new ShallowLines(text);
        var source = new SourceText(text, file);
        for (var indented = 0; ; indented++)
        {
            var found = new DiagnosticBag();
            using var reader = new StringReader(lines.Text);
            var composer = new YamlComposer(reader, source, found, limits ?? ReadOptions.Default, lines);
            var root = composer.Compose(text, out var isDeeper);
            if (!isDeeper || indented == MaxIndented)
            {
                diagnostics.AddRange(found);
                return root;
            }
        }
    }

    private YamlNode? Compose(string text, out bool isDeeper)
    {
        isDeeper = false;
        try
        {
            return Unicode.Check(text, _text.File, _diagnostics) ? Document() : null;
        }
        catch (YamlException exception)
        {
            Report(exception);
            isDeeper = _lines.DeepenQuote(exception);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser fails on plain text in brackets that is indented too little, and on some invalid texts, such as "[a\na".
            NotYaml(Here, "the parser makes no sense of what follows here.");
            isDeeper = _lines.DeepenBrackets(_scanner.CurrentPosition, _scanner.DeepestBlock);
            return null;
        }
    }

    // For a misplaced tab, the scanner's exception points to the start of the token or of the file.
    private void Report(YamlException exception)
    {
        if (exception.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            var tab = _scanner.CurrentPosition;
            NotYaml(SpanOf(tab, new Mark(tab.Index + 1, tab.Line, tab.Column + 1)), "a tab indents this line. Use spaces.");
        }
        else
        {
            var why = $"{char.ToLowerInvariant(exception.Message[0])}{exception.Message[1..]}";
            NotYaml(SpanOf(exception.Start, exception.End), why);
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlScalar("", YamlScalarStyle.Plain, new SourceSpan(_text.File, 1, 1, 1, 1), null);
        }

        _parser.Consume<DocumentStart>();
        if (Node(depth: 1) is not { } root)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            return Refuse(ReadingDiagnostics.SeveralDocuments, SpanOf(second),
                "A second document begins here; a compose file is one document. Split the file.");
        }

        return root;
    }

    private YamlNode? Node(int depth)
    {
        var node = _parser.Current is null && !_parser.MoveNext() ? null : _parser.Current;
        if (depth > _limits.MaxDepth)
        {
            return Refuse(ReadingDiagnostics.TooLarge, SpanOf(node!),
                $"Values are nested more than {_limits.MaxDepth} levels deep here.");
        }

        var composed = node switch
        {
            AnchorAlias alias => Alias(alias),
            Scalar scalar => ScalarNode(scalar),
            SequenceStart start => Sequence(start, depth),
            MappingStart start => Mapping(start, depth),
            _ => Refuse(ReadingDiagnostics.InvalidYaml, Here, "This is not YAML: a value is missing here."),
        };
        return composed is not null && composed.Weight > _limits.MaxValues
            ? Refuse(ReadingDiagnostics.TooLarge, composed.Span,
                $"This expands to more than {Words(_limits.MaxValues)} values.")
            : composed;
    }

    /// <summary>Counts the values that merge keys copy.</summary>
    internal void CountMerged(YamlMapping source) => _copied += source.Entries.Count;

    private bool IsWithinCopies(SourceSpan span)
    {
        if (_copied > MostCopied)
        {
            Report(ReadingDiagnostics.TooLarge, span,
                $"Aliases and merge keys copy more than {Words(MostCopied)} values up to here. Use fewer.");
        }
        else if (_copiedText > MostCopiedText)
        {
            Report(ReadingDiagnostics.TooLarge, span,
                $"Aliases copy more than {Words(MostCopiedText)} characters of text up to here. Use fewer.");
        }

        return _copied <= MostCopied && _copiedText <= MostCopiedText;
    }

    // Findings contain the keys above them.
    private bool IsShortEnough(YamlNode key)
    {
        if (key is not YamlScalar { Text.Length: > LongestKey })
        {
            return true;
        }

        Report(ReadingDiagnostics.TooLarge, key.Span, $"This key has more than {Words(LongestKey)} characters. Shorten it.");
        return false;
    }

    private static string Words(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private YamlNode? Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            _copied += node.Weight;
            _copiedText += node.Characters;
            return IsWithinCopies(SpanOf(alias)) ? node : null;
        }

        return Refuse(ReadingDiagnostics.UndefinedAlias, SpanOf(alias),
            $"*{alias.Value.Value} names no anchor before it. Define &{alias.Value.Value} first.");
    }

    private YamlScalar ScalarNode(Scalar scalar)
    {
        _parser.MoveNext();
        CheckEscapes(scalar);
        var node = new YamlScalar(scalar.Value, NodeEvents.StyleOf(scalar), SpanOf(scalar), NodeEvents.TagOf(scalar));
        Anchor(scalar, node);
        return node;
    }

    // JSON writes some characters as two escapes, one for each half of a surrogate pair.
    private void CheckEscapes(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted
            && scalar.Value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at
            && Unicode.HasSurrogateEscape(_lines.Text.AsSpan((int)scalar.Start.Index..(int)scalar.End.Index)))
        {
            var span = SpanOf(scalar);
            Report(ReadingDiagnostics.SurrogateEscapes, span, "Compose v2 refuses a character that is written as two escapes. "
                + $"Write the character itself, or \\U{char.ConvertToUtf32(scalar.Value, at):X8}.",
                TextFixes.Escape(span));
        }
    }

    private YamlSequence? Sequence(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var first = _values.Count;
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } value)
            {
                return null;
            }

            _values.Add(value);
        }

        var end = _parser.Consume<SequenceEnd>();
        YamlNode[] values = [.. CollectionsMarshal.AsSpan(_values)[first..]];
        _values.RemoveRange(first, values.Length);
        var node = new YamlSequence(values, SpanOf(start.Start, end.End), NodeEvents.TagOf(start));
        Anchor(start, node);
        return node;
    }

    private YamlMapping? Mapping(MappingStart start, int depth)
    {
        _parser.MoveNext();
        var entries = new MappingEntries(this, _entries);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not { } key || !IsShortEnough(key) || Node(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(key, value);
        }

        if (!IsWithinCopies(SpanOf(start)))
        {
            return null;
        }

        var end = _parser.Consume<MappingEnd>();
        var node = new YamlMapping(entries.Resolve(), SpanOf(start.Start, end.End), NodeEvents.TagOf(start));
        Anchor(start, node);
        return node;
    }

    private void Anchor(NodeEvent definition, YamlNode node)
    {
        if (!definition.Anchor.IsEmpty)
        {
            _anchors[definition.Anchor.Value] = node;
        }
    }

    private YamlNode? Refuse(DiagnosticDescriptor descriptor, SourceSpan span, string message)
    {
        Report(descriptor, span, message);
        return null;
    }

    internal void Report(DiagnosticDescriptor descriptor, SourceSpan span, string message, FindFix? fix = null) =>
        _diagnostics.Report(descriptor, ComposePath.Root, span, message, fixes: TextFixes.In(_text, fix));

    private void NotYaml(SourceSpan span, string why) => Report(ReadingDiagnostics.InvalidYaml, span, $"This is not YAML: {why}");

    private SourceSpan Here => _parser.Current is { } at ? SpanOf(at.End, at.End) : SourceSpan.WholeFile(_text.File);

    private SourceSpan SpanOf(ParsingEvent @event) => SpanOf(@event.Start, @event.End);

    private SourceSpan SpanOf(Mark from, Mark to) => new(_text.File, (int)from.Line, ColumnOf(from), (int)to.Line, ColumnOf(to));

    private int ColumnOf(Mark mark) => Math.Max(1, (int)mark.Column - _lines.AddedTo(mark.Line));
}
