using System.Buffers;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Yaml;

/// <summary>Writes one YAML document to a text writer as it is told, and chooses the quotes.</summary>
internal sealed class YamlOutput : IDisposable
{
    private const string NullTag = "tag:yaml.org,2002:null";
    private const int LongestSimpleKey = 1024;

    private static readonly MappingStart BlockMapping = new(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block);
    private static readonly MappingStart FlowMapping = new(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow);
    private static readonly SequenceStart BlockSequence = new(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block);
    private static readonly SequenceStart FlowSequence = new(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Flow);
    private static readonly MappingEnd MappingEnds = new();
    private static readonly SequenceEnd SequenceEnds = new();
    private static readonly Scalar NullScalar = new(AnchorName.Empty, NullTag, "", ScalarStyle.Plain, true, false);

    private static readonly SearchValues<char> Lines = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (char)character), '\n']);

    private readonly TrailingSpaceFilter _text;
    private readonly Emitter _emitter;
    private readonly YamlStyle _style;

    public YamlOutput(TextWriter text, YamlStyle style)
    {
        _text = new TrailingSpaceFilter(text);
        _style = style;
        _emitter = new Emitter(_text, new EmitterSettings(
            bestIndent: style.Indent,
            bestWidth: int.MaxValue,
            isCanonical: false,
            maxSimpleKeyLength: LongestSimpleKey,
            skipAnchorName: false,
            indentSequences: style.IndentLists,
            newLine: "\n"));
    }

    public void BeginDocument()
    {
        WriteHeader();
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
    }

    public void EndDocument()
    {
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
        _text.Flush();
    }

    public void Dispose() => _text.Dispose();

    /// <summary>A blank line before the next key, where the style wants one between sections.</summary>
    public void SectionBreak()
    {
        if (_style.BlankLineBetweenSections)
        {
            _text.Write('\n');
        }
    }

    public void BeginMapping() => _emitter.Emit(BlockMapping);

    public void EndMapping() => _emitter.Emit(MappingEnds);

    public void EmptyMapping()
    {
        _emitter.Emit(FlowMapping);
        _emitter.Emit(MappingEnds);
    }

    public void BeginSequence() => _emitter.Emit(BlockSequence);

    public void EndSequence() => _emitter.Emit(SequenceEnds);

    public void EmptySequence()
    {
        _emitter.Emit(FlowSequence);
        _emitter.Emit(SequenceEnds);
    }

    /// <summary>A value that is nothing: the key alone.</summary>
    public void Null() => _emitter.Emit(NullScalar);

    /// <summary>A string, quoted only where some reader would take it for something else.</summary>
    public void Text(string text)
    {
        if (PlainScalar.IsSafe(text))
        {
            Emit(text, ScalarStyle.Plain);
        }
        else
        {
            Emit(text, FitsALiteral(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted);
        }
    }

    /// <summary>A key: like a string, but always on one line.</summary>
    public void Key(string text) => Emit(text, PlainScalar.IsSafe(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted);

    /// <summary>A key of the format's own.</summary>
    public void Key(YamlKey key) => _emitter.Emit(key.Event);

    /// <summary>A string in double quotes.</summary>
    public void Quoted(string text) => Emit(text, ScalarStyle.DoubleQuoted);

    /// <summary>The version line's value, in single quotes, as Docker's own 2.x files have it.</summary>
    public void Version(string text) => Emit(text, ScalarStyle.SingleQuoted);

    /// <summary>A number or boolean, which readers shall take for one.</summary>
    public void Plain(string text) => Emit(text, ScalarStyle.Plain);

    /// <summary>A node as it was read.</summary>
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
        if (scalar.Tag is not null)
        {
            var style = scalar.Style == YamlScalarStyle.Plain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;
            ThrowUnlessUnicode(scalar.Text);
            _emitter.Emit(new Scalar(AnchorName.Empty, scalar.Tag, scalar.Text, style, false, false));
        }
        else if (scalar.IsNull)
        {
            Null();
        }
        else if (scalar.Style == YamlScalarStyle.Plain)
        {
            Plain(scalar.Text);
        }
        else
        {
            Text(scalar.Text);
        }
    }

    private void Sequence(YamlSequence sequence)
    {
        var style = sequence.Values.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block;
        _emitter.Emit(new SequenceStart(AnchorName.Empty, sequence.Tag ?? TagName.Empty, sequence.Tag is null, style));
        foreach (var value in sequence.Values)
        {
            Node(value);
        }

        EndSequence();
    }

    private void Mapping(YamlMapping mapping)
    {
        var style = mapping.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block;
        _emitter.Emit(new MappingStart(AnchorName.Empty, mapping.Tag ?? TagName.Empty, mapping.Tag is null, style));
        foreach (var entry in mapping.Entries)
        {
            Scalar(entry.Key);
            Node(entry.Value);
        }

        EndMapping();
    }

    private void Emit(string text, ScalarStyle style)
    {
        ThrowUnlessUnicode(text);
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, style == ScalarStyle.Plain, style != ScalarStyle.Plain));
    }

    // An encoder would put U+FFFD in its place and say nothing.
    private static void ThrowUnlessUnicode(string text)
    {
        if (Unicode.IndexOfLoneSurrogate(text) >= 0)
        {
            throw new ComposeException($"A text holds half of a surrogate pair, which no file can: \"{text.Replace("\n", " ", StringComparison.Ordinal)}\".");
        }
    }

    private void WriteHeader()
    {
        if (_style.Header is not { Length: > 0 } header)
        {
            return;
        }

        foreach (var line in header.ReplaceLineEndings("\n").Split('\n'))
        {
            _text.Write(line.Length == 0 ? "#" : $"# {line.TrimEnd()}");
            _text.Write('\n');
        }
    }

    // A block of lines keeps no carriage returns, no blanks at a line's end, no blanks before its first line; and one that
    // ends in empty lines would take in the blank line between sections.
    private static bool FitsALiteral(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[0] is not (' ' or '\n' or '\t')
        && !text.Contains(" \n", StringComparison.Ordinal)
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text[^1] is not (' ' or '\t')
        && !text.AsSpan().ContainsAnyExcept(Lines);
}
