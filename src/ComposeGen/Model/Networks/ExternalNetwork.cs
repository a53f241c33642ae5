using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A network that exists already: Compose neither creates nor removes it.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#external">Compose Specification, external</seealso>
public sealed class ExternalNetwork : Network
{
    /// <summary>What decides that the network is external, when that is a variable. Since 2.0.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalNetwork> Shape { get; } = new("external network", () => new ExternalNetwork(), CreatedNetwork.Shape.Has)
    {
        { "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name), ExternalMarkCodec.Instance },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, ExternalMarkCodec.NameFormats, Row.SaidElsewhereIn(ComposeFormats.V2_0) },
    };
}
