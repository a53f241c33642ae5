using System.Globalization;
using System.Runtime.InteropServices;

namespace ComposeGen.Topologies;

/// <summary>A name and the number at its end, as <c>slave</c> and <c>12</c>.</summary>
/// <param name="Start">What stands before the number.</param>
/// <param name="Number">The number's digits; none, when the name ends with something else.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberedName(string Start, string Number)
{
    public static NumberedName Of(string name)
    {
        var end = name.AsSpan().TrimEnd("0123456789").Length;
        return new NumberedName(name[..end], name[end..]);
    }

    /// <summary>Whether the number is one of those that Compose counts containers with, from 1 to their count.</summary>
    public bool IsWithin(int count) =>
        Number is [not '0', ..]
        && int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= count;

    /// <summary>Puts together what is named alike, where the first of them stands, and each by number.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> nameOf) =>
        items.Select(item => (Item: item, Name: Of(nameOf(item))))
            .GroupBy(item => item.Name.Start, StringComparer.Ordinal)
            .SelectMany(alike => alike.OrderBy(item => item.Name.Digits.Length).ThenBy(item => item.Name.Digits, StringComparer.Ordinal))
            .Select(item => item.Item);

    private string Digits => Number.TrimStart('0');
}
