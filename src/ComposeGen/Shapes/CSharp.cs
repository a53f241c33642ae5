using System.Globalization;
using System.Text;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>How texts and names are written in C#.</summary>
internal static class CSharp
{
    // The longest line of a raw string literal, which cannot be divided.
    private const int LongestRawLine = 100;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    /// <summary>Determines whether a name is an identifier that needs no escape.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0
        && !Keywords.Contains(name)
        && (name[0] == '_' || char.IsLetter(name[0]))
        && name.All(character => character == '_' || char.IsLetterOrDigit(character));

    /// <summary>Returns the name of a type, as C# has it.</summary>
    public static string NameOf<T>() => typeof(T) switch
    {
        var type when type == typeof(int) => "int",
        var type when type == typeof(long) => "long",
        var type when type == typeof(decimal) => "decimal",
        var type when type == typeof(bool) => "bool",
        var type => type.ToString()[(type.ToString().LastIndexOf('.') + 1)..],
    };

    /// <summary>Returns a string literal.</summary>
    public static Code Literal(string text) => Literal([(text, null)]);

    /// <summary>Returns a literal with the YAML of a node.</summary>
    public static Code Yaml(YamlNode node)
    {
        using var yaml = new YamlTextWriter(YamlStyle.Default);
        yaml.Node(node);
        return Literal(yaml.ToString());
    }

    /// <summary>Returns a text in the notation of Compose as a string, or as an interpolated string with its variables.</summary>
    public static Code Text(ComposeText text)
    {
        if (text.Literal is { } literal)
        {
            return Literal(literal);
        }

        var parts = new List<(string Literal, Code? Variable)>();
        var at = 0;
        foreach (var part in InterpolationPart.AllIn(text.Raw))
        {
            if (VariableOf(part, text.Raw) is not { } variable)
            {
                return Code.Call("ComposeText.FromRaw", [Literal(text.Raw)]);
            }

            parts.Add((Interpolation.Literal(text.Raw[at..part.Start])!, variable));
            at = part.End;
        }

        parts.Add((Interpolation.Literal(text.Raw[at..])!, null));
        return parts is [("", { } only), ("", null)] ? only : Literal(parts);
    }

    /// <summary>Whether a text is nothing but a variable.</summary>
    public static bool IsVariable(ComposeText text) =>
        InterpolationPart.AllIn(text.Raw).ToList() is [var part]
        && part.Start == 0 && part.End == text.Raw.Length && VariableOf(part, text.Raw) is not null;

    // The code that makes a variable with the same notation, if there is any.
    private static Code? VariableOf(InterpolationPart part, string raw)
    {
        var (method, argument) = part.Operator switch
        {
            "" => ("Of", null),
            ":-" => ("Of", part.Argument),
            ":?" => ("Required", (string?)part.Argument),
            _ => ("", null),
        };
        return method.Length > 0
            && part.IsVariable
            && raw[part.Start + 1] == '{'
            && argument?.AsSpan().ContainsAny('$', '}') != true
            ? Code.Call($"Variable.{method}", argument is null ? [Quoted(part.Name)] : [Quoted(part.Name), Quoted(argument)])
            : null;
    }

    private static Code Quoted(string text) => $"\"{Escaped(text)}\"";

    /// <summary>Returns a string literal with values behind its parts.</summary>
    public static Code Literal(IReadOnlyList<(string Literal, Code? Variable)> parts)
    {
        var isInterpolated = parts.Any(part => part.Variable is not null);
        if (AreLines(parts))
        {
            return Raw(parts, isInterpolated);
        }

        var words = new List<string>();
        foreach (var (literal, variable) in parts)
        {
            words.AddRange(Words(literal).Select(word => isInterpolated ? Doubled(Escaped(word)) : Escaped(word)));
            if (variable is not null)
            {
                words.Add($"{{{CodeLayout.TextOf(variable).TrimEnd('\n')}}}");
            }
        }

        return new CodeLiteral(isInterpolated ? "$\"" : "\"", words);
    }

    // Text of several lines is readable between three quotes if every line fits, and every character is visible.
    private static bool AreLines(IReadOnlyList<(string Literal, Code? Variable)> parts)
    {
        var text = string.Concat(parts.Select(part => part.Literal + (part.Variable is null ? "" : "{Variable.Of(\"NAME\")}")));
        return text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal)
            && text.Split('\n').All(line => line.Length <= LongestRawLine)
            && !text.Any(character => character != '\n' && NeedsEscape(character));
    }

    private static Code Raw(IReadOnlyList<(string Literal, Code? Variable)> parts, bool isInterpolated)
    {
        var all = string.Concat(parts.Select(part => part.Literal));
        var quotes = new string('"', Math.Max(3, LongestRun(all, '"') + 1));
        var braces = isInterpolated ? Math.Max(1, Math.Max(LongestRun(all, '{'), LongestRun(all, '}')) + 1) : 0;
        var text = string.Concat(parts.Select(part => part.Literal + (part.Variable is null
            ? ""
            : new string('{', braces) + CodeLayout.TextOf(part.Variable).TrimEnd('\n') + new string('}', braces))));
        var lines = text.Split('\n').Select(line => Code.NewLine + line);
        return Code.Indent(new string('$', braces) + quotes + new CodeParts([.. lines]) + Code.NewLine + quotes);
    }

    private static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var each in text)
        {
            run = each == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || (text[end - 1] is ' ' or ',' or '\n' or ';' && text[end] != '\n') || end - start >= 40)
            {
                // Both halves of a pair stay together.
                end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
                yield return text[start..end];
                start = end;
            }
        }
    }

    private static string Doubled(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Escaped(string text)
    {
        if (!text.Any(character => character is '"' or '\\' || NeedsEscape(character)))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsSurrogatePair(text, Math.Min(at, text.Length - 1)) && IsVisible(text, at);
            escaped.Append(isPair ? text.Substring(at, 2) : Escaped(text[at]));
            at += isPair ? 1 : 0;
        }

        return escaped.ToString();
    }

    private static bool IsVisible(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse);

    private static string Escaped(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\0' => @"\0",
        _ when NeedsEscape(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
        _ => character.ToString(),
    };

    private static bool NeedsEscape(char character) =>
        char.IsControl(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (character != ' ' && char.IsWhiteSpace(character));
}
