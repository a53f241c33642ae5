using System.Buffers;
using System.Globalization;

namespace ComposeGen.Yaml;

/// <summary>Writes scalars in double quotes, which can contain any text on one line.</summary>
internal static class DoubleQuoted
{
    // The characters that need no escape for any reader. Stands decides about the others.
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (char)character)
            .Where(character => character is not ('"' or '\\'))]);

    public static string Of(string text)
    {
        using var quoted = new TextBuffer();
        Append(text, quoted);
        return quoted.ToString();
    }

    /// <summary>Appends a text in quotes.</summary>
    /// <exception cref="ComposeException">The text contains half of a surrogate pair.</exception>
    public static void Append(string text, TextBuffer output)
    {
        output.Append('"');
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExcept(Ordinary) is >= 0 and var special)
        {
            output.Append(rest[..special]);
            rest = rest[special..];
            rest = rest[AppendSpecial(rest, text, output)..];
        }

        output.Append(rest);
        output.Append('"');
    }

    // Returns the number of characters.
    private static int AppendSpecial(ReadOnlySpan<char> rest, string text, TextBuffer output)
    {
        if (!char.IsSurrogate(rest[0]))
        {
            AppendCharacter(rest[0], output);
            return 1;
        }

        if (rest.Length < 2 || !char.IsSurrogatePair(rest[0], rest[1]))
        {
            throw new ComposeException("A text contains half of a surrogate pair, which a file cannot contain: "
                + $"\"{text.Replace("\n", " ", StringComparison.Ordinal)}\".");
        }

        output.Append(string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(rest[0], rest[1]):X8}"));
        return 2;
    }

    private static void AppendCharacter(char character, TextBuffer output)
    {
        if (ShortEscape(character) is var letter and not '\0')
        {
            output.Append('\\');
            output.Append(letter);
        }
        else if (Stands(character))
        {
            output.Append(character);
        }
        else
        {
            output.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"));
        }
    }

    private static char ShortEscape(char character) => character switch
    {
        '"' or '\\' => character,
        '\0' => '0',
        '\a' => 'a',
        '\b' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\v' => 'v',
        '\f' => 'f',
        '\r' => 'r',
        '\e' => 'e',
        '\u0085' => 'N',
        '\u00A0' => '_',
        '\u2028' => 'L',
        '\u2029' => 'P',
        _ => '\0',
    };

    // Line breaks are escaped before. This excludes control characters, the byte order mark and noncharacters.
    private static bool Stands(char character) =>
        character is > '\u00A0' and < '\uD800' or >= '\uE000' and < '\uFEFF' or > '\uFEFF' and <= '\uFFFD';
}
