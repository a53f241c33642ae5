using System.Globalization;
using ComposeGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Yaml;

/// <summary>Turns text into nodes: anchors and merge keys resolved, positions kept, depth and expansion bounded.</summary>
internal sealed class YamlComposer
{
    /// <summary>Real files are at most a dozen levels deep; this leaves room for any extension.</summary>
    internal const int MaxDepth = 100;

    /// <summary>What aliases may expand to; a real file of this size would be some 20 MB long.</summary>
    internal const long MaxWeight = 1_000_000;

    private readonly Parser _parser;
    private readonly string? _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);

    private YamlComposer(TextReader text, string? file, DiagnosticBag diagnostics)
    {
        _parser = new Parser(text);
        _file = file;
        _diagnostics = diagnostics;
    }

    /// <summary>The document's root, or <see langword="null"/> when it was reported that there is none.</summary>
    public static YamlNode? Compose(string text, string? file, DiagnosticBag diagnostics)
    {
        using var reader = new StringReader(text);
        var composer = new YamlComposer(reader, file, diagnostics);
        try
        {
            return composer.Document();
        }
        catch (YamlException exception)
        {
            var message = exception.Message.TrimEnd('.');
            composer.Report(
                ReadingDiagnostics.InvalidYaml,
                composer.SpanOf(exception.Start, exception.End),
                $"This is not YAML: {char.ToLowerInvariant(message[0])}{message[1..]}.");
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new YamlScalar("", YamlScalarStyle.Plain, new SourceSpan(_file, 1, 1, 1, 1), null);
        }

        _parser.Consume<DocumentStart>();
        var root = Node(depth: 1);
        if (root is null)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            Report(ReadingDiagnostics.SeveralDocuments, SpanOf(second), "A second document begins here; a compose file is one document. Split the file.");
            return null;
        }

        return root;
    }

    private YamlNode? Node(int depth)
    {
        var node = _parser.Current is null && !_parser.MoveNext() ? null : _parser.Current;
        if (depth > MaxDepth)
        {
            Report(ReadingDiagnostics.TooLarge, SpanOf(node!), $"Values are nested more than {MaxDepth} levels deep here.");
            return null;
        }

        var composed = node switch
        {
            AnchorAlias alias => Alias(alias),
            Scalar scalar => ScalarNode(scalar),
            SequenceStart start => Sequence(start, depth),
            MappingStart start => Mapping(start, depth),
            _ => null,
        };
        return composed is { Weight: > MaxWeight } ? TooHeavy(composed) : composed;
    }

    private YamlNode? TooHeavy(YamlNode node)
    {
        Report(ReadingDiagnostics.TooLarge, node.Span, $"This expands to more than {MaxWeight.ToString("N0", CultureInfo.InvariantCulture)} values.");
        return null;
    }

    private YamlNode? Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            return node;
        }

        Report(ReadingDiagnostics.UndefinedAlias, SpanOf(alias), $"*{alias.Value.Value} names no anchor before it. Define &{alias.Value.Value} first.");
        return null;
    }

    private YamlScalar ScalarNode(Scalar scalar)
    {
        _parser.MoveNext();
        var style = scalar.Style switch
        {
            ScalarStyle.Plain => YamlScalarStyle.Plain,
            ScalarStyle.Literal or ScalarStyle.Folded => YamlScalarStyle.Literal,
            _ => YamlScalarStyle.Quoted,
        };
        var node = new YamlScalar(scalar.Value, style, SpanOf(scalar), TagOf(scalar));
        Anchor(scalar, node);
        return node;
    }

    private YamlSequence? Sequence(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var values = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        var end = _parser.Consume<SequenceEnd>();
        var node = new YamlSequence(values, SpanOf(start.Start, end.End), TagOf(start));
        Anchor(start, node);
        return node;
    }

    private YamlMapping? Mapping(MappingStart start, int depth)
    {
        _parser.MoveNext();
        var entries = new MappingEntries(this);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not { } key || Node(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(key, value);
        }

        var end = _parser.Consume<MappingEnd>();
        var node = new YamlMapping(entries.Resolve(), SpanOf(start.Start, end.End), TagOf(start));
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

    internal void Report(DiagnosticDescriptor descriptor, SourceSpan span, string message) =>
        _diagnostics.Report(descriptor, ComposePath.Root, span, message);

    private SourceSpan SpanOf(ParsingEvent @event) => SpanOf(@event.Start, @event.End);

    private SourceSpan SpanOf(Mark start, Mark end) =>
        new(_file, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty || node.Tag.IsNonSpecific ? null : node.Tag.Value;
}
