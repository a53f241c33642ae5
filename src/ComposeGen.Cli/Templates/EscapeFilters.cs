using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>The filters that write a value in another language, so that it means itself there.</summary>
internal static class EscapeFilters
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"'\\;#=[]");

    public static IReadOnlyList<Filter> All { get; } =
    [
        new("json", 0, 0, call => Json(call, call.Input)),
        new("yaml", 0, 0, call => Json(call, call.Input)),
        new("ini", 0, 0, Ini),
        new("sh", 0, 0, Shell),
        new("url", 0, 0, call => Uri.EscapeDataString(Whole(call, call.Text))),
    ];

    // JSON with everything escaped that could be a line break to YAML is YAML, too.
    private static string Json(FilterCall call, object? value) => value switch
    {
        null => "null",
        bool or decimal => call.Rendering.Text(value),
        string text => Quoted(call, text),
        IList list => $"[{string.Join(", ", list.Cast<object?>().Select(each => Json(call, each)))}]",
        FleetNode => Object(call, value),
        IReadOnlyDictionary<string, string> => Object(call, value),
        _ => throw call.Error($"takes a value, but this is {Values.Kind(value)}."),
    };

    private static string Object(FilterCall call, object value) => $"{{{string.Join(", ", Values.PartsOf(value).Select(name =>
        $"{Quoted(call, name)}: {Json(call, Values.TryGetPart(value, name, out var part) ? part : null)}"))}}}";

    private static string Quoted(FilterCall call, string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in Whole(call, text))
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        call.Rendering.Charge(quoted.Length);
        return quoted.Append('"').ToString();
    }

    // Readers of INI differ in everything except that a value ends with its line.
    private static string Ini(FilterCall call)
    {
        var text = call.Text;
        if (text.Any(char.IsControl))
        {
            throw call.Error("a value in an INI file has one line, without control characters.");
        }

        var isPlain = text.Length > 0 && text == text.Trim() && !text.AsSpan().ContainsAny(Special);
        return isPlain
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string Shell(FilterCall call) => call.Text.Contains('\0', StringComparison.Ordinal)
        ? throw call.Error("no shell takes a NUL character.")
        : $"'{call.Text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Whole(FilterCall call, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                throw call.Error("the text contains half of a character.");
            }
        }

        return text;
    }
}
