namespace ComposeGen.Yaml;

/// <summary>What a reader makes of a scalar without quotes.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Text">What a container gets where the reader makes a string of the value.</param>
internal readonly record struct PlainMeaning(PlainKind Kind, string Text)
{
    /// <summary>Whether it is a whole number or a fraction.</summary>
    public bool IsNumber => Kind is PlainKind.Integer or PlainKind.Float;

    /// <summary>What a reader makes of a text that is not null.</summary>
    public static PlainMeaning Of(string text, YamlFlavour flavour) => flavour switch
    {
        YamlFlavour.Python => PythonScalar.Read(text),
        YamlFlavour.Go => GoScalar.Read(text),
        _ => String(text),
    };

    public static PlainMeaning String(string text) => new(PlainKind.String, text);
}
