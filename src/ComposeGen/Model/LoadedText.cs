using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>The text that a file was read from.</summary>
/// <param name="Source">The text, with the places of its parts.</param>
/// <param name="Root">Its nodes; <see langword="null"/> if it is not YAML.</param>
internal sealed record LoadedText(SourceText Source, YamlNode? Root)
{
    /// <summary>The text, with a byte order mark if the file has one.</summary>
    public string Text => Source.Text;

    /// <summary>The full path of the file; <see langword="null"/> for a text that came from no file.</summary>
    public string? Path { get; init; }
}
