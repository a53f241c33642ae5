using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>A configuration file of a service, as a <see cref="FleetDefinition"/> says it.</summary>
public sealed class ConfigurationFileDefinition : ComposeNode
{
    /// <summary>
    /// The file that it is made of. One whose name ends with <c>.liquid</c> is a template, which is rendered for each node; any other
    /// is copied as it is.
    /// </summary>
    public string? Source { get; set; }

    /// <summary>The path of the file in the container, such as <c>/etc/app/peers.conf</c>.</summary>
    public string? Target { get; set; }

    internal bool IsTemplate => Source?.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase) == true;

    internal static Shape<ConfigurationFileDefinition> Shape { get; } = new("a configuration file", () => new ConfigurationFileDefinition())
    {
        { "source", x => x.Source, (x, v) => x.Source = v, new StringCodec("path"), ComposeFormats.All, Row.Required },
        { "target", x => x.Target, (x, v) => x.Target = v, new StringCodec("path in the container"), ComposeFormats.All, Row.Required },
    };
}
