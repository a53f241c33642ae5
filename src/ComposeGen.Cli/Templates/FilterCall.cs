using System.Collections;
using System.Globalization;
using ComposeGen.Fleets;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>What a filter works with.</summary>
/// <param name="Name">The filter's name.</param>
/// <param name="Input">The value on its left.</param>
/// <param name="Arguments">The values after its colon.</param>
/// <param name="Rendering">The rendering that it belongs to.</param>
/// <param name="Span">Where the input stands.</param>
internal sealed record FilterCall(
    string Name, object? Input, IReadOnlyList<object?> Arguments, Rendering Rendering, SourceSpan Span)
{
    /// <summary>For whom the template is rendered; its findings point at the input.</summary>
    public ConfigurationContext Context
    {
        get
        {
            Rendering.Context.Location = Rendering.SpanOf(Span);
            return Rendering.Context;
        }
    }

    /// <summary>The input as text.</summary>
    public string Text =>
        Input is IList or IReadOnlyDictionary<string, string> ? throw WrongInput("a text") : Rendering.Text(Input);

    /// <summary>The input as a list.</summary>
    public IEnumerable<object?> List => Items.Cast<object?>();

    public IList Items => Input as IList ?? throw WrongInput("a list");

    public decimal Number => NumberOf(Input);

    public bool Has(int index) => index < Arguments.Count;

    public string TextAt(int index) => Rendering.Text(Arguments[index]);

    public decimal NumberAt(int index) => NumberOf(Arguments[index]);

    public int WholeAt(int index) => NumberAt(index) is var number && Math.Abs(number) <= int.MaxValue
        ? (int)number
        : throw Error($"{Rendering.Text(number)} is too large.");

    public ScriptRuntimeException Error(string message) => new(Span, $"{Name}: {message}");

    private ScriptRuntimeException WrongInput(string wanted) => Error($"takes {wanted}, but this is {Values.Kind(Input)}.");

    private decimal NumberOf(object? value) => value switch
    {
        decimal number => number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Error($"takes a number, but this is {Values.Kind(value)}."),
    };
}
