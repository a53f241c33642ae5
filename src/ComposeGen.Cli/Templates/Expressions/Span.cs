using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>The whole numbers from one to another: <c>(1..3)</c>.</summary>
internal sealed class Span(Expression from, Expression to) : Expression
{
    public override object? Evaluate(Rendering rendering)
    {
        if (from.Evaluate(rendering) is not decimal first || to.Evaluate(rendering) is not decimal last || first != decimal.Truncate(first) || last != decimal.Truncate(last))
        {
            rendering.Report(TemplateErrorKind.Failure, this, "Both ends of a range are whole numbers.");
            return null;
        }

        var count = Math.Max(0, last - first + 1);
        if (count > Rendering.MaxSteps)
        {
            rendering.Report(TemplateErrorKind.Failure, this, $"This range holds more than {Rendering.MaxSteps.ToString("N0", CultureInfo.InvariantCulture)} numbers.");
            return null;
        }

        rendering.Charge((int)count, this);
        return Enumerable.Range(0, (int)count).Select(index => (object?)(first + index)).ToList();
    }
}
