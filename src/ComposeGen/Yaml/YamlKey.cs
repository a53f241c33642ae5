namespace ComposeGen.Yaml;

/// <summary>A key that is written again and again: whether it needs quotes is settled once.</summary>
internal sealed class YamlKey(string text)
{
    public string Text => text;

    /// <summary>The key as it is written, with its colon.</summary>
    public string Written { get; } = PlainScalar.IsSafe(text) ? $"{text}:" : $"{DoubleQuoted.Of(text)}:";
}
