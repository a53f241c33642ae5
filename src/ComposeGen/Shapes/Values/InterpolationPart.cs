namespace ComposeGen.Shapes;

/// <summary>A variable, or a stray <c>$</c>, in a text.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Name">The name of the variable; empty for a stray <c>$</c>.</param>
/// <param name="Operator">The operator of the variable, such as <c>:-</c>; empty if it has none.</param>
/// <param name="Argument">The text behind the operator.</param>
internal readonly record struct InterpolationPart(int Start, int End, string Name, string Operator, string Argument)
{
    /// <summary>Real files nest two or three levels; the limit bounds the time for text that only repeats <c>${</c>.</summary>
    private const int MaxDepth = 32;

    private static readonly string[] Operators = [":-", "-", ":?", "?", ":+", "+"];

    /// <summary>Determines whether a name is valid for a variable.</summary>
    public static bool IsName(string name) => name.Length > 0 && NameEnd(name, 0) == name.Length;

    /// <summary>Whether the part is a variable.</summary>
    public bool IsVariable => Name.Length > 0;

    /// <summary>Finds all variables and stray <c>$</c> in a text; skips <c>$$</c>.</summary>
    public static IEnumerable<InterpolationPart> AllIn(string raw) => raw.Contains('$', StringComparison.Ordinal)
        ? Find(raw)
        : [];

    private static IEnumerable<InterpolationPart> Find(string raw)
    {
        for (var at = raw.IndexOf('$', StringComparison.Ordinal); at >= 0; at = raw.IndexOf('$', at))
        {
            if (raw.AsSpan(at).StartsWith("$$"))
            {
                at += 2;
            }
            else
            {
                var part = raw.AsSpan(at).StartsWith("${") ? Braced(raw, at) : Bare(raw, at);
                yield return part;
                at = part.End;
            }
        }
    }

    private static InterpolationPart Bare(string raw, int start)
    {
        var end = NameEnd(raw, start + 1);
        return new InterpolationPart(start, end, raw[(start + 1)..end], "", "");
    }

    private static InterpolationPart Braced(string raw, int start)
    {
        var nameEnd = NameEnd(raw, start + 2);
        var end = ClosingBrace(raw, start + 2);
        var invalid = new InterpolationPart(start, start + 1, "", "", "");
        if (end < 0 || nameEnd == start + 2)
        {
            return invalid;
        }

        var rest = raw[nameEnd..end];
        var name = raw[(start + 2)..nameEnd];
        if (rest.Length == 0)
        {
            return new InterpolationPart(start, end + 1, name, "", "");
        }

        var @operator = Array.Find(Operators, candidate => rest.StartsWith(candidate, StringComparison.Ordinal));
        return @operator is null ? invalid : new InterpolationPart(start, end + 1, name, @operator, rest[@operator.Length..]);
    }

    private static int ClosingBrace(string raw, int from)
    {
        var depth = 1;
        for (var at = from; at < raw.Length; at++)
        {
            if (raw[at] == '{' && raw[at - 1] == '$' && ++depth > MaxDepth)
            {
                return -1;
            }

            if (raw[at] == '}' && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static int NameEnd(string raw, int start)
    {
        var end = start;
        while (end < raw.Length
            && (raw[end] == '_' || char.IsAsciiLetter(raw[end]) || (end > start && char.IsAsciiDigit(raw[end]))))
        {
            end++;
        }

        return end;
    }
}
