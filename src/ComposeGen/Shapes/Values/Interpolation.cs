using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ComposeGen.Shapes;

/// <summary>
/// Compose's notation for variables in text: <c>$$</c>, <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c> and so on.
/// </summary>
internal static class Interpolation
{
    /// <summary>Real files nest two or three levels; the limit bounds the time for text that only repeats <c>${</c>.</summary>
    private const int MaxDepth = 32;

    private static readonly string[] Operators = [":-", "-", ":?", "?", ":+", "+"];

    /// <summary>Converts a literal to the notation of Compose.</summary>
    public static string Escape(string literal) =>
        literal.Contains('$', StringComparison.Ordinal) ? literal.Replace("$", "$$", StringComparison.Ordinal) : literal;

    /// <summary>
    /// Returns the literal that a text means; <see langword="null"/> if it contains a variable or a stray <c>$</c>.
    /// </summary>
    public static string? Literal(string raw)
    {
        if (!raw.Contains('$', StringComparison.Ordinal))
        {
            return raw;
        }

        return Next(raw, 0, out _) == PartKind.None ? raw.Replace("$$", "$", StringComparison.Ordinal) : null;
    }

    /// <summary>Determines whether a name is valid for a variable.</summary>
    public static bool IsName(string name) => name.Length > 0 && NameEnd(name, 0) == name.Length;

