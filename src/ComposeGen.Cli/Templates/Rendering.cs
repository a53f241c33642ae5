using System.Collections;
using System.Globalization;
using System.Text;
using ComposeGen.Fleets;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>
/// One rendering of a template: its variables, its use of the limits, and its errors. A statement that fails is skipped, so that
/// the errors of the others are also found.
/// </summary>
internal sealed class Rendering : TemplateContext
{
    /// <summary>The maximum number of statements and values to run: a large fleet needs a hundredth of it.</summary>
    internal const int MaxSteps = 500_000;

    /// <summary>The maximum number of characters to read and write in all; a value in a list counts as 4.</summary>
    internal const int MaxSize = 8_000_000;

    private const int MaxRange = 100_000;

    /// <summary>The maximum number of reported errors.</summary>
    internal const int MaxErrors = 20;

    // Loops repeat their errors, which takes time.
    private const int MaxFailures = 1_000;

    private static readonly string[] Names = ["node", "fleet", "service", "nodes", "peers", "NODE", "NODE_INDEX", "FLEET"];

    private readonly LiquidText _source;
    private readonly Dictionary<string, object?> _given = new(StringComparer.Ordinal);
    private readonly List<TemplateError> _errors = [];
    private int _steps;
    private int _failures;
    private long _size;

    public Rendering(LiquidText source, ConfigurationContext context)
        : base([])
    {
        (_source, Context) = (source, context);
        IsLiquid = true;
        AutoIndent = false;
        EnableBreakAndContinueAsReturnOutsideLoop = true;
        LoopLimit = MaxSteps;
        LimitToString = MaxSize;
        TryGetVariable = (_, span, variable, out value) => TryGetGiven(variable.Name, out value) || IsMissing(span);
    }

    public ConfigurationContext Context { get; }

    /// <summary>The errors.</summary>
    public IReadOnlyList<TemplateError> Errors => _errors;

