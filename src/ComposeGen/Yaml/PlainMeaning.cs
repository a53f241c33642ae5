using System.Globalization;
using System.Text;

namespace ComposeGen.Yaml;

/// <summary>The type and text that a reader gives to a scalar without quotes.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Text">The string that a container gets for the value.</param>
internal readonly record struct PlainMeaning(PlainKind Kind, string Text)
{
    /// <summary>Whether it is a whole number or a fraction.</summary>
    public bool IsNumber => Kind is PlainKind.Integer or PlainKind.Float;

    /// <summary>Returns the meaning of a text that is not null.</summary>
    public static PlainMeaning Of(string text, YamlFlavour flavour) => flavour switch
    {
        YamlFlavour.Python => PythonScalar.Read(text),
        YamlFlavour.Go => GoScalar.Read(text),
        _ => String(text),
    };

    public static PlainMeaning String(string text) => new(PlainKind.String, text);
}

/// <summary>The types that a reader gives to scalars without quotes.</summary>
internal enum PlainKind
{
    String,
    Boolean,
    Integer,
    Float,

    /// <summary>A date, with or without a time. The tools refuse it for every key.</summary>
    Date,

    /// <summary>A text that the reader fails on: <c>=</c> for PyYAML.</summary>
    Unreadable,
}

/// <summary>The reader that decides what a plain scalar means.</summary>
internal enum YamlFlavour
{
    /// <summary>YAML 1.1, as in docker-compose 1.29 (PyYAML).</summary>
    Python,

    /// <summary>Mostly YAML 1.2, as in Compose v2 (go-yaml).</summary>
    Go,

    /// <summary>No types: the key decides what the text means.</summary>
    Text,
}

/// <summary>Resolves scalars with tags as the readers do.</summary>
internal static class TaggedScalar
{
    private const string Core = "tag:yaml.org,2002:";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Returns a scalar without a tag that has the same meaning, or <see langword="null"/> when the reader refuses the tag or its
    /// text.
    /// </summary>
    public static YamlScalar? Untagged(YamlScalar scalar, YamlFlavour flavour) =>
        scalar.Tag is null ? scalar : flavour == YamlFlavour.Python ? OfPython(scalar) : OfGo(scalar);

    // PyYAML ignores quotes after a tag, and supports only YAML's own tags.
    private static YamlScalar? OfPython(YamlScalar scalar) => scalar.Tag switch
    {
        "!" => Plain(scalar, scalar.Text),
        Core + "null" => Plain(scalar, ""),
        Core + "bool" when YamlScalar.BooleanOf(scalar.Text.ToUpperInvariant()) is { } value =>
            Plain(scalar, value ? "true" : "false"),
        Core + "int" => OfKind(scalar, PlainKind.Integer, YamlFlavour.Python),
        Core + "float" => OfKind(scalar, PlainKind.Float, YamlFlavour.Python) ?? OfPythonFloat(scalar),
        Core + "timestamp" => OfKind(scalar, PlainKind.Date, YamlFlavour.Python),
        _ => null,
    };

    // After the tag, Python's float() decides what a fraction is.
    private static YamlScalar? OfPythonFloat(YamlScalar scalar)
    {
        var text = scalar.Text.Replace("_", "", StringComparison.Ordinal);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Plain(scalar, FloatText.Python(value))
            : null;
    }

    // go-yaml turns a scalar with an unknown tag into a string.
    private static YamlScalar? OfGo(YamlScalar scalar) => scalar.Tag switch
    {
        "!" when scalar.Style == YamlScalarStyle.Plain => Plain(scalar, scalar.Text),
        Core + "null" => Plain(scalar, scalar.Text) is { IsNull: true } nothing ? nothing : null,
        Core + "bool" => OfKind(scalar, PlainKind.Boolean, YamlFlavour.Go),
        Core + "int" => OfKind(scalar, PlainKind.Integer, YamlFlavour.Go),
        Core + "float" => OfKind(scalar, PlainKind.Float, YamlFlavour.Go) ?? OfGoFloat(scalar),
        Core + "timestamp" => OfKind(scalar, PlainKind.Date, YamlFlavour.Go),
        Core + "binary" => Decoded(scalar.Text) is { } text ? String(scalar, text) : null,
        _ => String(scalar, scalar.Text),
    };

    private static YamlScalar? OfGoFloat(YamlScalar scalar) =>
        GoScalar.Read(scalar.Text) is { Kind: PlainKind.Integer, Text: var digits }
            ? Plain(scalar, FloatText.Go(double.Parse(digits, CultureInfo.InvariantCulture)))
            : null;

    private static string? Decoded(string base64)
    {
        try
        {
            return StrictUtf8.GetString(Convert.FromBase64String(base64));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static YamlScalar? OfKind(YamlScalar scalar, PlainKind kind, YamlFlavour flavour) =>
        PlainMeaning.Of(scalar.Text, flavour).Kind == kind ? Plain(scalar, scalar.Text) : null;

    private static YamlScalar Plain(YamlScalar scalar, string text) => new(text, YamlScalarStyle.Plain, scalar.Span, null);

    private static YamlScalar String(YamlScalar scalar, string text) => new(text, YamlScalarStyle.Quoted, scalar.Span, null);
}
