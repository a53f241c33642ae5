namespace ComposeGen.Yaml;

/// <summary>How a scalar is written in YAML.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes. Readers may take it for a number, a boolean or null.</summary>
    Plain,

    /// <summary>In quotes: always a string.</summary>
    Quoted,

    /// <summary>As a block of lines (<c>|</c>): always a string.</summary>
    Literal,
}
