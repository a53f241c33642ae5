using System.Collections;
using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>Values: nothing, text, numbers (<see cref="decimal"/>), true and false, lists, nodes, and their variables.</summary>
internal static class Values
{
    /// <summary>The keyword that empty texts and empty lists are equal to.</summary>
    public static readonly IReadOnlyDictionary<string, string> Empty = new Dictionary<string, string>(StringComparer.Ordinal);

    private static readonly object Missing = new();

    /// <summary>What a value is, in messages.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "nothing",
        bool => "true or false",
        decimal => "a number",
        string => "a text",
        IList => "a list",
        FleetNode => "a node",
        _ => "an object",
    };

    /// <summary>What a value counts against the limit: 1 for each two bytes, about.</summary>
    public static long Size(object? value) => value switch
    {
        string text => text.Length,
        IList list => 4L * list.Count,
        _ => 1,
    };

    /// <summary>The names of a value's parts.</summary>
    public static IReadOnlyList<string> PartsOf(object? value) => value switch
    {
        FleetNode => ["name", "index", "kind", "variables"],
        IReadOnlyDictionary<string, string> variables => [.. variables.Keys],
        IList => ["first", "last", "size"],
        string => ["size"],
        _ => [],
    };

    /// <summary>A part of a value, by its name or by its place in a list; <see langword="false"/> when there is none.</summary>
    public static bool TryGetPart(object? value, object? key, out object? part)
    {
        var found = (value, key) switch
        {
            (FleetNode node, "name") => node.Name,
            (FleetNode node, "index") => (decimal)node.Index,
            (FleetNode node, "kind") => node.Kind,
            (FleetNode node, "variables") => node.Variables,
            (IReadOnlyDictionary<string, string> variables, string name) => variables.GetValueOrDefault(name) ?? Missing,
            (IList list, "size") => (decimal)list.Count,
            (IList { Count: > 0 } list, "first") => list[0],
            (IList { Count: > 0 } list, "last") => list[^1],
            (IList list, decimal index) when decimal.IsInteger(index) && index >= -list.Count && index < list.Count =>
                list[(int)(index < 0 ? list.Count + index : index)],
            (string text, "size") => (decimal)text.Length,
            _ => Missing,
        };
        part = found == Missing ? null : found;
        return found != Missing;
    }

    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
