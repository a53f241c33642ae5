using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A service: the container, or containers, that run one image with one configuration.</summary>
/// <remarks>A property that is <see langword="null"/> is absent from the file.</remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md"/>
public sealed partial class Service : CommentedNode
{
    /// <summary>The image to run; when <see cref="Build"/> is set, also the name that the built image gets. Since 2.0.</summary>
    public ComposeValue<ImageReference>? Image { get; set; }

    /// <summary>The build of the image from source. Since 2.0.</summary>
    public Build? Build { get; set; }

    /// <summary>
    /// The name of the container in the engine; <c>PROJECT_SERVICE_1</c> or <c>PROJECT-SERVICE-1</c> when unset. A service with a
    /// name can have only one container. Since 2.0.
    /// </summary>
    public ComposeText? ContainerName { get; set; }

    /// <summary>The platform of the image; that of the engine when unset. Since 2.4, but not in 3.8.</summary>
    public ComposeValue<Platform>? Platform { get; set; }

    /// <summary>
    /// The profiles that the service belongs to; it starts if one of them is active, and always when unset. Compose Specification
    /// only.
    /// </summary>
    public IList<ComposeText>? Profiles { get; set; }

    /// <summary>The service that this one extends. Since 2.0, but not in 3.8.</summary>
    public Extends? Extends { get; set; }

    /// <summary>The provider that runs the service instead of a container. Compose Specification only.</summary>
    public Provider? Provider { get; set; }

    /// <summary>The command that the container runs; that of the image when unset. Since 2.0.</summary>
    public ContainerCommand? Command { get; set; }

    /// <summary>
    /// The program that gets <see cref="Command"/> as arguments; the entry point of the image when unset. Since 2.0.
    /// </summary>
    public ContainerCommand? Entrypoint { get; set; }

    /// <summary>The working folder in the container; that of the image when unset. Since 2.0.</summary>
    public ComposeText? WorkingDir { get; set; }

    /// <summary>The user, and optionally the group, that runs the command; that of the image when unset. Since 2.0.</summary>
    public ComposeText? User { get; set; }

    /// <summary>The additional groups of the user, by name or number. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeValue<long>>? GroupAdd { get; set; }

    /// <summary>
    /// Whether an init process runs as process 1 and passes signals on; the engine's default when unset. Since 2.2.
    /// </summary>
    public ComposeValue<bool>? Init { get; set; }

    /// <summary>Whether the container has a terminal; false when unset. Since 2.0.</summary>
    public ComposeValue<bool>? Tty { get; set; }

    /// <summary>Whether standard input stays open; false when unset. Since 2.0.</summary>
    public ComposeValue<bool>? StdinOpen { get; set; }

    /// <summary>Whether <c>compose up</c> shows the output of the service; true when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Attach { get; set; }

    /// <summary>When the engine starts a stopped container again; never when unset. Since 2.0.</summary>
    public ComposeValue<RestartPolicy>? Restart { get; set; }

    /// <summary>The number of containers, their placement and their resources. Since 3.0; not in 2.x.</summary>
    public Deploy? Deploy { get; set; }

    /// <summary>The number of containers; 1 when unset. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? Scale { get; set; }

    /// <summary>The number of containers; 1 if a variable decides.</summary>
    internal int Containers => (Scale ?? Deploy?.Replicas) is { Value: { } count } ? Math.Max(0, count) : 1;

