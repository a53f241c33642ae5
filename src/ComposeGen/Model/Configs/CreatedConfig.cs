using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A configuration file that has its content from the file.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/08-configs.md">Compose Specification, Configs</seealso>
public sealed class CreatedConfig : Config
{
    /// <summary>Where the content comes from. Since 3.3; not in 2.x.</summary>
    public FileSource? Source { get; set; }

    /// <summary>Labels. Since 3.3; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The driver that fills in its template, such as <c>golang</c>; it is no template when unset. Since 3.8; not in 2.x.</summary>
    public ComposeText? TemplateDriver { get; set; }

    internal static Shape<CreatedConfig> Shape { get; } = new("config", () => new CreatedConfig())
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
        {
            "file", x => (x.Source as HostFile)?.Path, (x, v) => x.Source = new HostFile(v!),
            Codecs.Text, V3_8 | Spec, Row.Excludes("content", "environment") with { PathForm = PathForm.File }
        },
        { "content", x => (x.Source as InlineContent)?.Text, (x, v) => x.Source = new InlineContent(v!), Codecs.Text, Spec, Row.Excludes("file", "environment") },
        { "environment", x => (x.Source as EnvironmentValue)?.Name, (x, v) => x.Source = new EnvironmentValue(v!), Codecs.Text, Spec, Row.Excludes("file", "content") },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, V3_8 | Spec },
        { "template_driver", x => x.TemplateDriver, (x, v) => x.TemplateDriver = v, Codecs.Text, V3_8 | Spec },
    };
}
