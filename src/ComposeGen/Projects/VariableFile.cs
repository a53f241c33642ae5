using System.Text;
using System.Text.RegularExpressions;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Projects;

/// <summary>Reads a file with variables, such as <c>.env</c>, as Compose v2 does.</summary>
/// <param name="text">The content of the file.</param>
/// <param name="name">Its name in findings.</param>
/// <param name="valueOf">Returns the value of a variable that the file does not set; <see langword="null"/> for none.</param>
/// <param name="unset">Receives each used variable without a value or default.</param>
/// <param name="replaced">The limit of the text that replaces variables.</param>
/// <param name="diagnostics">Receives the findings.</param>
internal sealed partial class VariableFile(
    string text,
    string name,
    Func<string, string?> valueOf,
    Action<UnsetVariable> unset,
    ReplacedText replaced,
    DiagnosticBag diagnostics)
{
    private const string Export = "export";

    private readonly OrderedDictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly Lazy<List<(int Start, int End)>> _lines = new(() => LinesOf(text));
    private int _at;

    /// <summary>
    /// Reads <c>NAME=value</c> or <c>NAME: value</c>, with quotes, comments, and variables in values; a name without a value gets
    /// the outer value. As in Compose, reading stops at the first error, which is reported.
    /// </summary>
    public IReadOnlyDictionary<string, string> Read()
    {
        _at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (SkipToStatement() && TryReadStatement())
        {
            // TryReadStatement adds the variable.
        }

        return _variables;
    }

    /// <summary>
    /// Reads the file as <c>format: raw</c>: each line is <c>NAME=value</c>, and the value is everything after the sign.
    /// </summary>
    public IReadOnlyDictionary<string, string> ReadRaw()
    {
        _at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (_at < text.Length)
        {
            var end = text.IndexOf('\n', _at) is >= 0 and var found ? found : text.Length;
            if (!TryReadRaw(text[_at..end].TrimEnd('\r').TrimStart()))
            {
                break;
            }

            _at = end + 1;
        }

        return _variables;
    }

    private bool TryReadRaw(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return true;
        }

        var sign = line.IndexOf('=', StringComparison.Ordinal);
        var key = sign < 0 ? line : line[..sign];
        if (key.Length == 0)
        {
            return Refuse("A name is missing before '='.");
        }

        if (key.Any(char.IsWhiteSpace))
        {
            return Refuse($"The name '{key}' contains a blank.");
        }

        if ((sign < 0 ? valueOf(key) : line[(sign + 1)..]) is { } value)
        {
            _variables[key] = value;
        }

        return true;
    }

    // Skips blank lines and comments.
    private bool SkipToStatement()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '#'))
        {
            _at = text[_at] != '#' ? _at + 1 : text.IndexOf('\n', _at) is >= 0 and var end ? end : text.Length;
        }

        return _at < text.Length;
    }

    private bool TryReadStatement()
    {
        var statement = text.AsSpan(_at);
        if (statement.StartsWith(Export, StringComparison.Ordinal)
            && statement.Length > Export.Length
            && char.IsWhiteSpace(statement[Export.Length]))
        {
            _at += Export.Length;
            SkipBlanks();
        }

        var start = _at;
        if (FindEndOfName() is not { } end)
        {
            return false;
        }

        // Text without a sign or a line break is a value without a name.
        var key = end < text.Length ? text[start..end].TrimEnd() : "";
        if (key.Contains(' ', StringComparison.Ordinal))
        {
            _at = start;
            return Refuse($"The name '{key}' contains a blank. Write NAME=value, and put '#' before a comment.");
        }

        _at = end < text.Length ? end + 1 : start;
        SkipBlanks();
        var isNameAlone = end < text.Length && text[end] == '\n';
        if ((isNameAlone ? valueOf(key) : ReadValue()) is { } value)
        {
            _variables[key] = value;
            return true;
        }

        return isNameAlone;
    }

    private int? FindEndOfName()
    {
        for (var at = _at; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (rune.Value is '=' or ':' or '\n')
            {
                return at;
            }

            if (!IsBlank(text[at])
                && !Rune.IsLetter(rune)
                && !Rune.IsNumber(rune)
                && rune.Value is not ('_' or '.' or '-' or '[' or ']'))
            {
                _at = at;
                Refuse($"A name cannot contain '{rune}'. Write NAME=value, and put '#' before a comment.");
                return null;
            }

            at += length;
        }

        return text.Length;
    }

    private string? ReadValue() => _at < text.Length && text[_at] is '"' or '\'' ? ReadQuoted(text[_at]) : ReadPlain();

    private string? ReadPlain()
    {
        var start = _at;
        _at = text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
        var line = text[start.._at];
        var value = line.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment ? line[..comment] : line;
        return Replaced(value.TrimEnd(), start);
    }

    private string? ReadQuoted(char quote)
    {
        var start = _at;
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == quote)
            {
                _at++;
                return quote == '"' ? Replaced(Unescaped(value.ToString()), start) : value.ToString();
            }

            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
                value.Append(text[_at] == quote ? "" : "\\");
            }

            value.Append(text[_at]);
        }

        _at = start;
        Refuse($"The quote {quote} is not closed.");
        return null;
    }

    private string? Replaced(string value, int start)
    {
        if (Interpolation.FindStray(value) == "${")
        {
            _at = start;
            Refuse("This '${' does not begin a variable. Write '$$' for a dollar sign.");
            return null;
        }

        var isComplete = true;
        var resolved = Interpolation.Resolve(
            value,
            variable => replaced.Counted(valueOf(variable) ?? _variables.GetValueOrDefault(variable)),
            (variable, message) =>
            {
                isComplete &= message is null;
                unset(new UnsetVariable(variable, message, ComposePath.Root, SpanAt(start)));
            });
        if (replaced.IsTooLong)
        {
            replaced.Report(diagnostics, ComposePath.Root, SpanAt(start));
            return null;
        }

        return isComplete ? resolved.Replace("$$", "$", StringComparison.Ordinal) : null;
    }

    private static string Unescaped(string value) => value.Contains('\\', StringComparison.Ordinal)
        ? EscapeSequence().Replace(value, match => match.Value switch
        {
            "\\a" => "\a",
            "\\b" => "\b",
            "\\f" => "\f",
            "\\n" => "\n",
            "\\r" => "\r",
            "\\t" => "\t",
            "\\v" => "\v",
            "\\\"" => "\"",
            "\\\\" => "\\",
            "\\$" => "$$",
            ['\\', '0', < '4', _, _] octal when octal.AsSpan(2).IndexOfAnyExceptInRange('0', '7') < 0 =>
                $"{(char)Convert.ToInt32(octal[2..], 8)}",

            // Compose removes the zero from any other number.
            ['\\', '0', .. var rest] => $"\\{rest}",
            _ => match.Value,
        })
        : value;

    private void SkipBlanks()
    {
        while (_at < text.Length && IsBlank(text[_at]))
        {
            _at++;
        }
    }

    private static bool IsBlank(char character) => character is '\t' or '\v' or '\f' or '\r' or ' ' or '\u0085' or '\u00A0';

    private bool Refuse(string message)
    {
        diagnostics.Report(FileDiagnostics.BadVariableFile, ComposePath.Root, SpanAt(_at), message);
        return false;
    }

    // The span to the end of the line.
    private SourceSpan SpanAt(int at)
    {
        var line = ~_lines.Value.BinarySearch((at, int.MaxValue)) - 1;
        var (start, end) = _lines.Value[line];
        return new SourceSpan(name, line + 1, at - start + 1, line + 1, end - start + 1);
    }

    // The lines without trailing blanks.
    private static List<(int Start, int End)> LinesOf(string text)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n') is >= 0 and var found ? found : text.Length - start;
            lines.Add((start, start + text.AsSpan(start, length).TrimEnd().Length));
            start += length + 1;
        }

        return lines;
    }

    // The regular expression runs in linear time, so it needs no timeout, which would throw.
    [GeneratedRegex(
        @"\\(?:[abcfnrtv$""\\]|0[0-9]{0,3})",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex EscapeSequence();
}
