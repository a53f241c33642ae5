using System.Globalization;

namespace ComposeGen.Model;

/// <summary>The location of a build cache: the name of an image, or <c>type=TYPE</c> and the options of that type.</summary>
/// <remarks>
/// docker-compose 1.29.2 only supports the name of an image. The value keeps its text; an option with a comma or a quote is
/// quoted. Locations are compared as written. The default value is written as an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/build.md#cache_from"/>
public readonly record struct CacheLocation : ITextValue<CacheLocation>
{
    private const string RegistryType = "registry";
    private const string ReferenceOption = "ref";

    /// <summary>Creates the location of a cache in an image.</summary>
    /// <param name="image">The image.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> is the default value.</exception>
    public CacheLocation(ImageReference image)
    {
        if (image == default)
        {
            throw new ArgumentException("The image cannot be the default value.", nameof(image));
        }

        Text = image.ToString();
    }

    /// <summary>Creates the location of a cache with options.</summary>
    /// <param name="type">The type: <c>registry</c>, <c>local</c>, <c>gha</c>, <c>inline</c>, <c>s3</c>.</param>
    /// <param name="options">The options, in their order: <c>ref</c>, <c>mode</c>, <c>src</c>, <c>dest</c>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="type"/> is null or empty; or an option is <c>type</c>, has no name, has a name with white space, <c>=</c>,
    /// a comma or a quote, or has a value with a line break.
    /// </exception>
    public CacheLocation(string type, params ReadOnlySpan<KeyValuePair<string, string>> options)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        if (!CacheOptions.IsValue(type))
        {
            throw new ArgumentException("The type cannot contain a line break.", nameof(type));
        }

        var text = CacheOptions.Field(CacheOptions.TypeOption, type);
        foreach (var (key, value) in options)
        {
            if (!CacheOptions.IsKey(key) || !CacheOptions.IsValue(value))
            {
                throw new ArgumentException($"\"{key}={value}\" is not a valid option of a build cache.", nameof(options));
            }

            text += "," + CacheOptions.Field(key, value);
        }

        Text = text;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "the name of an image, or OPTION=VALUE[,OPTION=VALUE] with the option type, "
            + "such as type=registry,ref=app:cache";

    /// <summary>The image that contains the cache; null if there is a type.</summary>
    public ImageReference? Image => ImageReference.TryParse(Text, out ImageReference image) ? image : null;

    /// <summary>The type of cache; <c>registry</c> for an image.</summary>
    public string Type
    {
        get
        {
            _ = CacheOptions.TryRead(Text, out var type, out _);
            return Image is null ? type : RegistryType;
        }
    }

    /// <summary>The options without the type, in their order; <c>ref</c> for an image.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options
    {
        get
        {
            _ = CacheOptions.TryRead(Text, out _, out List<KeyValuePair<string, string>> options);
            return Image is null ? options : [new(ReferenceOption, ToString())];
        }
    }

    private string? Text { get; init; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out CacheLocation result)
    {
        var isLocation = CacheOptions.TryRead(text, out _, out _) || ImageReference.TryParse(text, out _);
        result = isLocation ? new CacheLocation { Text = text.ToString() } : default;
        return isLocation;
    }

    /// <summary>Returns the original text.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Text}", out charsWritten);
    }
}

/// <summary>The list <c>type=TYPE,OPTION=VALUE</c>, quoted like a CSV line, as buildx reads it.</summary>
internal static class CacheOptions
{
    public const string TypeOption = "type";

    /// <summary>Reads a list with a type; the last of several types counts.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string type, out List<KeyValuePair<string, string>> options)
    {
        type = "";
        options = [];
        var isLast = false;
        while (!isLast)
        {
            if (!TryTakeField(ref text, out var field, out isLast))
            {
                return false;
            }

            var equals = field.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? "" : field[..equals].Trim();
            var value = field[(equals + 1)..];
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

    /// <summary>Formats an option, quoted if it contains a comma or a quote.</summary>
    public static string Field(string key, string value)
    {
        var field = $"{key}={value}";
        return field.AsSpan().ContainsAny(',', '"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }

    private static bool IsType(string key) => key.Equals(TypeOption, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a field and the comma behind it; returns false if its quotes do not match.</summary>
    private static bool TryTakeField(ref ReadOnlySpan<char> text, out string field, out bool isLast)
    {
        var isQuoted = text is ['"', ..];
        var end = isQuoted ? EndOfQuotes(text) : text.IndexOf(',');
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

    /// <summary>Finds the end of the quotes, in which a quote is doubled; -1 if they do not end.</summary>
    private static int EndOfQuotes(ReadOnlySpan<char> text)
    {
        var position = 1;
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
