using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>A value that goes through a filter.</summary>
internal sealed class Filtered(Expression input, Filter filter, IReadOnlyList<Expression> arguments) : Expression
{
    public override object? Evaluate(Rendering rendering)
    {
        var wasLenient = rendering.IsLenient;
        rendering.IsLenient |= filter.IsLenient;
        var value = input.Evaluate(rendering);
        rendering.IsLenient = wasLenient;
        var values = arguments.Select(argument => argument.Evaluate(rendering)).ToList();
        try
        {
            rendering.Context.Location = rendering.SpanOf(input);
            var result = filter.Apply(new FilterCall(value, values, rendering.Context));
            rendering.Charge(result switch { string text => text.Length, IReadOnlyList<object?> list => list.Count, _ => 0 }, this);
            return result;
        }
        catch (FilterException exception)
        {
            // What is missing was reported where it is asked for.
            if (value is not null)
            {
                rendering.Report(TemplateErrorKind.Failure, input, $"{filter.Name}: {exception.Message}");
            }

            return null;
        }
    }
}
