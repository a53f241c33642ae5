using System.Globalization;

namespace ComposeGen.Cli.Templates;

/// <summary>What values are: nothing, text, numbers, true and false, lists, and what has members.</summary>
internal static class Values
{
    /// <summary>Everything is true but nothing and false.</summary>
    public static bool IsTrue(object? value) => value is not (null or false);

    public static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => string.Concat(list.Select(Text)),
        NodeMembers node => node.Name,
        IMembers => "",
        _ => (string)value,
    };

    /// <summary>What a value is, in messages.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "nothing",
        bool => "true or false",
        decimal => "a number",
        IReadOnlyList<object?> => "a list",
        IMembers => "an object",
        _ => "a text",
    };

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (Empty, _) => IsEmpty(right),
        (_, Empty) => IsEmpty(left),
        (IReadOnlyList<object?> one, IReadOnlyList<object?> other) => one.Count == other.Count && one.Zip(other).All(pair => AreEqual(pair.First, pair.Second)),
        (NodeMembers one, NodeMembers other) => one.Name == other.Name,
        _ => Equals(left, right),
    };

    /// <summary>Which of two values comes first; <see langword="null"/> when they cannot be compared.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (decimal one, decimal other) => one.CompareTo(other),
        (string one, string other) => string.CompareOrdinal(one, other),
        _ => null,
    };

    private static bool IsEmpty(object? value) => value is "" or Empty or IReadOnlyList<object?> { Count: 0 };
}
