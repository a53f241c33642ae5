using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A configuration file of the project: either defined by the file, or external.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/08-configs.md"/>
public abstract class Config : CommentedNode
{
    private protected Config()
    {
    }

    /// <summary>
    /// The name in the engine; <c>PROJECT_KEY</c>, or the key of an external one, when unset. Since 3.5; not in 2.x.
    /// </summary>
    public ComposeText? Name { get; set; }

    internal static Codec<Config> Codec { get; } =
        new CreatedOrExternalCodec<Config, CreatedConfig, ExternalConfig>(CreatedConfig.Shape, ExternalConfig.Shape);
}

/// <summary>A configuration file that the compose file defines.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/08-configs.md"/>
public sealed class CreatedConfig : Config
{
    /// <summary>The source of the content. Since 3.3; not in 2.x.</summary>
    public FileSource? Source { get; set; }

    /// <summary>Labels. Since 3.3; not in 2.x.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>
    /// The driver that renders the content as a template, such as <c>golang</c>; no template when unset. Since 3.8; not in 2.x.
    /// </summary>
    public ComposeText? TemplateDriver { get; set; }

    internal static Shape<CreatedConfig> Shape { get; } = new("config", () => new CreatedConfig())
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
        {
            "file", x => (x.Source as HostFile)?.Path, (x, v) => x.Source = new HostFile(v!),
            Codecs.Text, V3_8 | Spec,
            Row.Excludes("content", "environment") with { PathForm = PathForm.File, MadeBy = "FileSource.File" }
        },
        {
            "content", x => (x.Source as InlineContent)?.Text, (x, v) => x.Source = new InlineContent(v!),
            Codecs.Text, Spec, Row.Excludes("file", "environment") with { MadeBy = "FileSource.Content" }
        },
        {
            "environment", x => (x.Source as EnvironmentValue)?.Name, (x, v) => x.Source = new EnvironmentValue(v!),
            Codecs.Text, Spec, Row.Excludes("file", "content") with { MadeBy = "FileSource.Environment" }
        },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.UniqueLabels, V3_8 | Spec },
        { "template_driver", x => x.TemplateDriver, (x, v) => x.TemplateDriver = v, Codecs.Text, V3_8 | Spec },
    };
}

/// <summary>An existing configuration file, which Compose neither creates nor removes.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/08-configs.md"/>
public sealed class ExternalConfig : Config
{
    /// <summary>The variable that decides whether it is external. Since 3.3; not in 2.x.</summary>
    public ComposeText? Condition { get; set; }

    internal static Shape<ExternalConfig> Shape { get; } =
        new("external config", () => new ExternalConfig(), CreatedConfig.Shape.Has)
    {
        {
            "external", x => ExternalMark.Of(x.Condition, x.Name, x), (x, v) => (x.Condition, x.Name) = v!.Value.Or(x.Name),
            ExternalMarkCodec.Instance, V3_8 | Spec
        },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, V3_8 | Spec },
    };
}
