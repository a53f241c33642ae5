using System.Collections;
using ComposeGen.Fleets;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>Compares values as Liquid does: a text never equals a number, and only what has an order is less.</summary>
internal static class Comparison
{
    public static bool IsKnown(ScriptBinaryOperator sign) => sign is ScriptBinaryOperator.LiquidContains
        or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
        or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    public static bool Holds(Rendering rendering, ScriptBinaryExpression comparison)
    {
        var (left, right) = (rendering.Evaluate(comparison.Left!), rendering.Evaluate(comparison.Right!));
        return comparison.Operator switch
        {
            ScriptBinaryOperator.CompareEqual => AreEqual(rendering, left, right),
            ScriptBinaryOperator.CompareNotEqual => !AreEqual(rendering, left, right),
            ScriptBinaryOperator.LiquidContains => Contains(rendering, left, right),
            _ when left is null || right is null => false,
            var sign => HasOrder(sign, Compare(rendering, left, right) ?? throw new ScriptRuntimeException(
                comparison.Span, $"{Values.Kind(left)} and {Values.Kind(right)} cannot be compared with {sign.ToText()}.")),
        };
    }

    public static bool AreEqual(Rendering rendering, object? left, object? right)
    {
        if (ReferenceEquals(left, Values.Empty) || ReferenceEquals(right, Values.Empty))
        {
            var other = ReferenceEquals(left, Values.Empty) ? right : left;
            return other is "" or IList { Count: 0 } || ReferenceEquals(other, Values.Empty);
        }

        if (left is string text && right is string { Length: var length } && length == text.Length)
        {
            rendering.Charge(length);
        }

        return (left, right) switch
        {
            (IList one, IList other) => one.Count == other.Count
                && Enumerable.Range(0, one.Count).All(index => AreEqual(rendering, one[index], other[index])),
            (FleetNode one, FleetNode other) => one.Name == other.Name,
            _ => Equals(left, right),
        };
    }

    /// <summary>Which of two values comes first; <see langword="null"/> when they have no order.</summary>
    public static int? Compare(Rendering rendering, object? left, object? right)
    {
        switch (left, right)
        {
            case (decimal one, decimal other):
                return one.CompareTo(other);
            case (string one, string other):
                rendering.Charge(Math.Min(one.Length, other.Length));
                return string.CompareOrdinal(one, other);
            default:
                return null;
        }
    }

    private static bool Contains(Rendering rendering, object? whole, object? part)
    {
        rendering.Charge(Values.Size(whole));
        return whole switch
        {
            string text => part is not null && text.Contains(rendering.Text(part), StringComparison.Ordinal),
            IList list => list.Cast<object?>().Any(each => AreEqual(rendering, each, part)),
            _ => false,
        };
    }

    private static bool HasOrder(ScriptBinaryOperator sign, int order) => sign switch
    {
        ScriptBinaryOperator.CompareLess => order < 0,
        ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
        ScriptBinaryOperator.CompareGreater => order > 0,
        _ => order >= 0,
    };
}