    public ComposeGen.Diagnostics.SourceSpan SpanOf(SourceSpan span) => _source.SpanOf(span);

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        try
        {
            Step(scriptNode);
            return scriptNode switch
            {
                ScriptBinaryExpression { Operator: ScriptBinaryOperator.RangeInclude } range => Range(range),
                ScriptBinaryExpression condition => Conditions.Holds(this, condition),
                ScriptCaseStatement cases => Conditions.Choose(this, cases),
                ScriptCaptureStatement { Target: { } name } capture => Capture(capture, name),
                _ => base.Evaluate(scriptNode, aliasReturnedFunction),
            };
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException && scriptNode is ScriptStatement)
        {
            Report(exception);
            return null;
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException && exception.Data.Count == 0
            && scriptNode is ScriptMemberExpression or ScriptIndexerExpression)
        {
            throw Undefined(scriptNode.Span, $"'{_source.TextAt(scriptNode.Span)}' asks for a part of nothing.", null, []);
        }
    }

    /// <summary>Evaluates an expression with a default, in which undefined names are nothing.</summary>
    public object? EvaluateLeniently(ScriptExpression expression)
    {
        var wasLenient = EnableRelaxedTargetAccess;
        EnableRelaxedTargetAccess = true;
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            EnableRelaxedTargetAccess = wasLenient;
        }
    }

    /// <summary>Returns <see langword="true"/> where a missing part is nothing, and throws elsewhere.</summary>
    public bool IsMissing(SourceSpan span, object target, object part)
    {
        var name = Text(part);
        return EnableRelaxedTargetAccess
            ? true
            : throw Undefined(span, $"There is no '{name}' in {Values.Kind(target)}.", name, Values.PartsOf(target));
    }

    /// <summary>Counts the characters that are read or written, so that a template stops before it fills the memory.</summary>
    public void Charge(long size)
    {
        _size += size;
        if (_size > MaxSize)
        {
            throw Abort(CurrentSpan, string.Create(
                CultureInfo.InvariantCulture, $"The template reads and writes more than {MaxSize:N0} characters."));
        }
    }

    public string Text(object? value)
    {
        switch (value)
        {
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case decimal number:
                return Values.Text(number);
            case FleetNode node:
                return node.Name;
            case IList list:
                return Join("", list);
            default:
                return "";
        }
    }

    /// <summary>Joins the texts of a list.</summary>
    public string Join(string separator, IList list)
    {
        var joined = new StringBuilder();
        for (var index = 0; index < list.Count; index++)
        {
            var text = Text(list[index]);
            Charge(text.Length + separator.Length);
            joined.Append(index == 0 ? "" : separator).Append(text);
        }

        return joined.ToString();
    }

    public override string? ObjectToString(object? value, bool nested = false) => Text(value);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var text = Text(textAsObject);
        Charge(text.Length);
        return Write(text);
    }

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => null;

    protected override IObjectAccessor GetMemberAccessorImpl(object target) => Parts.Instance;

    private void Step(ScriptNode? node)
    {
        if (++_steps > MaxSteps)
        {
            throw Abort(node!.Span, string.Create(
                CultureInfo.InvariantCulture, $"The template takes more than {MaxSteps:N0} steps. Loop over less."));
        }

        if (node is ScriptRawStatement raw)
        {
            Charge(raw.Text.Length);
        }
    }

    // Scriban stores the output object, not its text.
    private object? Capture(ScriptCaptureStatement capture, ScriptExpression name)
    {
        base.Evaluate(capture, aliasReturnedFunction: false);
        SetValue(name, GetValue(name)?.ToString());
        return null;
    }

    private List<object?> Range(ScriptBinaryExpression range)
    {
        if ((Evaluate(range.Left!), Evaluate(range.Right!)) is not (decimal first, decimal last)
            || !decimal.IsInteger(first) || !decimal.IsInteger(last))
        {
            throw new ScriptRuntimeException(range.Span, "Both ends of a range are whole numbers.");
        }

        var count = Math.Max(0, (double)last - (double)first + 1);
        if (count > MaxRange)
        {
            throw new ScriptRuntimeException(range.Span, string.Create(
                CultureInfo.InvariantCulture, $"This range has more than {MaxRange:N0} numbers."));
        }

        // The numbers need more memory than the list.
        Charge(16 * (long)count);
        return [.. Enumerable.Range(0, (int)count).Select(index => (object?)(first + index))];
    }

    private bool TryGetGiven(string name, out object? value)
    {
        if (!_given.TryGetValue(name, out value))
        {
            value = name switch
            {
                "node" => Context.Node,
                "fleet" or "FLEET" => Context.Node.Fleet,
                "service" => Context.Service,
                "nodes" => ListOf(Context.Nodes),
                "peers" => ListOf(Context.Peers),
                "NODE" => Context.Node.Name,
                "NODE_INDEX" => (decimal)Context.Node.Index,
                "empty" or "blank" => Values.Empty,
                _ => Context.Node.Variables.GetValueOrDefault(name),
            };
            _given.Add(name, value);
        }

        return value is not null || name == "nil";
    }

    private List<object?> ListOf(IEnumerable<FleetNode> nodes)
    {
        var list = nodes.ToList<object?>();
        Charge(Values.Size(list));
        return list;
    }

    private bool IsMissing(SourceSpan span)
    {
        var name = _source.TextAt(span);
        return EnableRelaxedTargetAccess ? true : throw Undefined(
            span,
            $"'{name}' is not defined here. Correct it, or give it a value with | default.",
            name,
            [.. CurrentGlobal!.GetMembers(), .. Context.Node.Variables.Keys, .. Names]);
    }

    private ScriptRuntimeException Undefined(SourceSpan span, string message, string? name, IReadOnlyList<string> known)
    {
        var error = new TemplateError(TemplateErrorKind.Undefined, SpanOf(span), message)
        {
            UnknownName = name,
            KnownNames = known,
        };
        return new ScriptRuntimeException(span, message) { Data = { [nameof(TemplateError)] = error } };
    }

    private void Report(ScriptRuntimeException exception)
    {
        var error = exception.Data[nameof(TemplateError)] as TemplateError
            ?? new TemplateError(TemplateErrorKind.Failure, _source.SpanOf(exception.Span), exception.OriginalMessage);
        if (!_errors.Exists(other => (other.Span, other.Message) == (error.Span, error.Message)))
        {
            _errors.Add(error);
        }

        if (_errors.Count >= MaxErrors || ++_failures >= MaxFailures)
        {
            throw new ScriptAbortException(exception.Span, CancellationToken.None);
        }
    }

    private ScriptAbortException Abort(SourceSpan span, string message)
    {
        _errors.Add(new TemplateError(TemplateErrorKind.Failure, _source.SpanOf(span), message));
        return new ScriptAbortException(span, CancellationToken.None);
    }
}
