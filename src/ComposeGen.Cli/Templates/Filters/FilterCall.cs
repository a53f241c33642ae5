using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>What a filter works with.</summary>
/// <param name="Input">The value on its left.</param>
/// <param name="Arguments">The values behind its colon.</param>
/// <param name="Context">For whom the template is rendered.</param>
internal sealed record FilterCall(object? Input, IReadOnlyList<object?> Arguments, ConfigurationContext Context)
{
    /// <summary>The input as text.</summary>
    public string Text => Input is IReadOnlyList<object?> or (IMembers and not NodeMembers)
        ? throw new FilterException($"takes a text, but this is {Values.Kind(Input)}.")
        : Values.Text(Input);

    /// <summary>The input as a list.</summary>
    public IReadOnlyList<object?> List => Input as IReadOnlyList<object?> ?? throw new FilterException($"takes a list, but this is {Values.Kind(Input)}.");

    public decimal Number => NumberOf(Input);

    public bool Has(int index) => index < Arguments.Count;

    public string TextAt(int index) => Values.Text(Arguments[index]);

    public decimal NumberAt(int index) => NumberOf(Arguments[index]);

    public int WholeAt(int index) => NumberAt(index) is var number && Math.Abs(number) <= int.MaxValue
        ? (int)number
        : throw new FilterException($"{number} is too large.");

    private static decimal NumberOf(object? value) => value switch
    {
        decimal number => number,
        string text when decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new FilterException($"takes a number, but this is {Values.Kind(value)}."),
    };
}
