using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    /// <summary>Environment variables of the container. A <see langword="null"/> value passes the variable through from the environment that Compose runs in, which is not the same as an empty value. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Environment { get; set; }

    /// <summary>Files with environment variables of the container, relative to the compose file. Since 2.0.</summary>
    public IList<EnvFile>? EnvFile { get; set; }

    /// <summary>Labels of the container. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>Files with labels of the container, relative to the compose file. Compose Specification only.</summary>
    public IList<ComposeText>? LabelFile { get; set; }

    /// <summary>Annotations of the container, for the runtime that starts it. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Annotations { get; set; }

    private static Shape<Service> SettingRows => new("service", () => new Service())
    {
        { "environment", x => x.Environment, (x, v) => x.Environment = v, Codecs.Assignments },
        {
            "env_file", x => x.EnvFile, (x, v) => x.EnvFile = v,
            Codecs.OneOrMany(Codecs.Node(ComposeGen.Model.EnvFile.Shape, shortKey: "path"), file => file.Path ?? "", V2 | V3_8),
            All, Row.OfPath(PathForm.File)
        },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.Labels },
        { "label_file", x => x.LabelFile, (x, v) => x.LabelFile = v, Codecs.TextOrTextSet, Spec, Row.OfPath(PathForm.File) },
        { "annotations", x => x.Annotations, (x, v) => x.Annotations = v, Codecs.Labels, Spec },
    };
}
