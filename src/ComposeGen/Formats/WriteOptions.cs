using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>How a compose file is written.</summary>
public sealed record WriteOptions
{
    /// <summary>The defaults: the file's own format, the default look.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>The format to write; the file's own when <see langword="null"/>, which is the default.</summary>
    public ComposeFormat? Format { get; init; }

    /// <summary>What becomes of what the format cannot say. The default is <see cref="Unsayable.Error"/>.</summary>
    public Unsayable Unsayable { get; init; }

    /// <summary>The look of the YAML. The default is <see cref="YamlStyle.Default"/>.</summary>
    public YamlStyle Style { get; init; } = YamlStyle.Default;

    /// <summary>Whether a file that was read keeps its version line. A fleet adds networks, names and aliases, which may need a later one.</summary>
    internal bool KeepsVersion { get; init; } = true;
}
