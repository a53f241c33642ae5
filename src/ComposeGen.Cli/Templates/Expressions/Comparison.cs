using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>Two values compared.</summary>
internal sealed class Comparison(Expression left, string sign, Expression right) : Expression
{
    public override object? Evaluate(Rendering rendering)
    {
        var (one, other) = (left.Evaluate(rendering), right.Evaluate(rendering));
        return sign switch
        {
            "==" => Values.AreEqual(one, other),
            "!=" or "<>" => !Values.AreEqual(one, other),
            "contains" => Contains(one, other),
            _ => Compare(rendering, one, other),
        };
    }

    private static bool Contains(object? whole, object? part) => whole switch
    {
        string text => part is not null && text.Contains(Values.Text(part), StringComparison.Ordinal),
        IReadOnlyList<object?> list => list.Any(each => Values.AreEqual(each, part)),
        _ => false,
    };

    private bool Compare(Rendering rendering, object? one, object? other)
    {
        if (Values.Compare(one, other) is { } order)
        {
            return sign switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            };
        }

        if (one is not null && other is not null)
        {
            rendering.Report(TemplateErrorKind.Failure, this, $"{Values.Kind(one)} and {Values.Kind(other)} cannot be compared with {sign}.");
        }

        return false;
    }
}
