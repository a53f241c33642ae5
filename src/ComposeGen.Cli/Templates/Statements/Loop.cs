using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>Runs its body for each value of a list.</summary>
internal sealed class Loop(string variable, Expression list, IReadOnlyList<Statement> body, IReadOnlyList<Statement> otherwise) : Statement
{
    public Expression? Limit { get; init; }

    public Expression? Offset { get; init; }

    public bool IsReversed { get; init; }

    public override void Run(Rendering rendering)
    {
        var values = ValuesOf(rendering);
        if (values.Count == 0)
        {
            rendering.Run(otherwise);
        }

        for (var index = 0; index < values.Count && rendering.Exit != LoopExit.Break; index++)
        {
            rendering.Step(this);
            rendering.EnterLoop(variable, values[index]);
            rendering.EnterLoop("forloop", Round(index, values.Count));
            rendering.Exit = LoopExit.None;
            rendering.Run(body);
            rendering.LeaveLoop();
            rendering.LeaveLoop();
        }

        rendering.Exit = values.Count == 0 ? rendering.Exit : LoopExit.None;
    }

    private List<object?> ValuesOf(Rendering rendering)
    {
        var value = list.Evaluate(rendering);
        if (value is not (IReadOnlyList<object?> or null))
        {
            rendering.Report(TemplateErrorKind.Failure, list, $"A loop goes over a list, but this is {Values.Kind(value)}.");
        }

        var all = value as IReadOnlyList<object?> ?? [];
        var some = all.Skip(CountOf(Offset, 0, rendering)).Take(CountOf(Limit, all.Count, rendering));
        return IsReversed ? [.. some.Reverse()] : [.. some];
    }

    private static int CountOf(Expression? expression, int otherwise, Rendering rendering)
    {
        if (expression?.Evaluate(rendering) is not { } value)
        {
            return otherwise;
        }

        if (value is decimal number and >= 0 and <= int.MaxValue && number == decimal.Truncate(number))
        {
            return (int)number;
        }

        rendering.Report(TemplateErrorKind.Failure, expression, "This takes a whole number from 0.");
        return otherwise;
    }

    private static Members Round(int index, int count) => new(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["index"] = (decimal)(index + 1),
        ["index0"] = (decimal)index,
        ["first"] = index == 0,
        ["last"] = index == count - 1,
        ["length"] = (decimal)count,
    });
}
