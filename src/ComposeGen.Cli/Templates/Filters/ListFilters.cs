namespace ComposeGen.Cli.Templates;

/// <summary>The filters of Liquid that take lists.</summary>
internal static class ListFilters
{
    public static IReadOnlyList<Filter> All { get; } =
    [
        new("join", 0, 1, call => string.Join(call.Has(0) ? call.TextAt(0) : " ", call.List.Select(Values.Text))),
        new("first", 0, 0, call => call.List.Count == 0 ? null : call.List[0]),
        new("last", 0, 0, call => call.List.Count == 0 ? null : call.List[^1]),
        new("size", 0, 0, call => (decimal)(call.Input is IReadOnlyList<object?> list ? list.Count : call.Text.Length)),
        new("map", 1, 1, call => call.List.Select(each => Member(each, call.TextAt(0))).ToList()),
        new("where", 1, 2, call => call.List.Where(each => Matches(each, call)).ToList()),
        new("reject", 1, 2, call => call.List.Where(each => !Matches(each, call)).ToList()),
        new("reverse", 0, 0, call => call.List.Reverse().ToList()),
        new("sort", 0, 1, call => Sorted(call)),
        new("uniq", 0, 0, call => call.List.DistinctBy(each => (each?.GetType(), Values.Text(each))).ToList()),
        new("concat", 1, 1, call => call.List.Concat(call.Arguments[0] as IReadOnlyList<object?> ?? throw new FilterException("takes a list as argument.")).ToList()),
    ];

    // Nodes of other kinds have other variables, so what one lacks is nothing.
    private static object? Member(object? value, string path)
    {
        foreach (var name in path.Split('.'))
        {
            value = value is IMembers members && members.TryGet(name, out var member) ? member : null;
        }

        return value;
    }

    private static bool Matches(object? each, FilterCall call)
    {
        var member = Member(each, call.TextAt(0));
        return call.Has(1) ? Values.AreEqual(member, call.Arguments[1]) : Values.IsTrue(member);
    }

    private static List<object?> Sorted(FilterCall call)
    {
        var keys = call.List.Select(each => (Key: call.Has(0) ? Member(each, call.TextAt(0)) : each, Value: each)).ToList();
        return keys.TrueForAll(each => each.Key is decimal) || keys.TrueForAll(each => each.Key is string or NodeMembers)
            ? [.. keys.OrderBy(each => each.Key is NodeMembers node ? node.Name : each.Key, Comparer<object?>.Create((one, other) => Values.Compare(one, other) ?? 0)).Select(each => each.Value)]
            : throw new FilterException("takes a list of texts only, or of numbers only.");
    }
}
