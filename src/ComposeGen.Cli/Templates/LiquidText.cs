using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace ComposeGen.Cli.Templates;

/// <summary>
/// The text of a template and its errors. Unlike Liquid, Scriban ends a tag with its line, reads backslashes in strings, and does
/// not support hyphens inside of <c>raw</c> and <c>comment</c>. So Scriban reads <see cref="Masked"/>, which has the same length:
/// there, strings are blank, tags have one line, numbers have no sign, comments are empty tags, and raw text is a string. The
/// values of strings and numbers are read from the text itself.
/// </summary>
internal sealed class LiquidText
{
    // A tag that Scriban has parsed needs a hundred times its size.
    private const int MaxLength = 300_000;

    private readonly string _text;
    private readonly string _path;
    private readonly char[] _masked;
    private readonly List<int> _lines = [0];
    private readonly List<TemplateError> _errors = [];

    public LiquidText(string text, string path)
    {
        (_text, _path, _masked) = (text, path, text.ToCharArray());
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _lines.Add(at + 1);
        }

        if (text.Length > MaxLength)
        {
            Report(0, 1, string.Create(CultureInfo.InvariantCulture, $"A template has at most {MaxLength:N0} characters."));
        }
        else
        {
            Mask();
        }
    }

    public string Masked => new(_masked);

    /// <summary>Returns the text of a place.</summary>
    public string TextAt(ScribanSpan span) => _text[span.Start.Offset..(span.End.Offset + 1)];

    /// <summary>Whether a text is before a place, apart from a hyphen and blanks.</summary>
    public bool IsAfter(string text, ScribanSpan span) =>
        _masked.AsSpan(0, span.Start.Offset).TrimEnd(' ').TrimEnd('-').EndsWith(text, StringComparison.Ordinal);

    public SourceSpan SpanOf(ScribanSpan span) => span.Start.Offset < 0
        ? SpanOf(_text.Length, _text.Length)
        : SpanOf(span.Start.Offset, Math.Min(span.End.Offset + 1, _text.Length));

    public void Report(ScribanSpan span, string message, string? unknown = null, IReadOnlyList<string>? known = null) =>
        _errors.Add(new TemplateError(TemplateErrorKind.Syntax, SpanOf(span), message)
        {
            UnknownName = unknown,
            KnownNames = known ?? [],
        });

    public void ThrowOnErrors()
    {
        if (_errors.Count > 0)
        {
            var inOrder = _errors.OrderBy(error => error.Span.Line).ThenBy(error => error.Span.Column);
            throw new TemplateException([.. inOrder.Take(Rendering.MaxErrors)]);
        }
    }

    private void Report(int start, int end, string message) =>
        _errors.Add(new TemplateError(TemplateErrorKind.Syntax, SpanOf(start, end), message));

    private SourceSpan SpanOf(int start, int end)
    {
        var ((line, column), (endLine, endColumn)) = (Place(start), Place(end));
        return new SourceSpan(_path, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int at)
    {
        var index = _lines.BinarySearch(at);
        index = index < 0 ? ~index - 1 : index;
        return (index + 1, at - _lines[index] + 1);
    }

    private void Mask()
    {
        for (var at = 0; at >= 0 && at + 1 < _text.Length; at = _text.IndexOf('{', at))
        {
            at = (_text[at], _text[at + 1]) switch
            {
                ('{', '{') => MaskBracket(at, "}}"),
                ('{', '%') when _text[WordAt(at + 2)] is "comment" or "raw" => MaskContent(at, _text[WordAt(at + 2)]),
                ('{', '%') => MaskBracket(at, "%}"),
                _ => at + 1,
            };
        }
    }

    // Returns the position after the closing bracket.
    private int MaskBracket(int start, string close)
    {
        for (var at = start + (IsAt("-", start + 2) ? 3 : 2); at < _text.Length; at++)
        {
            if (IsAt(close, at))
            {
                return at + 2;
            }

            if (_text[at] is '"' or '\'')
            {
                var end = _text.IndexOf(_text[at], at + 1);
                if (end < 0)
                {
                    break;
                }

                _masked.AsSpan((at + 1)..end).Fill('_');
                at = end;
            }
            else if (char.IsWhiteSpace(_text[at]))
            {
                _masked[at] = ' ';
            }
            else if (IsAt("<>", at))
            {
                (_masked[at], _masked[at + 1]) = ('!', '=');
            }
            else if (_text[at] == '-' && char.IsAsciiDigit(_text[Math.Min(at + 1, _text.Length - 1)]) && !IsName(_text[at - 1]))
            {
                _masked[at] = '0';
            }
        }

        Report(start, start + 2, $"This {_text.Substring(start, 2)} is not closed. Write {close} after it.");
        return _text.Length;
    }

    // The content of a comment or raw text is not read.
    private int MaskContent(int start, string name)
    {
        var from = _text.IndexOf("%}", start, StringComparison.Ordinal) + 2;
        var to = from < 2 ? -1 : EndOf(name, from);
        var end = to < 0 ? 1 : _text.IndexOf("%}", to, StringComparison.Ordinal) + 2;
        if (end < 2)
        {
            Report(start, start + 2, $"This {name} has no end. Write {{% end{name} %}} after it.");
            return _text.Length;
        }

        _masked.AsSpan((start + 2)..(end - 2)).Fill(' ');
        _masked[start + 2] = _text[start + 2] == '-' ? '-' : ' ';
        _masked[end - 3] = _text[end - 3] == '-' ? '-' : ' ';
        var content = Trimmed(from, to);
        if (name == "raw" && _text[content].Length > 0)
        {
            (_masked[start + 1], _masked[end - 2]) = ('{', '}');
            (_masked[content.Start.Value - 1], _masked[content.End.Value]) = ('"', '"');
            _masked.AsSpan(content).Fill('_');
        }

        return end;
    }

    private int EndOf(string name, int at)
    {
        while ((at = _text.IndexOf("{%", at, StringComparison.Ordinal)) >= 0 && _text[WordAt(at + 2)] != $"end{name}")
        {
            at += 2;
        }

        return at;
    }

    // A hyphen on the inner side of raw and endraw removes the blanks there.
    private Range Trimmed(int from, int to)
    {
        from += IsAt("-%}", from - 3) ? to - from - _text.AsSpan(from..to).TrimStart().Length : 0;
        to -= IsAt("{%-", to) ? to - from - _text.AsSpan(from..to).TrimEnd().Length : 0;
        return from..to;
    }

    private Range WordAt(int at)
    {
        at += IsAt("-", at) ? 1 : 0;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        var start = at;
        while (at < _text.Length && IsName(_text[at]))
        {
            at++;
        }

        return start..at;
    }

    private bool IsAt(string text, int at) => at < _text.Length && _text.AsSpan(at).StartsWith(text, StringComparison.Ordinal);

    private static bool IsName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
