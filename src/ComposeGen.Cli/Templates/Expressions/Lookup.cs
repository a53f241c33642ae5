using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>A variable, or a part of one: <c>node.name</c>, <c>peers[0]</c>, <c>peers.size</c>.</summary>
internal sealed class Lookup(string name, IReadOnlyList<Expression> parts) : Expression
{
    public override object? Evaluate(Rendering rendering)
    {
        if (!rendering.TryGet(name, out var value))
        {
            return Undefined(rendering, $"'{name}' is not defined here.", name, rendering.Names);
        }

        foreach (var part in parts)
        {
            if (!TryStep(value, part.Evaluate(rendering), out var next))
            {
                return NoPart(rendering, value, part);
            }

            value = next;
        }

        return value;
    }

    private static bool TryStep(object? value, object? key, out object? next)
    {
        next = null;
        return (value, key) switch
        {
            (IMembers members, string member) => members.TryGet(member, out next),
            (IReadOnlyList<object?> list, "size") => Found(out next, (decimal)list.Count),
            (IReadOnlyList<object?> list, "first") => list.Count > 0 && Found(out next, list[0]),
            (IReadOnlyList<object?> list, "last") => list.Count > 0 && Found(out next, list[^1]),
            (IReadOnlyList<object?> list, decimal index) => index == decimal.Truncate(index) && Math.Abs(index) <= list.Count && (index < 0 || index < list.Count)
                && Found(out next, list[(int)(index < 0 ? list.Count + index : index)]),
            (string text, "size") => Found(out next, (decimal)text.Length),
            _ => false,
        };
    }

    private static bool Found(out object? next, object? value)
    {
        next = value;
        return true;
    }

    private object? NoPart(Rendering rendering, object? value, Expression part)
    {
        var key = Values.Text(part.Evaluate(rendering));
        return Undefined(rendering, $"'{key}' is no part of {Values.Kind(value)} here.", key, (value as IMembers)?.Names ?? []);
    }

    private object? Undefined(Rendering rendering, string message, string wanted, IEnumerable<string> known)
    {
        if (!rendering.IsLenient)
        {
            var near = known.Distinct(StringComparer.Ordinal).OrderBy(each => each, StringComparer.Ordinal).ToList();
            var help = near.Count == 0 ? "" : $" There is {string.Join(", ", near)}.";
            rendering.Report(TemplateErrorKind.Undefined, this, $"{message}{help} Mend '{wanted}', or give it a value with | default.");
        }

        return null;
    }
}