    private static Shape<Service> BasicRows => new("service", () => new Service())
    {
        { "image", x => x.Image, (x, v) => x.Image = v, Grammars.Image },
        {
            "build", x => x.Build, (x, v) => x.Build = v,
            Codecs.Node(Build.Shape, shortKey: "context"), All, Row.OfPath(PathForm.Context)
        },
        { "container_name", x => x.ContainerName, (x, v) => x.ContainerName = v, Codecs.Text },
        { "platform", x => x.Platform, (x, v) => x.Platform = v, Grammars.Platform.OrEmpty(), V2_4 | Spec },
        { "profiles", x => x.Profiles, (x, v) => x.Profiles = v, Codecs.TextSet, Spec, Row.ReadIn(All) },
        {
            "extends", x => x.Extends, (x, v) => x.Extends = v,
            ComposeGen.Model.Extends.Codec, V2 | Spec
        },
        { "provider", x => x.Provider, (x, v) => x.Provider = v, Codecs.Node(Provider.Shape), Spec },
        { "command", x => x.Command, (x, v) => x.Command = v, Grammars.Command },
        { "entrypoint", x => x.Entrypoint, (x, v) => x.Entrypoint = v, Grammars.Command },
        { "working_dir", x => x.WorkingDir, (x, v) => x.WorkingDir = v, Codecs.Text },
        { "user", x => x.User, (x, v) => x.User = v, Codecs.Text },
        { "group_add", x => x.GroupAdd, (x, v) => x.GroupAdd = v, Codecs.Set(Groups, All), V2 | Spec },
        { "init", x => x.Init, (x, v) => x.Init = v, Codecs.Bool.UnquotedIn(V2), From2_2 | V3_8 | Spec },
        { "tty", x => x.Tty, (x, v) => x.Tty = v, Codecs.Bool },
        { "stdin_open", x => x.StdinOpen, (x, v) => x.StdinOpen = v, Codecs.Bool },
        { "attach", x => x.Attach, (x, v) => x.Attach = v, Codecs.Bool, Spec },
        { "restart", x => x.Restart, (x, v) => x.Restart = v, RestartPolicy.Codec },
        { "deploy", x => x.Deploy, (x, v) => x.Deploy = v, Codecs.Node(Deploy.Shape), V3_8 | Spec },
        { "scale", x => x.Scale, (x, v) => x.Scale = v, Codecs.Count, From2_2 | Spec },
    };

    // Numbers and names are arguments of different methods.
    private static Codec<ComposeValue<long>> Groups => Codecs.NumberOrText.CalledWith(
        (group, _) => ValueCodec<long>.ReadArguments(group) ?? [CSharp.Text(group.Text!)],
        (group, _) => group.Text is null ? ValueCodec<long>.ReadArguments(group) : []);

    // Each group of rows is next to its properties. A file is written in this order.
    internal static Shape<Service> Shape { get; } = new("service", () => new Service(), isFluent: true, isExtended: true)
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
    /// The environment variables of the container. A <see langword="null"/> value passes the variable through from the
    /// environment of Compose; this differs from an empty value. Since 2.0.
    /// </summary>
    public OrderedDictionary<string, ComposeText?>? Environment { get; set; }

    /// <summary>The files with environment variables of the container, relative to the compose file. Since 2.0.</summary>
    public IList<EnvFile>? EnvFile { get; set; }

    /// <summary>The labels of the container. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The files with labels of the container, relative to the compose file. Compose Specification only.</summary>
    public IList<ComposeText>? LabelFile { get; set; }

    /// <summary>The annotations of the container, for its runtime. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Annotations { get; set; }

    private static Shape<Service> SettingRows => new("service", () => new Service())
    {
        {
            "environment", x => x.Environment, (x, v) => x.Environment = v,
            Codecs.Assignments, All, new Row { Verb = new Verb("Environment") { TakesNames = true } }
        },
        {
            "env_file", x => x.EnvFile, (x, v) => x.EnvFile = v,
            Codecs.OneOrMany(ComposeGen.Model.EnvFile.Codec, file => file.Path ?? "", V2 | V3_8),
            All, Row.OfPath(PathForm.File)
        },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.Labels },
        { "label_file", x => x.LabelFile, (x, v) => x.LabelFile = v, Codecs.TextOrTextSet, Spec, Row.OfPath(PathForm.File) },
        { "annotations", x => x.Annotations, (x, v) => x.Annotations = v, Codecs.Labels, Spec },
    };
}
