using System.Buffers;

namespace ComposeGen.Cli.Templates;

/// <summary>Reads the tokens of an output or a tag, one after the other.</summary>
internal sealed class Tokens
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly string[] Symbols = ["..", "==", "!=", "<>", "<=", ">=", "<", ">", "|", ":", ",", ".", "[", "]", "(", ")", "="];

    private readonly TemplateText _source;
    private readonly int _end;
    private int _at;

    public Tokens(TemplateText source, Segment segment)
    {
        _source = source;
        (_at, _end) = (segment.Content.Start.Value, segment.Content.End.Value);
        Current = Read();
    }

    public Token Current { get; private set; }

    public TemplateText Source => _source;

    public Token Take()
    {
        var taken = Current;
        Current = Read();
        return taken;
    }

    public bool TakeIf(string symbol)
    {
        var isThere = Current.Is(symbol);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    public Token Take(TokenKind kind, string wanted) => Current.Kind == kind ? Take() : throw Unexpected(wanted);

    public void TakeSymbol(string symbol)
    {
        if (!TakeIf(symbol))
        {
            throw Unexpected(symbol);
        }
    }

    public void TakeEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected("the end");
        }
    }

    public ComposeGen.Fleets.TemplateException Unexpected(string wanted) =>
        _source.Error(Current.Start, Current.End, $"Here is {Current}, where {wanted} is expected.");

    private Token Read()
    {
        while (_at < _end && char.IsWhiteSpace(_source.Text[_at]))
        {
            _at++;
        }

        var start = _at;
        if (start == _end)
        {
            return new Token(TokenKind.End, "", start, start);
        }

        return _source.Text[start] switch
        {
            '"' or '\'' => Text(start),
            var letter when IsNameStart(letter) => While(TokenKind.Name, start, IsNamePart),
            var letter when char.IsAsciiDigit(letter) => Number(start),
            '-' when start + 1 < _end && char.IsAsciiDigit(_source.Text[start + 1]) => Number(start),
            _ => Symbol(start),
        };
    }

    private Token Text(int start)
    {
        var end = _source.Text.IndexOf(_source.Text[start], start + 1, _end - start - 1);
        if (end < 0)
        {
            throw _source.Error(start, start + 1, "This quote is not closed.");
        }

        _at = end + 1;
        return new Token(TokenKind.Text, _source.Text[(start + 1)..end], start, _at);
    }

    // The two dots of a range are no decimal point.
    private Token Number(int start)
    {
        var number = While(TokenKind.Number, start, char.IsAsciiDigit);
        if (_at + 1 < _end && _source.Text[_at] == '.' && Digits.Contains(_source.Text[_at + 1]))
        {
            _at++;
            number = While(TokenKind.Number, _at, char.IsAsciiDigit);
        }

        return number with { Text = _source.Text[start.._at], Start = start };
    }

    private Token While(TokenKind kind, int start, Func<char, bool> isPart)
    {
        _at++;
        while (_at < _end && isPart(_source.Text[_at]))
        {
            _at++;
        }

        return new Token(kind, _source.Text[start.._at], start, _at);
    }

    private Token Symbol(int start)
    {
        var symbol = Array.Find(Symbols, symbol => start + symbol.Length <= _end && string.CompareOrdinal(_source.Text, start, symbol, 0, symbol.Length) == 0)
            ?? throw _source.Error(start, start + 1, $"The character {_source.Text[start]} means nothing here.");
        _at += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, start, _at);
    }

    private static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter == '_';

    private static bool IsNamePart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-';
}
