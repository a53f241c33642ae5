using System.Globalization;

namespace ComposeGen.Cli.Templates;

/// <summary>Reads expressions: values with filters, and conditions.</summary>
internal sealed class ExpressionParser(Tokens tokens)
{
    /// <summary>How deep brackets go.</summary>
    private const int MaxDepth = 50;

    private static readonly string[] Signs = ["==", "!=", "<>", "<=", ">=", "<", ">"];

    private int _depth;

    /// <summary>A value, and the filters that it goes through.</summary>
    public Expression Filtered()
    {
        var value = Value();
        while (tokens.TakeIf("|"))
        {
            var name = tokens.Take(TokenKind.Name, "a filter's name");
            var filter = AllFilters.Find(name.Text)
                ?? throw tokens.Source.Error(name.Start, name.End, $"There is no filter '{name.Text}', but {string.Join(", ", AllFilters.Names)}.");
            var arguments = Arguments();
            if (arguments.Count < filter.Fewest || arguments.Count > filter.Most)
            {
                throw tokens.Source.Error(name.Start, name.End, $"The filter '{name.Text}' takes {filter.Arity} behind a colon, but here are {arguments.Count}.");
            }

            value = new Filtered(value, filter, arguments) { Start = value.Start, End = name.End };
        }

        return value;
    }

    /// <summary>Values compared, with and and or between them.</summary>
    public Expression Condition()
    {
        Deeper();
        var left = Compared();
        if (tokens.Current.IsName("and") || tokens.Current.IsName("or"))
        {
            var isAnd = tokens.Take().Text == "and";
            var right = Condition();
            left = new Logic(left, isAnd, right) { Start = left.Start, End = right.End };
        }

        _depth--;
        return left;
    }

    /// <summary>A value without filters.</summary>
    public Expression Value()
    {
        var token = tokens.Take();
        return token.Kind switch
        {
            TokenKind.Text => new Constant(token.Text) { Start = token.Start, End = token.End },
            TokenKind.Number when decimal.TryParse(token.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                new Constant(number) { Start = token.Start, End = token.End },
            TokenKind.Number => throw tokens.Source.Error(token.Start, token.End, "This number is too large."),
            TokenKind.Name => Keyword(token) ?? (Expression)Lookup(token),
            _ when token.Is("(") => Span(token),
            _ => throw tokens.Source.Error(token.Start, token.End, $"Here is {token}, where a value is expected."),
        };
    }

    private Expression Compared()
    {
        var left = Value();
        if (!Array.Exists(Signs, tokens.Current.Is) && !tokens.Current.IsName("contains"))
        {
            return left;
        }

        var sign = tokens.Take().Text;
        var right = Value();
        return new Comparison(left, sign, right) { Start = left.Start, End = right.End };
    }

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        if (tokens.TakeIf(":"))
        {
            do
            {
                arguments.Add(Value());
            }
            while (tokens.TakeIf(","));
        }

        return arguments;
    }

    private static Constant? Keyword(Token token) => token.Text switch
    {
        "true" => new Constant(true) { Start = token.Start, End = token.End },
        "false" => new Constant(false) { Start = token.Start, End = token.End },
        "nil" or "null" => new Constant(null) { Start = token.Start, End = token.End },
        "empty" or "blank" => new Constant(Empty.Instance) { Start = token.Start, End = token.End },
        _ => null,
    };

    private Lookup Lookup(Token name)
    {
        Deeper();
        var parts = new List<Expression>();
        var end = name.End;
        while (tokens.Current.Is(".") || tokens.Current.Is("["))
        {
            if (tokens.Take().Text == ".")
            {
                var part = tokens.Take(TokenKind.Name, "a part's name");
                end = part.End;
                parts.Add(new Constant(part.Text) { Start = part.Start, End = part.End });
            }
            else
            {
                parts.Add(Value());
                end = tokens.Current.End;
                tokens.TakeSymbol("]");
            }
        }

        _depth--;
        return new Lookup(name.Text, parts) { Start = name.Start, End = end };
    }

    private Span Span(Token open)
    {
        Deeper();
        var from = Value();
        tokens.TakeSymbol("..");
        var to = Value();
        var end = tokens.Current.End;
        tokens.TakeSymbol(")");
        _depth--;
        return new Span(from, to) { Start = open.Start, End = end };
    }

    private void Deeper()
    {
        if (++_depth > MaxDepth)
        {
            throw tokens.Source.Error(tokens.Current.Start, tokens.Current.End, $"Brackets and conditions are nested more than {MaxDepth} levels deep here.");
        }
    }
}
