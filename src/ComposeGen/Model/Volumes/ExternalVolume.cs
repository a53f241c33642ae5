using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A volume that exists already: Compose neither creates nor removes it.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md#external">Compose Specification, external</seealso>
public sealed class ExternalVolume : Volume
{
    /// <summary>What decides that the volume is external, when that is a variable. Since 2.0.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalVolume> Shape { get; } = new("external volume", () => new ExternalVolume(), CreatedVolume.Shape.Has)
    {
        { "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name), ExternalMarkCodec.Instance },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, ExternalMarkCodec.NameFormats, Row.SaidElsewhereIn(ComposeFormats.V2_0) },
    };
}
