using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A named volume of the file: either created by Compose, or external.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md"/>
public abstract class Volume : CommentedNode
{
    private protected Volume()
    {
    }

    /// <summary>
    /// The name of the volume in the engine; <c>PROJECT_KEY</c>, or the key of an external volume, when unset. Since 2.1, and
    /// since 2.0 for external volumes.
    /// </summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Volume> Codec { get; } =
        new CreatedOrExternalCodec<Volume, CreatedVolume, ExternalVolume>(CreatedVolume.Shape, ExternalVolume.Shape);
}

/// <summary>A volume that Compose creates with the project.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md"/>
public sealed class CreatedVolume : Volume
{
    /// <summary>The volume driver; the engine's default, <c>local</c>, when unset. Since 2.0.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The options for the driver. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? DriverOpts { get; set; }

    /// <summary>Labels of the volume. Since 2.1.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    internal static Shape<CreatedVolume> Shape { get; } =
        new("volume", () => new CreatedVolume(), takesNull: true, isFluent: true)
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

/// <summary>An existing volume, which Compose neither creates nor removes.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md#external"/>
public sealed class ExternalVolume : Volume
{
    /// <summary>The variable that decides whether the volume is external. Since 2.0.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalVolume> Shape { get; } =
        new("external volume", () => new ExternalVolume(), CreatedVolume.Shape.Has)
    {
        {
            "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name),
            ExternalMarkCodec.Instance
        },
        {
            "name", x => x.Name, (x, v) => x.Name = v,
            Codecs.Text, ExternalMarkCodec.NameFormats, Row.SaidElsewhereIn(ComposeFormats.V2_0)
        },
    };
}
