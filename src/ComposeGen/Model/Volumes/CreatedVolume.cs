using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A volume that Compose creates with the project.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md">Compose Specification, Volumes</seealso>
public sealed class CreatedVolume : Volume
{
    /// <summary>The volume driver; the engine's default, <c>local</c>, when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>Options for the driver. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? DriverOpts { get; set; }

    /// <summary>Labels of the volume. Since 2.1.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    internal static Shape<CreatedVolume> Shape { get; } = new("volume", () => new CreatedVolume(), takesNull: true)
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, ComposeFormats.All & ~ComposeFormats.V2_0 },
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        {
            "driver_opts", x => x.DriverOpts, (x, v) => x.DriverOpts = v,
            Codecs.Options, ComposeFormats.All, Row.OfPath(PathForm.BoundDevice)
        },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, ComposeFormats.All & ~ComposeFormats.V2_0 },
    };
}
