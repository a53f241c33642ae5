using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Where writing goes, and the one format it writes.</summary>
internal sealed record WriteContext(YamlOutput Yaml, ComposeFormat Format)
{
    public bool IsFormat(ComposeFormats formats) => (Format.Formats & formats) != ComposeFormats.None;
}
