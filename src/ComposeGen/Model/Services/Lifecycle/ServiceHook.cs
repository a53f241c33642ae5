using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A command that runs in a container when it starts or stops.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#post_start"/>
public sealed class ServiceHook : ComposeNode
{
    /// <summary>The command. Compose Specification only.</summary>
    public ContainerCommand? Command { get; set; }

    /// <summary>The user that runs the command; that of the container when unset. Compose Specification only.</summary>
    public ComposeText? User { get; set; }

    /// <summary>Whether the command has every privilege; false when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Privileged { get; set; }

    /// <summary>The working folder; that of the container when unset. Compose Specification only.</summary>
    public ComposeText? WorkingDir { get; set; }

    /// <summary>The environment variables in addition to those of the container. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Environment { get; set; }

    internal static Shape<ServiceHook> Shape { get; } = new("hook", () => new ServiceHook())
    {
        { "command", x => x.Command, (x, v) => x.Command = v, Grammars.Command, Spec, Row.RequiredIn(Spec) },
        { "user", x => x.User, (x, v) => x.User = v, Codecs.Text, Spec },
        { "privileged", x => x.Privileged, (x, v) => x.Privileged = v, Codecs.Bool, Spec },
        { "working_dir", x => x.WorkingDir, (x, v) => x.WorkingDir = v, Codecs.Text, Spec },
        { "environment", x => x.Environment, (x, v) => x.Environment = v, Codecs.UniqueAssignments, Spec },
    };
}

/// <summary>A command that runs in a separate container before a service starts.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#pre_start"/>
public sealed class PreStartHook : ComposeNode
{
    /// <summary>The command. Compose Specification only.</summary>
    public ContainerCommand? Command { get; set; }

    /// <summary>The image; that of the service when unset. Compose Specification only.</summary>
    public ComposeValue<ImageReference>? Image { get; set; }

    /// <summary>The user that runs the command; that of the image when unset. Compose Specification only.</summary>
    public ComposeText? User { get; set; }

    /// <summary>Whether the command has every privilege; false when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Privileged { get; set; }

    /// <summary>The working folder; that of the image when unset. Compose Specification only.</summary>
    public ComposeText? WorkingDir { get; set; }

    /// <summary>The environment variables in addition to those of the service. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Environment { get; set; }

    /// <summary>
    /// Whether the command runs once for each container of the service; once for all when unset. Compose Specification only.
    /// </summary>
    public ComposeValue<bool>? PerReplica { get; set; }

    internal static Shape<PreStartHook> Shape { get; } = new("hook", () => new PreStartHook())
    {
        { "command", x => x.Command, (x, v) => x.Command = v, Grammars.Command, Spec },
        { "image", x => x.Image, (x, v) => x.Image = v, Grammars.Image, Spec },
        { "user", x => x.User, (x, v) => x.User = v, Codecs.Text, Spec },
        { "privileged", x => x.Privileged, (x, v) => x.Privileged = v, Codecs.Bool, Spec },
        { "working_dir", x => x.WorkingDir, (x, v) => x.WorkingDir = v, Codecs.Text, Spec },
        { "environment", x => x.Environment, (x, v) => x.Environment = v, Codecs.UniqueAssignments, Spec },
        { "per_replica", x => x.PerReplica, (x, v) => x.PerReplica = v, Codecs.Bool, Spec },
    };
}