    /// <summary>Whether the text contains a variable.</summary>
    public static bool HasVariables(string raw)
    {
        for (var at = 0; Next(raw, at, out var part) is not PartKind.None and var kind; at = part.End)
        {
            if (kind == PartKind.Variable)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Finds a <c>${</c> that is not a variable, or else a <c>$</c> that is neither; <see langword="null"/> if there is no such
    /// character.
    /// </summary>
    public static string? FindStray(string raw)
    {
        string? stray = null;
        for (var at = 0; Next(raw, at, out var part) is not PartKind.None and var kind && stray != "${"; at = part.End)
        {
            if (kind == PartKind.Stray)
            {
                stray = raw[part.Start..Math.Min(raw.Length, part.Start + 2)];
            }
        }

        return stray;
    }

    /// <summary>
    /// Doubles every stray <c>$</c>, which docker-compose and <c>docker stack</c> reject and Compose v2 leaves unchanged.
    /// </summary>
    public static string EscapeStray(string raw) => FindStray(raw) is null ? raw : Replace(raw, PartKind.Stray, _ => "$$");

    /// <summary>
    /// Finds the first operator of a variable, for a default, a message or a replacement. Format 2.0 has no operators.
    /// </summary>
    public static string? FirstOperator(string raw)
    {
        for (var at = 0; Next(raw, at, out var part) is not PartKind.None and var kind; at = part.End)
        {
            if (kind == PartKind.Variable && part.Operator.Length > 0)
            {
                return part.Operator;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds the first variable in a text that only Compose v2 reads as intended. Other tools do not support replacements, end a
    /// variable at the first <c>}</c>, and do not resolve its default.
    /// </summary>
    /// <param name="raw">The text.</param>
    /// <param name="isRefused">Whether the other tools reject the variable, or leave a part of it.</param>
    /// <returns>A description for messages; <see langword="null"/> if all tools read all variables alike.</returns>
    public static string? FirstOnlyInComposeV2(string raw, out bool isRefused)
    {
        isRefused = false;
        string? found = null;
        for (var at = 0; !isRefused && Next(raw, at, out var part) is not PartKind.None and var kind; at = part.End)
        {
            if (kind != PartKind.Variable)
            {
                continue;
            }

            if (part.Operator.EndsWith('+'))
            {
                isRefused = true;
                found = $"The operator {part.Operator} of a variable";
            }
            else if (part.Argument.Contains("${", StringComparison.Ordinal))
            {
                isRefused = true;
                found = $"The variable within ${{{part.Name}{part.Operator}…}}";
            }
            else if (part.Operator.EndsWith('-')
                && (part.Argument.Contains("$$", StringComparison.Ordinal) || HasVariables(part.Argument)))
            {
                found ??= $"The $ within ${{{part.Name}{part.Operator}…}}";
            }
        }

        return found;
    }

    /// <summary>Replaces some variables by literals, and leaves the others unchanged.</summary>
    public static string Substitute(string raw, Func<string, string?> valueOf) =>
        Replace(raw, PartKind.Variable, part => Substitute(raw, part, valueOf));

    /// <summary>Changes the default or replacement of the variable at the beginning of a text.</summary>
    /// <param name="raw">The text.</param>
    /// <param name="change">Returns the changed argument; <see langword="null"/> to leave it.</param>
    /// <returns>The changed text; <see langword="null"/> if it is unchanged.</returns>
    public static string? WithArgument(string raw, Func<string, string?> change) =>
        Next(raw, 0, out var part) == PartKind.Variable
        && part.Start == 0
        && part.Operator is ":-" or "-" or ":+" or "+"
        && change(part.Argument) is { } argument
            ? raw[..(part.End - 1 - part.Argument.Length)] + argument + raw[(part.End - 1)..]
            : null;

    /// <summary>Resolves every variable as Compose does.</summary>
    /// <param name="raw">The text.</param>
    /// <param name="valueOf">The literal value of a variable; <see langword="null"/> if it is not set.</param>
    /// <param name="unset">
    /// Handles a variable without value and default: it gets the name, and the message of a required variable. A required
    /// variable remains in the text; any other becomes blank.
    /// </param>
    /// <param name="keepsUnset">Whether optional variables remain, too.</param>
    public static string Resolve(
        string raw, Func<string, string?> valueOf, Action<string, string?> unset, bool keepsUnset = false) =>
        Replace(raw, PartKind.Variable, part => Resolve(raw, part, valueOf, unset, keepsUnset));

    private static string Replace(string raw, PartKind replaced, Func<Part, string> replacement)
    {
        if (!raw.Contains('$', StringComparison.Ordinal))
        {
            return raw;
        }

        var at = 0;
        var result = new StringBuilder();
        while (Next(raw, at, out var part) is not PartKind.None and var kind)
        {
            result.Append(raw, at, part.Start - at);
            result.Append(kind == replaced ? replacement(part) : raw[part.Start..part.End]);
            at = part.End;
        }

        return result.Append(raw, at, raw.Length - at).ToString();
    }

    private static string Resolve(
        string raw, Part part, Func<string, string?> valueOf, Action<string, string?> unset, bool keepsUnset)
    {
        var value = valueOf(part.Name);
        switch (part.Operator)
        {
            case ":-" or "-":
                return IsSet(value, part) ? Escape(value) : Resolve(part.Argument, valueOf, unset, keepsUnset);
            case ":+" or "+":
                return IsSet(value, part) ? Resolve(part.Argument, valueOf, unset, keepsUnset) : "";
            case ":?" or "?" when !IsSet(value, part):
                unset(part.Name, Resolve(part.Argument, valueOf, unset, keepsUnset));
                return raw[part.Start..part.End];
            case "" when value is null:
                unset(part.Name, null);
                return keepsUnset ? raw[part.Start..part.End] : "";
            default:
                return Escape(value!);
        }
    }

    // Operators with a colon treat an empty value as unset.
    private static bool IsSet([NotNullWhen(true)] string? value, Part part) =>
        value is not null && (value.Length > 0 || !part.Operator.StartsWith(':'));

    // A variable that remains may contain one that is replaced: ${TAG:-${NODE}}.
    private static string Substitute(string raw, Part part, Func<string, string?> valueOf)
    {
        var argument = Substitute(part.Argument, valueOf);
        var value = valueOf(part.Name);
        var isSet = IsSet(value, part);
        return part.Operator switch
        {
            _ when value is null => raw[part.Start..(part.End - 1 - part.Argument.Length)] + argument + raw[part.End - 1],
            ":-" or "-" when !isSet => argument,
            ":+" or "+" => isSet ? argument : "",
            ":?" when !isSet => raw[part.Start..part.End],
            _ => Escape(value),
        };
    }

    /// <summary>Finds the next variable or stray <c>$</c> from a position; skips <c>$$</c>.</summary>
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

    private enum PartKind
    {
        None,
        Variable,
        Stray,
    }

    private readonly record struct Part(int Start, int End, string Name, string Operator, string Argument);
}
