using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A program that runs a service instead of a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#provider"/>
public sealed class Provider : ComposeNode
{
    /// <summary>The program: a plugin of docker, or one on the path. Compose Specification only.</summary>
    public ComposeText? Type { get; set; }

    /// <summary>The options for the program. Compose Specification only.</summary>
    public OrderedDictionary<string, IList<ComposeText>>? Options { get; set; }

    internal static Shape<Provider> Shape { get; } = new("provider", () => new Provider())
    {
        { "type", x => x.Type, (x, v) => x.Type = v, Codecs.Text, Spec, Row.RequiredIn(Spec) },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.Map(Codecs.OneOrMany(Codecs.AnyText)), Spec },
    };
}
