using System.Collections;
using ComposeGen.Fleets;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>The filters of Liquid for texts, numbers and lists.</summary>
internal static class StandardFilters
{
    /// <summary>The options of <c>for</c>, in the order of the arguments of <see cref="Loop"/>.</summary>
    public static readonly string[] LoopOptions = ["offset", "limit", "reversed"];

    /// <summary>The list of a <c>for</c>, with its options as arguments.</summary>
    public static Filter Loop { get; } = new("for", LoopOptions.Length, LoopOptions.Length, LoopList);

    public static IReadOnlyList<Filter> All { get; } =
    [
        new("default", 1, 1, call => call.Input is null or false or "" or IList { Count: 0 } ? call.Arguments[0] : call.Input)
        {
            IsLenient = true,
        },
        new("size", 0, 0, call => (decimal)(call.Input is IList list ? list.Count : call.Text.Length)),
        new("append", 1, 1, call => call.Text + call.TextAt(0)),
        new("capitalize", 0, 0, call => call.Text is "" ? "" : char.ToUpperInvariant(call.Text[0]) + Lower(call.Text[1..])),
        new("downcase", 0, 0, call => Lower(call.Text)),
        new("lstrip", 0, 0, call => call.Text.TrimStart()),
        new("prepend", 1, 1, call => call.TextAt(0) + call.Text),
        new("remove", 1, 1, call => Replace(call, "")),
        new("replace", 2, 2, call => Replace(call, call.TextAt(1))),
        new("rstrip", 0, 0, call => call.Text.TrimEnd()),
        new("slice", 1, 2, call => Slice(call.Text, call.WholeAt(0), call.Has(1) ? call.WholeAt(1) : 1)),
        new("split", 1, 1, call => Split(call, call.TextAt(0))),
        new("strip", 0, 0, call => call.Text.Trim()),
        new("upcase", 0, 0, call => call.Text.ToUpperInvariant()),
        .. OfNumbersAndLists.Select(filter => filter with { SkipsNothing = true }),
    ];

    private static IEnumerable<Filter> OfNumbersAndLists =>
    [
        new("abs", 0, 0, call => Math.Abs(call.Number)),
        new("at_least", 1, 1, call => Math.Max(call.Number, call.NumberAt(0))),
        new("at_most", 1, 1, call => Math.Min(call.Number, call.NumberAt(0))),
        new("divided_by", 1, 1, call => Calculate(call, Divide)),
        new("minus", 1, 1, call => Calculate(call, decimal.Subtract)),
        new("modulo", 1, 1, call => Calculate(call, decimal.Remainder)),
        new("plus", 1, 1, call => Calculate(call, decimal.Add)),
        new("times", 1, 1, call => Calculate(call, decimal.Multiply)),
        new("concat", 1, 1, Concat),
        new("first", 0, 0, call => call.Items.Count == 0 ? null : call.Items[0]),
        new("join", 0, 1, call => call.Rendering.Join(call.Has(0) ? call.TextAt(0) : " ", call.Items)),
        new("last", 0, 0, call => call.Items.Count == 0 ? null : call.Items[^1]),
        new("map", 1, 1, call => Listed(call.List.Select(each => Part(each, call.TextAt(0))))),
        new("reject", 1, 2, call => Listed(call.List.Where(each => !Matches(each, call)))),
        new("reverse", 0, 0, call => Listed(call.List.Reverse())),
        new("sort", 0, 1, Sort),
        new("uniq", 0, 0, call => Listed(call.List.DistinctBy(each => (each?.GetType(), Charged(call, each))))),
        new("where", 1, 2, call => Listed(call.List.Where(each => Matches(each, call)))),
    ];

#pragma warning disable CA1308 // The filter is for lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    private static List<object?> Listed(IEnumerable<object?> values) => [.. values];

    private static string Charged(FilterCall call, object? value)
    {
        var text = call.Rendering.Text(value);
        call.Rendering.Charge(text.Length);
        return text;
    }

