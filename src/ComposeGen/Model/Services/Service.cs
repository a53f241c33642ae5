using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A service: the container, or containers, that run one image with one configuration.</summary>
/// <remarks>A property that is <see langword="null"/> is absent from the file.</remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md"/>
public sealed partial class Service : ComposeNode
{
    /// <summary>The image to run; when <see cref="Build"/> is set, also the name that the built image gets. Since 2.0.</summary>
    public ComposeValue<ImageReference>? Image { get; set; }

    /// <summary>How to build the image from source. Since 2.0.</summary>
    public Build? Build { get; set; }

    /// <summary>
    /// The container's name in the engine; <c>PROJECT_SERVICE_1</c> or <c>PROJECT-SERVICE-1</c> when unset. There can be only one
    /// such container. Since 2.0.
    /// </summary>
    public ComposeText? ContainerName { get; set; }

    /// <summary>The platform that the image is for; the engine's own when unset. Since 2.4, but not in 3.8.</summary>
    public ComposeValue<Platform>? Platform { get; set; }

    /// <summary>
    /// The profiles that the service belongs to; it starts only when one is active, and always when unset. Compose Specification
    /// only.
    /// </summary>
    public IList<ComposeText>? Profiles { get; set; }

    /// <summary>A service whose definition this one begins with. Since 2.0, but not in 3.8.</summary>
    public Extends? Extends { get; set; }

    /// <summary>What runs the service instead of a container. Compose Specification only.</summary>
    public Provider? Provider { get; set; }

    /// <summary>What the container runs; the image's command when unset. Since 2.0.</summary>
    public ContainerCommand? Command { get; set; }

    /// <summary>What <see cref="Command"/> is given to; the image's entry point when unset. Since 2.0.</summary>
    public ContainerCommand? Entrypoint { get; set; }

    /// <summary>The working folder in the container; the image's when unset. Since 2.0.</summary>
    public ComposeText? WorkingDir { get; set; }

    /// <summary>The user, and optionally group, that runs the command; the image's when unset. Since 2.0.</summary>
    public ComposeText? User { get; set; }

    /// <summary>More groups that the user belongs to, by name or number. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeValue<long>>? GroupAdd { get; set; }

    /// <summary>
    /// Whether an init process runs as process 1 and passes signals on; the engine's default when unset. Since 2.2.
    /// </summary>
    public ComposeValue<bool>? Init { get; set; }

    /// <summary>Whether the container gets a terminal; it does not when unset. Since 2.0.</summary>
    public ComposeValue<bool>? Tty { get; set; }

    /// <summary>Whether standard input stays open; it does not when unset. Since 2.0.</summary>
    public ComposeValue<bool>? StdinOpen { get; set; }

    /// <summary>Whether <c>compose up</c> shows the service's output; it does when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Attach { get; set; }

    /// <summary>When the engine starts a stopped container again; never when unset. Since 2.0.</summary>
    public ComposeValue<RestartPolicy>? Restart { get; set; }

    /// <summary>How many containers run, where, and with how much of the machine. Since 3.0; not in 2.x.</summary>
    public Deploy? Deploy { get; set; }

    /// <summary>How many containers run; 1 when unset. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? Scale { get; set; }

    /// <summary>How many containers it has, as far as that does not depend on a variable.</summary>
    internal int Containers => (Scale ?? Deploy?.Replicas) is { Value: { } count } ? Math.Max(0, count) : 1;

    private static Shape<Service> BasicRows => new("service", () => new Service())
    {
        { "image", x => x.Image, (x, v) => x.Image = v, Grammars.Image },
        {
            "build", x => x.Build, (x, v) => x.Build = v,
            Codecs.Node(Build.Shape, shortKey: "context"), All, Row.OfPath(PathForm.Context)
        },
        { "container_name", x => x.ContainerName, (x, v) => x.ContainerName = v, Codecs.Text },
        {
            "platform", x => x.Platform, (x, v) => x.Platform = v,
            Codecs.Value<Platform>("platform", "OS[/ARCH[/VARIANT]], such as linux/amd64").OrEmpty(), V2_4 | Spec
        },
        { "profiles", x => x.Profiles, (x, v) => x.Profiles = v, Codecs.TextSet, Spec, Row.ReadIn(All) },
        { "extends", x => x.Extends, (x, v) => x.Extends = v, Codecs.Node(Extends.Shape, shortKey: "service"), V2 | Spec },
        { "provider", x => x.Provider, (x, v) => x.Provider = v, Codecs.Node(Provider.Shape), Spec },
        { "command", x => x.Command, (x, v) => x.Command = v, Grammars.Command },
        { "entrypoint", x => x.Entrypoint, (x, v) => x.Entrypoint = v, Grammars.Command },
        { "working_dir", x => x.WorkingDir, (x, v) => x.WorkingDir = v, Codecs.Text },
        { "user", x => x.User, (x, v) => x.User = v, Codecs.Text },
        { "group_add", x => x.GroupAdd, (x, v) => x.GroupAdd = v, Codecs.Set(Codecs.NumberOrText, All), V2 | Spec },
        { "init", x => x.Init, (x, v) => x.Init = v, Codecs.Bool.UnquotedIn(V2), From2_2 | V3_8 | Spec },
        { "tty", x => x.Tty, (x, v) => x.Tty = v, Codecs.Bool },
        { "stdin_open", x => x.StdinOpen, (x, v) => x.StdinOpen = v, Codecs.Bool },
        { "attach", x => x.Attach, (x, v) => x.Attach = v, Codecs.Bool, Spec },
        { "restart", x => x.Restart, (x, v) => x.Restart = v, RestartPolicy.Codec },
        { "deploy", x => x.Deploy, (x, v) => x.Deploy = v, Codecs.Node(Deploy.Shape), V3_8 | Spec },
        { "scale", x => x.Scale, (x, v) => x.Scale = v, Codecs.Count, From2_2 | Spec },
    };

    // Each group of rows stands with its properties; a file is written in this order.
    internal static Shape<Service> Shape { get; } = new("service", () => new Service())
    {
        BasicRows,
        ConnectionRows,
        SettingRows,
        StorageRows,
        NetworkingRows,
        LifecycleRows,
        ResourceRows,
        IsolationRows,
    };

    /// <summary>
    /// Environment variables of the container. A <see langword="null"/> value passes the variable through from the environment
    /// that Compose runs in, which is not the same as an empty value. Since 2.0.
    /// </summary>
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
