using System.Collections;
using ComposeGen.Fleets;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>The conditions of Liquid: a text never equals a number, and only texts or numbers have an order.</summary>
internal static class Conditions
{
    public static bool IsKnown(ScriptBinaryOperator sign) => sign is ScriptBinaryOperator.LiquidContains
        or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
        or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    public static bool Holds(Rendering rendering, ScriptBinaryExpression condition) =>
        condition.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or
            ? AnyOrAll(rendering, condition)
            : Compares(rendering, condition);

    /// <summary>Runs the first branch of a <c>case</c> with an equal value, or its <c>else</c>.</summary>
    public static object? Choose(Rendering rendering, ScriptCaseStatement cases)
    {
        var value = rendering.Evaluate(cases.Value!);
        ScriptConditionStatement? branch = cases.Body!.Statements.OfType<ScriptWhenStatement>().FirstOrDefault();
        while (branch is ScriptWhenStatement when)
        {
            if (when.Values.Any(choice => AreEqual(rendering, value, rendering.Evaluate(choice))))
            {
                return rendering.Evaluate(when.Body!);
            }

            branch = when.Next;
        }

        return branch is null ? null : rendering.Evaluate(branch);
    }

    // In Liquid, and and or have the same precedence, and the rightmost comes first.
    private static bool AnyOrAll(Rendering rendering, ScriptBinaryExpression terms)
    {
        foreach (var (term, sign) in TermsOf(terms, ScriptBinaryOperator.None))
        {
            var holds = rendering.ToBool(term.Span, rendering.Evaluate(term));
            if (sign == ScriptBinaryOperator.None || holds == (sign == ScriptBinaryOperator.Or))
            {
                return holds;
            }
        }

        return false;
    }

    private static IEnumerable<(ScriptExpression Term, ScriptBinaryOperator Sign)> TermsOf(
        ScriptExpression condition, ScriptBinaryOperator sign) =>
        condition is ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } terms
            ? [.. TermsOf(terms.Left!, terms.Operator), .. TermsOf(terms.Right!, sign)]
            : [(condition, sign)];

    private static bool Compares(Rendering rendering, ScriptBinaryExpression comparison)
    {
        var (left, right) = (rendering.Evaluate(comparison.Left!), rendering.Evaluate(comparison.Right!));
        return comparison.Operator switch
        {
            ScriptBinaryOperator.CompareEqual => AreEqual(rendering, left, right),
            ScriptBinaryOperator.CompareNotEqual => !AreEqual(rendering, left, right),
            ScriptBinaryOperator.LiquidContains => Contains(rendering, left, right),
            _ when left is null || right is null => false,
            var sign => Compare(rendering, left, right) is { } order
                ? sign switch
                {
                    ScriptBinaryOperator.CompareLess => order < 0,
                    ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
                    ScriptBinaryOperator.CompareGreater => order > 0,
                    _ => order >= 0,
                }
                : throw new ScriptRuntimeException(
                    comparison.Span,
                    $"{Values.Kind(left)} and {Values.Kind(right)} cannot be compared with {sign.ToText()}."),
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

    /// <summary>Compares two values; returns <see langword="null"/> when they have no order.</summary>
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
}
