namespace ComposeGen.Yaml;

/// <summary>A key of a YAML mapping with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
