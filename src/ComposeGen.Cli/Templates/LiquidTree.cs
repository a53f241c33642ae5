using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>
/// Checks the tree that Scriban has parsed: reports what is not Liquid, and binds literals to their text and filters to their
/// code. So no name is taken for a filter, and unknown filters are found even where they do not run.
/// </summary>
internal sealed class LiquidTree
{
    private const int MaxQuoted = 40;

    private static readonly string[] Tags =
        ["assign", "break", "capture", "case", "comment", "continue", "for", "if", "raw", "unless"];

    private readonly LiquidText _source;

    private LiquidTree(LiquidText source) => _source = source;

    public static void Bind(ScriptPage page, LiquidText source) => new LiquidTree(source).Body(page.Body);

    private void Body(ScriptBlockStatement? body)
    {
        foreach (var statement in body?.Statements ?? [])
        {
            Statement(statement);
        }
    }

    private void Statement(ScriptStatement? statement)
    {
        switch (statement)
        {
            case null or ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement:
            case ScriptBreakStatement or ScriptContinueStatement:
                break;
            case ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: { } name } assignment }
                when IsName(name) && _source.IsAfter("assign", name.Span):
                Filtered(assignment.Value);
                break;
            case ScriptExpressionStatement output when _source.IsAfter("{{", output.Span):
                Filtered(output.Expression);
                break;
            case ScriptExpressionStatement tag:
                Unknown(tag);
                break;
            case ScriptCaptureStatement { Target: { } name } capture when IsName(name):
                Body(capture.Body);
                break;
            case ScriptForStatement { Variable: { } name, Iterator: { } list } loop
                when IsName(name) && loop is not ScriptTableRowStatement:
                Loop(loop, list);
                break;
            case ScriptConditionStatement choice:
                Choice(choice);
                break;
            default:
                Refuse(statement);
                break;
        }
    }

    private void Unknown(ScriptExpressionStatement tag)
    {
        var name = _source.TextAt(tag.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        var span = tag.Span with { End = tag.Span.Start.NextColumn(name.Length - 1) };
        _source.Report(span, $"There is no tag '{name}'.", name, Tags);
    }

    private void Choice(ScriptConditionStatement choice)
    {
        switch (choice)
        {
            case ScriptIfStatement branch when _source.TextAt(branch.IfKeyword.Span) != "ifchanged":
                Condition(branch.Condition);
                Body(branch.Then);
                Statement(branch.Else);
                break;
            case ScriptElseStatement otherwise:
                Body(otherwise.Body);
                break;
            case ScriptCaseStatement { Body: { } body } cases:
                Value(cases.Value);
                Body(body);
                break;
            case ScriptWhenStatement branch:
                branch.Values.ToList().ForEach(Value);
                Body(branch.Body);
                Statement(branch.Next);
                break;
            default:
                Refuse(choice);
                break;
        }
    }

    // Scriban applies the limit of a reversed loop to the end of the list, and ignores a limit of 0.
    private void Loop(ScriptForStatement loop, ScriptExpression list)
    {
        var options = new Dictionary<string, ScriptNamedArgument>(StringComparer.Ordinal);
        foreach (var option in loop.NamedArguments)
        {
            var name = option.Name!.Name;
            if (!StandardFilters.LoopOptions.Contains(name, StringComparer.Ordinal) || !options.TryAdd(name, option))
            {
                _source.Report(option.Span, "A loop takes limit:, offset: and reversed, each once.");
            }
        }

        Value(list);
        loop.Iterator = null;
        var call = new ScriptFunctionCall
        {
            Target = new ScriptLiteral(new BoundFilter(StandardFilters.Loop, StandardFilters.Loop.Most, list.Span)),
            Span = list.Span,
        };
        call.Arguments.Add(list);
        foreach (var name in StandardFilters.LoopOptions)
        {
            call.Arguments.Add(OptionValue(options.GetValueOrDefault(name)));
        }

        loop.Iterator = call;
        loop.NamedArguments = [];
        Body(loop.Body);
        Statement(loop.Else);
    }

    private ScriptExpression OptionValue(ScriptNamedArgument? option)
    {
        if (option is null)
        {
            return new ScriptLiteral();
        }

        var value = option.Value ?? new ScriptLiteral(true);
        option.Value = null;
        Value(value);
        return value;
    }

    private void Filtered(ScriptExpression? expression)
    {
        if (expression is ScriptPipeCall { From: { } value } pipe)
        {
            Value(value);
            Piped(pipe, value.Span);
        }
        else
        {
            Value(expression);
        }
    }

    // In Scriban's tree, the first filter is outside, and all others are in its target.
    private void Piped(ScriptPipeCall pipe, SourceSpan input)
    {
        var rest = pipe.To as ScriptPipeCall;
        var call = rest?.From ?? pipe.To!;
        Filter(call, input);
        if (rest is not null)
        {
            Piped(rest, input with { End = call.Span.End });
        }
    }

    private void Filter(ScriptExpression expression, SourceSpan input)
    {
        if (expression is not ScriptFunctionCall { Target: ScriptVariableGlobal name } call)
        {
            Refuse(expression);
            return;
        }

        call.Arguments.ToList().ForEach(Value);
        if (Filters.Find(name.Name) is not { } filter)
        {
            _source.Report(name.Span, $"There is no filter '{name.Name}'.", name.Name, Filters.Names);
        }
        else if (call.Arguments.Count < filter.Fewest || call.Arguments.Count > filter.Most)
        {
            var count = call.Arguments.Count;
            _source.Report(name.Span, $"The filter '{name.Name}' takes {filter.Arity} after a colon, but here are {count}.");
        }
        else
        {
            call.Target = new ScriptLiteral(new BoundFilter(filter, call.Arguments.Count, input));
        }
    }

    private void Condition(ScriptExpression? condition)
    {
        switch (condition)
        {
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } both:
                Condition(both.Left);
                Condition(both.Right);
                break;
            case ScriptBinaryExpression comparison when Conditions.IsKnown(comparison.Operator):
                Value(comparison.Left);
                Value(comparison.Right);
                break;

            // The condition of unless.
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: ScriptNestedExpression inner }:
                Condition(inner.Expression);
                break;
            default:
                Value(condition);
                break;
        }
    }

    private void Value(ScriptExpression? value)
    {
        switch (Unwrapped(value))
        {
            case ScriptLiteral { Value: null or bool }:
            case not null when IsName(value):
                break;
            case ScriptLiteral { Value: string } text:
                text.Value = _source.TextAt(text.Span)[1..^1];
                break;
            case ScriptLiteral number:
                Number(number);
                break;
            case ScriptMemberExpression { Target: { } whole }:
                Value(whole);
                break;
            case ScriptIndexerExpression { Target: { } whole } indexer:
                Value(whole);
                Value(indexer.Index);
                break;
            case ScriptNestedExpression { Expression: ScriptBinaryExpression range }
                when range.Operator == ScriptBinaryOperator.RangeInclude:
                Value(range.Left);
                Value(range.Right);
                break;
            case { } other:
                Refuse(other);
                break;
        }
    }

    // A name with a hyphen is an index.
    private static bool IsName(ScriptExpression? expression) =>
        Unwrapped(expression) is ScriptVariableGlobal or ScriptIndexerExpression { Target: ScriptThisExpression };

    // Scriban wraps its own keywords in a nested expression without brackets.
    private static ScriptExpression? Unwrapped(ScriptExpression? expression) =>
        expression is ScriptNestedExpression { Expression: { } inner } && inner.Span.Start.Equals(expression.Span.Start)
            ? inner
            : expression;

    private void Number(ScriptLiteral literal)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(_source.TextAt(literal.Span), Style, CultureInfo.InvariantCulture, out var number))
        {
            literal.Value = number;
        }
        else
        {
            _source.Report(literal.Span, "Write a number in digits, with at most 28 of them.");
        }
    }

    private void Refuse(ScriptNode node)
    {
        var text = _source.TextAt(node.Span);
        _source.Report(node.Span, text.Length > MaxQuoted || text.Contains('\n', StringComparison.Ordinal)
            ? "Liquid does not support this here."
            : $"Liquid does not support '{text}' here. Write a name, a text in quotes, a number or a range, "
                + "and filters after '|'.");
    }
}
