using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A secret that has its content from the file.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md">Compose Specification, Secrets</seealso>
public sealed class CreatedSecret : Secret
{
    /// <summary>Where the content comes from. Since 3.1; not in 2.x.</summary>
    public FileSource? Source { get; set; }

    /// <summary>Labels. Since 3.1; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The driver that has the secret; the engine itself when unset. Since 3.8; not in 2.x.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>Options for the driver. Since 3.8; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? DriverOpts { get; set; }

    /// <summary>The driver that fills in its template, such as <c>golang</c>; it is no template when unset. Since 3.8; not in 2.x.</summary>
    public ComposeText? TemplateDriver { get; set; }

    internal static Shape<CreatedSecret> Shape { get; } = new("secret", () => new CreatedSecret())
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
        {
            "file", x => (x.Source as HostFile)?.Path, (x, v) => x.Source = new HostFile(v!),
            Codecs.Text, V3_8 | Spec, Row.Excludes("environment") with { PathForm = PathForm.File }
        },
        { "environment", x => (x.Source as EnvironmentValue)?.Name, (x, v) => x.Source = new EnvironmentValue(v!), Codecs.Text, Spec, Row.Excludes("file") },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, V3_8 | Spec },
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text, V3_8 | Spec },
        { "driver_opts", x => x.DriverOpts, (x, v) => x.DriverOpts = v, Codecs.Options, V3_8 | Spec },
        { "template_driver", x => x.TemplateDriver, (x, v) => x.TemplateDriver = v, Codecs.Text, V3_8 | Spec },
    };
}
