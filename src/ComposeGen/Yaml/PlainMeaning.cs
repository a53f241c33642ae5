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
