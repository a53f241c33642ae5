using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>Reads the statements of a template; what is wrong in one tag does not keep the others from being read.</summary>
internal sealed class TemplateParser
{
    /// <summary>How deep tags go.</summary>
    private const int MaxDepth = 100;

    private static readonly string[] NoTags = [];

    private readonly TemplateText _source;
    private readonly IReadOnlyList<Segment> _segments;
    private readonly List<TemplateError> _errors = [];
    private int _next;
    private int _depth;

    private TemplateParser(TemplateText source)
    {
        _source = source;
        _segments = Segments.Of(source, _errors);
    }

    public static IReadOnlyList<Statement> Parse(TemplateText source)
    {
        var parser = new TemplateParser(source);
        var statements = parser.Body(NoTags, out _);
        return parser._errors.Count > 0
            ? throw new TemplateException([.. parser._errors.OrderBy(error => error.Span.Line).ThenBy(error => error.Span.Column)])
            : statements;
    }

    // The statements up to one of the tags that end them, which is left to be read.
    private List<Statement> Body(IReadOnlyList<string> ends, out Tokens? end)
    {
        var statements = new List<Statement>();
        end = null;
        while (_next < _segments.Count)
        {
            var segment = _segments[_next++];
            try
            {
                if (segment.Kind == SegmentKind.Tag && new Tokens(_source, segment) is var tokens && ends.Contains(tokens.Current.Text, StringComparer.Ordinal))
                {
                    end = tokens;
                    return statements;
                }

                if (Read(segment) is { } statement)
                {
                    statements.Add(statement);
                }
            }
            catch (TemplateException exception)
            {
                _errors.AddRange(exception.Errors);
            }
        }

        return statements;
    }

    private Statement? Read(Segment segment)
    {
        if (segment.Kind == SegmentKind.Text)
        {
            return new Text(_source.Text[segment.Content]) { Start = segment.Start, End = segment.End };
        }

        var tokens = new Tokens(_source, segment);
        if (segment.Kind == SegmentKind.Tag)
        {
            return Tag(segment, tokens);
        }

        var output = new Output(new ExpressionParser(tokens).Filtered()) { Start = segment.Start, End = segment.End };
        tokens.TakeEnd();
        return output;
    }

    private Statement? Tag(Segment segment, Tokens tokens)
    {
        var name = tokens.Take(TokenKind.Name, "a tag's name");
        switch (name.Text)
        {
            case "assign":
                return Assign(segment, tokens);
            case "break" or "continue":
                tokens.TakeEnd();
                return new Leave(name.Text == "break" ? LoopExit.Break : LoopExit.Continue) { Start = segment.Start, End = segment.End };
            case "if" or "unless" or "case" or "for" or "capture" or "raw" or "comment":
                return Block(segment, name, tokens);
            default:
                throw _source.Error(name.Start, name.End, $"There is no tag '{name.Text}' here, but assign, break, capture, case, comment, continue, for, if, raw and unless.");
        }
    }

    private static Assign Assign(Segment segment, Tokens tokens)
    {
        var variable = tokens.Take(TokenKind.Name, "a variable");
        tokens.TakeSymbol("=");
        var assign = new Assign(variable.Text, new ExpressionParser(tokens).Filtered()) { Start = segment.Start, End = segment.End };
        tokens.TakeEnd();
        return assign;
    }

    private Statement? Block(Segment segment, Token name, Tokens tokens)
    {
        if (++_depth > MaxDepth)
        {
            throw Stop(segment, string.Create(CultureInfo.InvariantCulture, $"Tags are nested more than {MaxDepth} levels deep here."));
        }

        Statement? block = name.Text switch
        {
            "if" or "unless" => If(segment, name.Text, tokens),
            "case" => Case(segment, tokens),
            "for" => For(segment, tokens),
            "capture" => Capture(segment, tokens),
            "raw" => Raw(segment),
            _ => Comment(segment),
        };
        _depth--;
        return block;
    }

    // Nothing behind it makes sense.
    private TemplateException Stop(Segment segment, string message)
    {
        _next = _segments.Count;
        return _source.Error(segment.Start, segment.End, message);
    }

    private Choice If(Segment segment, string name, Tokens tokens)
    {
        var branches = new List<(Func<Rendering, bool>, IReadOnlyList<Statement>)>();
        var condition = Condition(tokens);
        var wanted = name == "if";
        branches.Add((rendering => Values.IsTrue(condition?.Evaluate(rendering)) == wanted, Branch(segment, name, ["elsif", "else", $"end{name}"], out var end)));
        while (end is { } tag && tag.Current.IsName("elsif"))
        {
            tag.Take();
            var other = Condition(tag);
            branches.Add((rendering => Values.IsTrue(other?.Evaluate(rendering)), Branch(segment, name, ["elsif", "else", $"end{name}"], out end)));
        }

        AddElse(segment, name, end, branches);
        return new Choice(branches) { Start = segment.Start, End = segment.End };
    }

