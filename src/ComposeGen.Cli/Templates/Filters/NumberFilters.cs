namespace ComposeGen.Cli.Templates;

/// <summary>The filters of Liquid that reckon.</summary>
internal static class NumberFilters
{
    public static IReadOnlyList<Filter> All { get; } =
    [
        new("plus", 1, 1, call => Reckon(() => call.Number + call.NumberAt(0))),
        new("minus", 1, 1, call => Reckon(() => call.Number - call.NumberAt(0))),
        new("times", 1, 1, call => Reckon(() => call.Number * call.NumberAt(0))),
        new("divided_by", 1, 1, call => Reckon(() => Divide(call.Number, call.NumberAt(0)))),
        new("modulo", 1, 1, call => Reckon(() => call.Number % call.NumberAt(0))),
        new("abs", 0, 0, call => Math.Abs(call.Number)),
        new("at_least", 1, 1, call => Math.Max(call.Number, call.NumberAt(0))),
        new("at_most", 1, 1, call => Math.Min(call.Number, call.NumberAt(0))),
    ];

    // Whole numbers stay whole, as Liquid has it.
    private static decimal Divide(decimal number, decimal by) =>
        number == decimal.Truncate(number) && by == decimal.Truncate(by) ? decimal.Floor(number / by) : number / by;

    private static decimal Reckon(Func<decimal> reckon)
    {
        try
        {
            return reckon();
        }
        catch (ArithmeticException exception)
        {
            throw new FilterException(exception is DivideByZeroException ? "nothing can be divided by 0." : "the number becomes too large.", exception);
        }
    }
}
