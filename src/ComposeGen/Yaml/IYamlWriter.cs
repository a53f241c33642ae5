namespace ComposeGen.Yaml;

/// <summary>
/// Receives one YAML document: each value once, in order, and in a mapping a key before each value. The writer decides on quotes.
/// </summary>
internal interface IYamlWriter
{
    /// <summary>The form of assignments, where both forms express the same.</summary>
    AssignmentForm Assignments { get; }

    /// <summary>Whether values that have a short form are written in their long form.</summary>
    bool PrefersLongForms => false;

    /// <summary>Begins a mapping. An empty one is written as <c>{}</c>.</summary>
    void BeginMapping(string? tag = null);

    void EndMapping();

    /// <summary>Begins a list. An empty one is written as <c>[]</c>.</summary>
    void BeginSequence(string? tag = null);

    void EndSequence();

    /// <summary>Writes a key that the user chose.</summary>
    void Key(string text);

    /// <summary>Writes a key of the format.</summary>
    void Key(YamlKey key);

    /// <summary>Writes a blank line before the next key if the style has blank lines between sections.</summary>
    void SectionBreak();

    /// <summary>
    /// Writes what precedes the key of an entry of a section: a blank line if the style separates entries, and a comment.
    /// </summary>
    void BeginSectionEntry(string? comment);

    /// <summary>Writes a comment at the beginning of the document.</summary>
    void Comment(string text);

    /// <summary>Writes a string, in quotes only when a reader would read it as something else.</summary>
    void Text(string text);

    /// <summary>Writes a string in double quotes.</summary>
    void Quoted(string text);

    /// <summary>Writes the value of the version line, in single quotes as in Docker's own 2.x files.</summary>
    void Version(string text);

    /// <summary>Writes a number or boolean without quotes.</summary>
    void Plain(string text);

    /// <summary>Writes an empty value: the key alone.</summary>
    void Null();

    /// <summary>Writes a node that was read.</summary>
    void Node(YamlNode node);
}

/// <summary>A key of the format. Whether it needs quotes is decided once.</summary>
internal sealed class YamlKey(string text)
{
    public string Text => text;

    /// <summary>The text that is written, with the colon.</summary>
    public string Written { get; } = PlainScalar.IsSafe(text) ? $"{text}:" : $"{DoubleQuoted.Of(text)}:";
}