    private Choice Case(Segment segment, Tokens tokens)
    {
        var branches = new List<(Func<Rendering, bool>, IReadOnlyList<Statement>)>();
        var value = Recover(() => Complete(tokens, new ExpressionParser(tokens).Value()));

        // What stands before the first case is not written.
        Branch(segment, "case", ["when", "else", "endcase"], out var end);
        while (end is { } tag && tag.Current.IsName("when"))
        {
            var choices = Recover(() => Choices(tag)) ?? [];
            branches.Add((rendering => choices.Exists(choice => Values.AreEqual(value?.Evaluate(rendering), choice.Evaluate(rendering))), Branch(segment, "case", ["when", "else", "endcase"], out end)));
        }

        AddElse(segment, "case", end, branches);
        return new Choice(branches) { Start = segment.Start, End = segment.End };
    }

    private static List<Expression> Choices(Tokens tokens)
    {
        tokens.Take();
        var choices = new List<Expression> { new ExpressionParser(tokens).Value() };
        while (tokens.TakeIf(",") || (tokens.Current.IsName("or") && tokens.Take() is not { Kind: TokenKind.End }))
        {
            choices.Add(new ExpressionParser(tokens).Value());
        }

        tokens.TakeEnd();
        return choices;
    }

    private void AddElse(Segment segment, string name, Tokens? end, List<(Func<Rendering, bool>, IReadOnlyList<Statement>)> branches)
    {
        if (end?.Current.IsName("else") == true)
        {
            branches.Add((_ => true, Branch(segment, name, [$"end{name}"], out _)));
        }
    }

    private Loop For(Segment segment, Tokens tokens)
    {
        var (variable, list, limit, offset, reversed) = Recover(() => Header(tokens));
        var body = Branch(segment, "for", ["else", "endfor"], out var end);
        var otherwise = end?.Current.IsName("else") == true ? Branch(segment, "for", ["endfor"], out _) : [];
        return new Loop(variable ?? "", list ?? new Constant(null) { Start = segment.Start, End = segment.End }, body, otherwise)
        {
            Start = segment.Start,
            End = segment.End,
            Limit = limit,
            Offset = offset,
            IsReversed = reversed,
        };
    }

    private static (string Variable, Expression List, Expression? Limit, Expression? Offset, bool IsReversed) Header(Tokens tokens)
    {
        var variable = tokens.Take(TokenKind.Name, "a variable").Text;
        if (!tokens.Current.IsName("in"))
        {
            throw tokens.Unexpected("in");
        }

        tokens.Take();
        var (expressions, reversed) = (new ExpressionParser(tokens), false);
        var list = expressions.Value();
        Expression? limit = null, offset = null;
        while (tokens.Current.Kind == TokenKind.Name)
        {
            var word = tokens.Current;
            switch (tokens.Take().Text)
            {
                case "reversed":
                    reversed = true;
                    break;
                case "limit":
                    tokens.TakeSymbol(":");
                    limit = expressions.Value();
                    break;
                case "offset":
                    tokens.TakeSymbol(":");
                    offset = expressions.Value();
                    break;
                default:
                    throw tokens.Source.Error(word.Start, word.End, $"'{word.Text}' is no option of for: write limit:, offset: or reversed.");
            }
        }

        tokens.TakeEnd();
        return (variable, list, limit, offset, reversed);
    }

    private Capture Capture(Segment segment, Tokens tokens)
    {
        var name = Recover(() => tokens.Take(TokenKind.Name, "a variable").Text);
        return new Capture(name ?? "", Branch(segment, "capture", ["endcapture"], out _)) { Start = segment.Start, End = segment.End };
    }

    private Text? Raw(Segment segment) => Branch(segment, "raw", ["endraw"], out _) is [Text text] ? text : null;

    private Statement? Comment(Segment segment)
    {
        Branch(segment, "comment", ["endcomment"], out _);
        return null;
    }

    private List<Statement> Branch(Segment segment, string name, IReadOnlyList<string> ends, out Tokens? end)
    {
        var body = Body(ends, out end);
        if (end is null && _errors.TrueForAll(error => error.Span != _source.Span(segment.Start, segment.End)))
        {
            _errors.AddRange(_source.Error(segment.Start, segment.End, $"This {name} has no end. Write {{% end{name} %}} behind what belongs to it.").Errors);
        }

        return body;
    }

    private Expression? Condition(Tokens tokens) => Recover(() => Complete(tokens, new ExpressionParser(tokens).Condition()));

    private static Expression Complete(Tokens tokens, Expression expression)
    {
        tokens.TakeEnd();
        return expression;
    }

    // What is wrong in a tag's head does not make its body belong to others.
    private T? Recover<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TemplateException exception)
        {
            _errors.AddRange(exception.Errors);
            return default;
        }
    }
}
