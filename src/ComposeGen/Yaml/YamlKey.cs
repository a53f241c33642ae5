namespace ComposeGen.Yaml;

/// <summary>A key of the format. Whether it needs quotes is decided once.</summary>
internal sealed class YamlKey(string text)
{
    public string Text => text;

    /// <summary>The text that is written, with the colon.</summary>
    public string Written { get; } = PlainScalar.IsSafe(text) ? $"{text}:" : $"{DoubleQuoted.Of(text)}:";
}
