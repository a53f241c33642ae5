using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A secret of the project: either defined by the file, or external.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md"/>
public abstract class Secret : CommentedNode
{
    private protected Secret()
    {
    }

    /// <summary>
    /// The name in the engine; <c>PROJECT_KEY</c>, or the key of an external one, when unset. Since 3.5; not in 2.x.
    /// </summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Secret> Codec { get; } =
        new CreatedOrExternalCodec<Secret, CreatedSecret, ExternalSecret>(CreatedSecret.Shape, ExternalSecret.Shape);
}

/// <summary>A secret that the compose file defines.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md"/>
public sealed class CreatedSecret : Secret
{
    /// <summary>The source of the content. Since 3.1; not in 2.x.</summary>
    public FileSource? Source { get; set; }

    /// <summary>Labels. Since 3.1; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The driver that stores the secret; the engine when unset. Since 3.8; not in 2.x.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The options for the driver. Since 3.8; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? DriverOpts { get; set; }

    /// <summary>
    /// The driver that renders the content as a template, such as <c>golang</c>; no template when unset. Since 3.8; not in 2.x.
    /// </summary>
    public ComposeText? TemplateDriver { get; set; }

    internal static Shape<CreatedSecret> Shape { get; } = new("secret", () => new CreatedSecret())
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
        {
            "file", x => (x.Source as HostFile)?.Path, (x, v) => x.Source = new HostFile(v!),
            Codecs.Text, V3_8 | Spec, Row.Excludes("environment") with { PathForm = PathForm.File, MadeBy = "FileSource.File" }
        },
        {
            "environment", x => (x.Source as EnvironmentValue)?.Name, (x, v) => x.Source = new EnvironmentValue(v!),
            Codecs.Text, Spec, Row.Excludes("file") with { MadeBy = "FileSource.Environment" }
        },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, V3_8 | Spec },
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text, V3_8 | Spec },
        { "driver_opts", x => x.DriverOpts, (x, v) => x.DriverOpts = v, Codecs.Options, V3_8 | Spec },
        { "template_driver", x => x.TemplateDriver, (x, v) => x.TemplateDriver = v, Codecs.Text, V3_8 | Spec },
    };
}

/// <summary>An existing secret, which Compose neither creates nor removes.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md"/>
public sealed class ExternalSecret : Secret
{
    /// <summary>The variable that decides whether it is external. Since 3.1; not in 2.x.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalSecret> Shape { get; } =
        new("external secret", () => new ExternalSecret(), CreatedSecret.Shape.Has)
    {
        {
            "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name),
            ExternalMarkCodec.Instance, V3_8 | Spec
        },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
    };
}
