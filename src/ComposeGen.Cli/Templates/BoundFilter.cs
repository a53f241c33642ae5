using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>A filter at the place in a template that calls it.</summary>
/// <param name="filter">The filter.</param>
/// <param name="arguments">How many arguments it gets there.</param>
/// <param name="input">Where its input stands.</param>
internal sealed class BoundFilter(Filter filter, int arguments, SourceSpan input) : IScriptCustomFunction
{
    public int RequiredParameterCount => ParameterCount;

    public int ParameterCount => arguments + 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        new(index == 0 && filter.IsLenient ? typeof(ScriptExpression) : typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var rendering = (Rendering)context;
        var value = arguments[0] is ScriptExpression expression ? rendering.EvaluateLeniently(expression) : arguments[0];
        if (value is null && filter.SkipsNothing)
        {
            return null;
        }

        rendering.Charge(arguments.Sum(Values.Size));
        var result = filter.Apply(new FilterCall(filter.Name, value, [.. arguments.Skip(1)], rendering, input));
        rendering.Charge(Values.Size(result));
        return result;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
