using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>The output of writing, and its format.</summary>
/// <param name="Yaml">The output.</param>
/// <param name="Format">The format.</param>
/// <param name="KeepsSpelling">Whether values that were read keep their spelling, because the readers stay the same.</param>
internal sealed record WriteContext(IYamlWriter Yaml, ComposeFormat Format, bool KeepsSpelling)
{
    /// <summary>How the readers of the format resolve plain scalars.</summary>
    public YamlFlavour Flavour => IsFormat(ComposeFormats.V2) ? YamlFlavour.Python : YamlFlavour.Go;

    public bool IsFormat(ComposeFormats formats) => (Format.Formats & formats) != ComposeFormats.None;
}
