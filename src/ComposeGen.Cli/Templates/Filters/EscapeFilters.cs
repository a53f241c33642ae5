using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComposeGen.Cli.Templates;

/// <summary>The filters that write a value as another language has it, so that it means itself there.</summary>
internal static class EscapeFilters
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"'\\;#=[]");

    public static IReadOnlyList<Filter> All { get; } =
    [
        new("json", 0, 0, call => Json(call.Input)),
        new("yaml", 0, 0, call => Json(call.Input)),
        new("ini", 0, 0, call => Ini(call.Text)),
        new("sh", 0, 0, call => Shell(call.Text)),
        new("url", 0, 0, call => Uri.EscapeDataString(Whole(call.Text))),
    ];

    // What is JSON, with all that could be a line break to YAML escaped, is YAML too.
    private static string Json(object? value) => value switch
    {
        null => "null",
        bool or decimal => Values.Text(value),
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Json))}]",
        IMembers members => $"{{{string.Join(", ", members.Names.Select(name => $"{Quoted(name)}: {(members.TryGet(name, out var member) ? Json(member) : "null")}"))}}}",
        _ => Quoted((string)value),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in Whole(text))
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // Readers of INI differ in everything but that a value ends with its line.
    private static string Ini(string text)
    {
        if (text.Any(char.IsControl))
        {
            throw new FilterException("a value in an INI file has one line, without control characters.");
        }

        var isPlain = text.Length > 0 && text == text.Trim() && !text.AsSpan().ContainsAny(Special);
        return isPlain ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string Shell(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new FilterException("no shell takes a NUL character.")
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Whole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                throw new FilterException("the text holds half of a character.");
            }
        }

        return text;
    }
}
