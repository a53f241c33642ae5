using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>Splits a template into text, outputs and tags. A hyphen inside a bracket takes the blanks outside away.</summary>
internal sealed class Segments
{
    private readonly TemplateText _source;
    private readonly string _text;
    private readonly List<Segment> _segments = [];
    private readonly List<TemplateError> _errors;

    private Segments(TemplateText source, List<TemplateError> errors) => (_source, _text, _errors) = (source, source.Text, errors);

    public static IReadOnlyList<Segment> Of(TemplateText source, List<TemplateError> errors)
    {
        var segments = new Segments(source, errors);
        segments.Split();
        return segments._segments;
    }

    private void Split()
    {
        var (at, trims) = (0, false);
        while (at < _text.Length)
        {
            var start = Opening(at);
            AddText(at, start < 0 ? _text.Length : start, trims, start >= 0 && _text.AsSpan(start + 2).StartsWith("-", StringComparison.Ordinal));
            if (start < 0)
            {
                return;
            }

            (at, trims) = Bracket(start);
        }
    }

    private int Opening(int at)
    {
        for (var start = _text.IndexOf('{', at); start >= 0 && start + 1 < _text.Length; start = _text.IndexOf('{', start + 1))
        {
            if (_text[start + 1] is '{' or '%')
            {
                return start;
            }
        }

        return -1;
    }

    private (int Next, bool Trims) Bracket(int start)
    {
        var isTag = _text[start + 1] == '%';
        var close = isTag ? "%}" : "}}";
        var end = Closing(start + 2, close);
        if (end < 0)
        {
            _errors.AddRange(_source.Error(start, start + 2, $"This {_text.Substring(start, 2)} is not closed. Write {close} behind it.").Errors);
            return (_text.Length, false);
        }

        var (first, last) = (start + 2, end);
        first += first < last && _text[first] == '-' ? 1 : 0;
        var trims = last > first && _text[last - 1] == '-';
        _segments.Add(new Segment(isTag ? SegmentKind.Tag : SegmentKind.Output, start, end + 2, first..(trims ? last - 1 : last)));
        return isTag && _text[first..last].Trim('-', ' ', '\t', '\n', '\r') is "raw" or "comment" ? Skip(end + 2, trims) : (end + 2, trims);
    }

    // A bracket in quotes closes nothing.
    private int Closing(int at, string close)
    {
        for (var quote = '\0'; at < _text.Length; at++)
        {
            if (quote != '\0')
            {
                quote = _text[at] == quote ? '\0' : quote;
            }
            else if (_text[at] is '"' or '\'')
            {
                quote = _text[at];
            }
            else if (string.CompareOrdinal(_text, at, close, 0, 2) == 0)
            {
                return at;
            }
        }

        return -1;
    }

    // Nothing inside of raw and comment is read.
    private (int Next, bool Trims) Skip(int start, bool trims)
    {
        var name = _text[_segments[^1].Content].Trim();
        for (var tag = _text.IndexOf("{%", start, StringComparison.Ordinal); tag >= 0; tag = _text.IndexOf("{%", tag + 2, StringComparison.Ordinal))
        {
            var end = _text.IndexOf("%}", tag, StringComparison.Ordinal);
            if (end > 0 && _text[(tag + 2)..end].Trim('-', ' ', '\t', '\n', '\r') == $"end{name}")
            {
                AddText(start, tag, trims, _text[tag + 2] == '-');
                return (tag, trims);
            }
        }

        return (start, trims);
    }

    private void AddText(int start, int end, bool trimsStart, bool trimsEnd)
    {
        while (trimsStart && start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (trimsEnd && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            _segments.Add(new Segment(SegmentKind.Text, start, end, start..end));
        }
    }
}
