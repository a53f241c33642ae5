namespace ComposeGen.Model;

/// <summary>The comma list <c>type=TYPE,OPTION=VALUE</c>, with the quotes of a CSV line, as buildx reads it.</summary>
internal static class CacheOptions
{
    public const string TypeOption = "type";

    /// <summary>Reads the list, if it has a type; of two types, the last one counts.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string type, out List<KeyValuePair<string, string>> options)
    {
        type = "";
        options = [];
        bool isLast = false;
        while (!isLast)
        {
            if (!TryTakeField(ref text, out string field, out isLast))
            {
                return false;
            }

            int equals = field.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? "" : field[..equals].Trim();
            string value = field[(equals + 1)..];
            if (key is "" || !IsValue(field))
            {
                return false;
            }

            if (IsType(key))
            {
                type = value;
            }
            else
            {
                options.Add(new(key, value));
            }
        }

        return type is not "";
    }

    public static bool IsKey(string? key) =>
        key is not (null or "")
        && !IsType(key)
        && !key.Any(character => character is '=' or ',' or '"' || char.IsWhiteSpace(character));

    public static bool IsValue(string? value) => value is not null && !value.AsSpan().ContainsAny('\r', '\n');

    /// <summary>Prints one option, in quotes where it has a comma or a quote.</summary>
    public static string Field(string key, string value)
    {
        string field = $"{key}={value}";
        return field.AsSpan().ContainsAny(',', '"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }

    private static bool IsType(string key) => key.Equals(TypeOption, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a field and the comma behind it; false when its quotes do not match.</summary>
    private static bool TryTakeField(ref ReadOnlySpan<char> text, out string field, out bool isLast)
    {
        bool isQuoted = text is ['"', ..];
        int end = isQuoted ? EndOfQuotes(text) : text.IndexOf(',');
        end = end < 0 && !isQuoted ? text.Length : end;
        isLast = end < 0 || end == text.Length;
        if (end < 0 || (!isLast && text[end] != ',') || (!isQuoted && text[..end].Contains('"')))
        {
            field = "";
            return false;
        }

        field = isQuoted
            ? text[1..(end - 1)].ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
            : text[..end].ToString();
        text = isLast ? default : text[(end + 1)..];
        return true;
    }

    /// <summary>Where the text goes on behind its quotes, in which a quote is doubled; -1 when they do not end.</summary>
    private static int EndOfQuotes(ReadOnlySpan<char> text)
    {
        int position = 1;
        while (position < text.Length)
        {
            if (text[position] != '"')
            {
                position++;
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                position += 2;
            }
            else
            {
                return position + 1;
            }
        }

        return -1;
    }
}
