namespace ComposeGen;

/// <summary>Compose's notation for variables in text: <c>$$</c>, <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c> and its kin.</summary>
internal static class Interpolation
{
    private static readonly string[] Operators = [":-", "-", ":?", "?", ":+", "+"];

    /// <summary>Literal text in Compose's notation.</summary>
    public static string Escape(string literal) =>
        literal.Contains('$', StringComparison.Ordinal) ? literal.Replace("$", "$$", StringComparison.Ordinal) : literal;

    /// <summary>The literal that the text stands for, or <see langword="null"/> when a variable or a stray $ is in it.</summary>
    public static string? Literal(string raw)
    {
        if (!raw.Contains('$', StringComparison.Ordinal))
        {
            return raw;
        }

        return Next(raw, 0, out _) == PartKind.None ? raw.Replace("$$", "$", StringComparison.Ordinal) : null;
    }

    /// <summary>Whether a variable stands in the text.</summary>
    public static bool HasVariables(string raw) => Next(raw, 0, out _) == PartKind.Variable;

    /// <summary>The first <c>${</c> that is no variable, or <c>$</c> that begins nothing; <see langword="null"/> when all is well.</summary>
    public static string? FindStray(string raw)
    {
        for (var at = 0; Next(raw, at, out var part) is not PartKind.None and var kind; at = part.End)
        {
            if (kind == PartKind.Stray)
            {
                return raw[part.Start..Math.Min(raw.Length, part.Start + 2)];
            }
        }

        return null;
    }

    /// <summary>Whether a variable has a default, a message or a replacement, which format 2.0 knew nothing of.</summary>
    public static bool HasOperators(string raw)
    {
        for (var at = 0; Next(raw, at, out var part) is not PartKind.None; at = part.End)
        {
            if (part.Operator.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with some variables replaced by literal text; the others stay as they are written.</summary>
    public static string Substitute(string raw, Func<string, string?> valueOf)
    {
        var at = 0;
        var result = "";
        while (Next(raw, at, out var part) is not PartKind.None and var kind)
        {
            result += raw[at..part.Start];
            var value = kind == PartKind.Variable ? valueOf(part.Name) : null;
            result += value is null ? Kept(raw, part, valueOf) : Replacement(part, value, valueOf);
            at = part.End;
        }

        return at == 0 ? raw : result + raw[at..];
    }

    // Another variable stays, but what it falls back to may hold one that does not.
    private static string Kept(string raw, Part part, Func<string, string?> valueOf) => part.Argument.Length == 0
        ? raw[part.Start..part.End]
        : $"{raw[part.Start..(part.End - part.Argument.Length - 1)]}{Substitute(part.Argument, valueOf)}}}";

    // The variable has a value, so a default does not count and a replacement does; an empty value is unset to the forms with a colon.
    private static string Replacement(Part part, string value, Func<string, string?> valueOf)
    {
        var isSet = value.Length > 0 || !part.Operator.StartsWith(':');
        return part.Operator switch
        {
            ":-" or "-" when !isSet => Substitute(part.Argument, valueOf),
            ":+" or "+" => isSet ? Substitute(part.Argument, valueOf) : "",
            _ => Escape(value),
        };
    }

    /// <summary>The next variable or stray $ at or behind a position; <c>$$</c> is passed over.</summary>
    private static PartKind Next(string raw, int from, out Part part)
    {
        for (var at = raw.IndexOf('$', from); at >= 0; at = raw.IndexOf('$', at))
        {
            if (at + 1 < raw.Length && raw[at + 1] == '$')
            {
                at += 2;
                continue;
            }

            part = at + 1 < raw.Length && raw[at + 1] == '{' ? Braced(raw, at) : Bare(raw, at);
            return part.Name.Length > 0 ? PartKind.Variable : PartKind.Stray;
        }

        part = default;
        return PartKind.None;
    }

    private static Part Bare(string raw, int start)
    {
        var end = NameEnd(raw, start + 1);
        return new Part(start, end, raw[(start + 1)..end], "", "");
    }

    private static Part Braced(string raw, int start)
    {
        var nameEnd = NameEnd(raw, start + 2);
        var end = ClosingBrace(raw, start + 2);
        var invalid = new Part(start, start + 1, "", "", "");
        if (end < 0)
        {
            return invalid;
        }

        var rest = raw[nameEnd..end];
        var name = raw[(start + 2)..nameEnd];
        if (rest.Length == 0)
        {
            return new Part(start, end + 1, name, "", "");
        }

        var @operator = Array.Find(Operators, candidate => rest.StartsWith(candidate, StringComparison.Ordinal));
        return @operator is null ? invalid : new Part(start, end + 1, name, @operator, rest[@operator.Length..]);
    }

    private static int ClosingBrace(string raw, int from)
    {
        var depth = 1;
        for (var at = from; at < raw.Length; at++)
        {
            if (raw[at] == '{' && raw[at - 1] == '$')
            {
                depth++;
            }
            else if (raw[at] == '}' && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static int NameEnd(string raw, int start)
    {
        var end = start;
        while (end < raw.Length && (raw[end] == '_' || char.IsAsciiLetter(raw[end]) || (end > start && char.IsAsciiDigit(raw[end]))))
        {
            end++;
        }

        return end;
    }

    private enum PartKind
    {
        None,
        Variable,
        Stray,
    }

    private readonly record struct Part(int Start, int End, string Name, string Operator, string Argument);
}