    // Each letter may become a long text, so the size is counted first.
    private static string Replace(FilterCall call, string with)
    {
        var (text, old) = (call.Text, call.TextAt(0));
        if (old.Length == 0)
        {
            throw call.Error("an empty text cannot be replaced.");
        }

        call.Rendering.Charge((long)text.Length / old.Length * with.Length);
        return text.Replace(old, with, StringComparison.Ordinal);
    }

    private static List<object?> Split(FilterCall call, string separator)
    {
        var text = call.Text;

        // Each part needs the memory of a string.
        call.Rendering.Charge(16L * (separator.Length == 0 ? text.Length : text.AsSpan().Count(separator)));
        return text.Length == 0 ? []
            : separator.Length == 0 ? [.. text.Select(letter => letter.ToString())]
            : [.. text.Split(separator)];
    }

    private static string Slice(string text, int start, int length)
    {
        start = start < 0 ? text.Length + start : start;
        return start < 0 || start >= text.Length || length <= 0
            ? ""
            : text.Substring(start, Math.Min(length, text.Length - start));
    }

    // As in Liquid, whole numbers remain whole.
    private static decimal Divide(decimal number, decimal by) =>
        decimal.IsInteger(number) && decimal.IsInteger(by) ? decimal.Floor(number / by) : number / by;

    private static decimal Calculate(FilterCall call, Func<decimal, decimal, decimal> calculate)
    {
        try
        {
            return calculate(call.Number, call.NumberAt(0));
        }
        catch (ArithmeticException exception)
        {
            throw call.Error(exception is DivideByZeroException
                ? "nothing can be divided by 0."
                : "the number becomes too large.");
        }
    }

    // Nodes of other kinds have other variables, so a missing part is nothing.
    private static object? Part(object? value, string path)
    {
        foreach (var name in path.Split('.'))
        {
            _ = Values.TryGetPart(value, name, out value);
        }

        return value;
    }

    private static bool Matches(object? each, FilterCall call)
    {
        var part = Part(each, call.TextAt(0));
        return call.Has(1) ? Conditions.AreEqual(call.Rendering, part, call.Arguments[1]) : part is not (null or false);
    }

    private static List<object?> Concat(FilterCall call) =>
        call.Arguments[0] is IList other
            ? [.. call.List, .. other.Cast<object?>()]
            : throw call.Error("takes a list as argument.");

    private static List<object?> Sort(FilterCall call)
    {
        var keys = call.List.Select(each => (Key: KeyOf(call, each), Value: each)).ToList();
        if (!keys.TrueForAll(each => each.Key is decimal) && !keys.TrueForAll(each => each.Key is string))
        {
            throw call.Error("takes a list of texts only, or of numbers only.");
        }

        var order = Comparer<object?>.Create((one, other) => Conditions.Compare(call.Rendering, one, other) ?? 0);
        return [.. keys.OrderBy(each => each.Key, order).Select(each => each.Value)];
    }

    private static object? KeyOf(FilterCall call, object? each) =>
        (call.Has(0) ? Part(each, call.TextAt(0)) : each) is var key && key is FleetNode node ? node.Name : key;

    private static IList LoopList(FilterCall call)
    {
        var list = call.Input switch
        {
            null => Array.Empty<object?>(),
            IList given => given,
            _ => throw new ScriptRuntimeException(call.Span, $"A loop goes over a list, but this is {Values.Kind(call.Input)}."),
        };
        if (call.Arguments is [null, null, null])
        {
            return list;
        }

        var some = Listed(list.Cast<object?>().Skip(LoopCount(call, 0) ?? 0).Take(LoopCount(call, 1) ?? list.Count));
        if (call.Arguments[2] is not null)
        {
            some.Reverse();
        }

        return some;
    }

    private static int? LoopCount(FilterCall call, int option) => call.Arguments[option] switch
    {
        null => null,
        decimal number when decimal.IsInteger(number) && number is >= 0 and <= int.MaxValue => (int)number,
        _ => throw new ScriptRuntimeException(call.Span, $"The {LoopOptions[option]} of a loop is a whole number from 0."),
    };
}
