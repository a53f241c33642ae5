using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ComposeGen.Shapes;

/// <summary>A value whose text is already in the notation of Compose, so that it must not be escaped.</summary>
internal interface IComposeNotation
{
    string ToString();
}

/// <summary>The address of a service in a text.</summary>
internal interface IServiceReference
{
    string Service { get; }

    string ToString();
}

/// <summary>
/// Compose's notation for variables in text: <c>$$</c>, <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c> and so on.
/// </summary>
internal static class Interpolation
{
    /// <summary>Converts a literal to the notation of Compose.</summary>
    public static string Escape(string literal) =>
        literal.Contains('$', StringComparison.Ordinal) ? literal.Replace("$", "$$", StringComparison.Ordinal) : literal;

    /// <summary>
    /// Returns the literal that a text means; <see langword="null"/> if it contains a variable or a stray <c>$</c>.
    /// </summary>
    public static string? Literal(string raw) =>
        InterpolationPart.AllIn(raw).Any() ? null : raw.Replace("$$", "$", StringComparison.Ordinal);

    /// <summary>Determines whether a text contains a variable.</summary>
    public static bool HasVariables(string raw) => InterpolationPart.AllIn(raw).Any(part => part.IsVariable);

    /// <summary>Finds the name of the first variable in braces; <see langword="null"/> if there is no such variable.</summary>
    public static string? FirstInBraces(string raw) => InterpolationPart.AllIn(raw)
        .FirstOrDefault(part => part.IsVariable && raw[part.Start + 1] == '{').Name;

    /// <summary>
    /// Finds a <c>${</c> that is not a variable, or else another stray <c>$</c>, with the character after it;
    /// <see langword="null"/> if every <c>$</c> is valid.
    /// </summary>
    public static string? FindStray(string raw)
    {
        string? stray = null;
        foreach (var part in InterpolationPart.AllIn(raw))
        {
            if (!part.IsVariable && stray != "${")
            {
                stray = raw[part.Start..Math.Min(raw.Length, part.Start + 2)];
            }
        }

        return stray;
    }

    /// <summary>
    /// Doubles every stray <c>$</c>, which docker-compose and <c>docker stack</c> reject and Compose v2 leaves unchanged.
    /// </summary>
    public static string EscapeStray(string raw) => Replace(raw, part => part.IsVariable ? null : "$$");

    /// <summary>
    /// Finds the first operator of a variable, for a default, a message or a replacement. Format 2.0 has no operators.
    /// </summary>
    public static string? FirstOperator(string raw) =>
        InterpolationPart.AllIn(raw).Select(part => part.Operator).FirstOrDefault(@operator => @operator.Length > 0);

    /// <summary>
    /// Finds the first variable in a text that only Compose v2 reads as intended. Other tools do not support replacements, end a
    /// variable at the first <c>}</c>, and do not resolve its default.
    /// </summary>
    /// <param name="raw">The text.</param>
    /// <param name="isRefused">Whether the other tools reject the variable, or leave a part of it.</param>
    /// <returns>A description for messages; <see langword="null"/> if all tools read all variables alike.</returns>
    public static string? FirstOnlyInComposeV2(string raw, out bool isRefused)
    {
        isRefused = true;
        string? found = null;
        foreach (var part in InterpolationPart.AllIn(raw))
        {
            if (part.Operator.EndsWith('+'))
            {
                return $"The operator {part.Operator} of a variable";
            }

            if (part.Argument.Contains("${", StringComparison.Ordinal))
            {
                return $"The variable within ${{{part.Name}{part.Operator}…}}";
            }

            if (part.Operator.EndsWith('-')
                && (part.Argument.Contains("$$", StringComparison.Ordinal) || HasVariables(part.Argument)))
            {
                found ??= $"The $ within ${{{part.Name}{part.Operator}…}}";
            }
        }

        isRefused = false;
        return found;
    }

    /// <summary>Replaces some variables by literals, and leaves the others unchanged.</summary>
    public static string Substitute(string raw, Func<string, string?> valueOf) =>
        Replace(raw, part => part.IsVariable ? Substitute(raw, part, valueOf) : null);

    /// <summary>Changes the default or replacement of the variable at the beginning of a text.</summary>
    /// <param name="raw">The text.</param>
    /// <param name="change">Returns the changed argument; <see langword="null"/> to leave it.</param>
    /// <returns>The changed text; <see langword="null"/> if it is unchanged.</returns>
    public static string? WithArgument(string raw, Func<string, string?> change) =>
        InterpolationPart.AllIn(raw).FirstOrDefault() is { Start: 0, Operator: ":-" or "-" or ":+" or "+" } part
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
        Replace(raw, part => part.IsVariable ? Resolve(raw, part, valueOf, unset, keepsUnset) : null);

    private static string Replace(string raw, Func<InterpolationPart, string?> replacement)
    {
        var at = 0;
        StringBuilder? result = null;
        foreach (var part in InterpolationPart.AllIn(raw))
        {
            result ??= new StringBuilder();
            result.Append(raw, at, part.Start - at).Append(replacement(part) ?? raw[part.Start..part.End]);
            at = part.End;
        }

        return result is null ? raw : result.Append(raw, at, raw.Length - at).ToString();
    }

    private static string Resolve(
        string raw, InterpolationPart part, Func<string, string?> valueOf, Action<string, string?> unset, bool keepsUnset)
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
    private static bool IsSet([NotNullWhen(true)] string? value, InterpolationPart part) =>
        value is not null && (value.Length > 0 || !part.Operator.StartsWith(':'));

    // A variable that remains may contain one that is replaced: ${TAG:-${NODE}}.
    private static string Substitute(string raw, InterpolationPart part, Func<string, string?> valueOf)
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
}
