using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Where writing goes, and the one format it writes.</summary>
/// <param name="Yaml">Where writing goes.</param>
/// <param name="Format">The format.</param>
/// <param name="KeepsSpelling">Whether values that were read are written as they were spelled: their readers stay the same.</param>
internal sealed record WriteContext(IYamlWriter Yaml, ComposeFormat Format, bool KeepsSpelling)
{
    /// <summary>How the readers of the format take a scalar without quotes.</summary>
    public YamlFlavour Flavour => IsFormat(ComposeFormats.V2) ? YamlFlavour.Python : YamlFlavour.Go;

    public bool IsFormat(ComposeFormats formats) => (Format.Formats & formats) != ComposeFormats.None;
}
