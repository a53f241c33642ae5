using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A service that another one extends.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#extends"/>
public sealed class Extends : ComposeNode
{
    /// <summary>The name of the service. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Service { get; set; }

    /// <summary>
    /// The compose file that contains it, relative to this one; this one when unset. Since 2.0, but not in 3.8.
    /// </summary>
    public ComposeText? File { get; set; }

    internal static Codec<Extends> Codec => Codecs.Node(Shape, shortKey: "service")
        .CalledWith((extends, scope) => extends.Service is { } service && Shape.HasOnly(extends, ["service", "file"])
            ? [Reference(service, extends.File, scope), .. extends.File is { } file ? new[] { CSharp.Text(file) } : []]
            : null);

    private static Code Reference(ComposeText service, ComposeText? file, CodeScope scope) =>
        file is null && service.Literal is { } name && scope.VariableOf("services", name) is { } variable
            ? variable
            : CSharp.Text(service);

    internal static Shape<Extends> Shape { get; } = new("extends", () => new Extends())
    {
        { "service", x => x.Service, (x, v) => x.Service = v, Codecs.Text, V2 | Spec, Row.RequiredIn(V2 | Spec) },
        {
            "file", x => x.File, (x, v) => x.File = v,
            Codecs.Text, V2 | Spec, Row.NullIsAbsentIn(Spec) with { PathForm = PathForm.File }
        },
    };
}
