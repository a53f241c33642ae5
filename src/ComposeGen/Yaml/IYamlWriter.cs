namespace ComposeGen.Yaml;

/// <summary>
/// Takes one YAML document as it is told: each value once, in order; in a mapping a key before each value. Quotes are the
/// writer's affair.
/// </summary>
internal interface IYamlWriter
{
    /// <summary>Begins a mapping; one that ends without a key is written as <c>{}</c>.</summary>
    void BeginMapping(string? tag = null);

    void EndMapping();

    /// <summary>Begins a list; one that ends without a value is written as <c>[]</c>.</summary>
    void BeginSequence(string? tag = null);

    void EndSequence();

    /// <summary>A key that the user chose.</summary>
    void Key(string text);

    /// <summary>A key of the format's own.</summary>
    void Key(YamlKey key);

    /// <summary>A blank line before the next key, where the style wants one between sections.</summary>
    void SectionBreak();

    /// <summary>A string, quoted only where some reader would take it for something else.</summary>
    void Text(string text);

    /// <summary>A string in double quotes.</summary>
    void Quoted(string text);

    /// <summary>The version line's value, in single quotes, as Docker's own 2.x files have it.</summary>
    void Version(string text);

    /// <summary>A number or boolean, which readers shall take for one.</summary>
    void Plain(string text);

    /// <summary>A value that is nothing: the key alone.</summary>
    void Null();

    /// <summary>A node as it was read.</summary>
    void Node(YamlNode node);
}
