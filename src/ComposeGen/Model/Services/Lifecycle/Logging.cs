using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>The logging of a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#logging"/>
public sealed class Logging : ComposeNode
{
    /// <summary>The driver, such as <c>json-file</c>; the default of the engine when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The options for the driver. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Options { get; set; }

    internal static Shape<Logging> Shape { get; } = new("logging", () => new Logging())
    {
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.ScalarMap },
    };

    // Options are specific to a driver.
    internal static Logging Merge(Logging below, Logging over) =>
        Shape.Merge(below.Driver is { } one && over.Driver is { } other && one != other ? null : below, over);
}
