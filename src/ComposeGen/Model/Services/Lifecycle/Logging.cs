using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>Where a container's output goes.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#logging"/>
public sealed class Logging : ComposeNode
{
    /// <summary>The driver, such as <c>json-file</c>; the engine's default when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>Options for the driver. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Options { get; set; }

    internal static Shape<Logging> Shape { get; } = new("logging", () => new Logging())
    {
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.ScalarMap },
    };

    // The options of one driver mean nothing to another.
    internal static Logging Merge(Logging below, Logging over) =>
        Shape.Merge(below.Driver is { } one && over.Driver is { } other && one != other ? null : below, over);
}
