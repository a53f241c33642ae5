using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The development settings of a service.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/develop.md"/>
public sealed class Develop : ComposeNode
{
    /// <summary>The paths to watch, with their actions. Compose Specification only.</summary>
    public IList<WatchRule>? Watch { get; set; }

    internal static Shape<Develop> Shape { get; } = new("develop", () => new Develop(), takesNull: true)
    {
        { "watch", x => x.Watch, (x, v) => x.Watch = v, Codecs.List(Codecs.Node(WatchRule.Shape)), Spec },
    };
}

/// <summary>A path to watch, with the action when it changes.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/develop.md#watch"/>
public sealed class WatchRule : ComposeNode
{
    /// <summary>The path, relative to the compose file. Compose Specification only.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>
    /// The action: <c>rebuild</c>, <c>sync</c>, <c>restart</c>, <c>sync+restart</c> or <c>sync+exec</c>. Compose Specification
    /// only.
    /// </summary>
    public ComposeText? Action { get; set; }

    /// <summary>The target of changed files in the container. Compose Specification only.</summary>
    public ComposeText? Target { get; set; }

    /// <summary>The patterns of files to ignore. Compose Specification only.</summary>
    public IList<ComposeText>? Ignore { get; set; }

    /// <summary>The patterns of files to watch; all when unset. Compose Specification only.</summary>
    public IList<ComposeText>? Include { get; set; }

    /// <summary>The command that runs in the container afterwards. Compose Specification only.</summary>
    public ServiceHook? Exec { get; set; }

    /// <summary>Whether all files are copied initially; false when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? InitialSync { get; set; }

    internal static Shape<WatchRule> Shape { get; } = new("watch rule", () => new WatchRule())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, Spec, Row.RequiredIn(Spec) with { PathForm = PathForm.File } },
        {
            "action", x => x.Action, (x, v) => x.Action = v,
            Codecs.Keyword("rebuild", "sync", "restart", "sync+restart", "sync+exec"), Spec, Row.RequiredIn(Spec)
        },
        { "target", x => x.Target, (x, v) => x.Target = v, Codecs.Text, Spec },
        { "ignore", x => x.Ignore, (x, v) => x.Ignore = v, Codecs.OneOrMany(Codecs.Text, uniqueIn: Spec), Spec },
        { "include", x => x.Include, (x, v) => x.Include = v, Codecs.OneOrMany(Codecs.Text, uniqueIn: Spec), Spec },
        { "exec", x => x.Exec, (x, v) => x.Exec = v, Codecs.Node(ServiceHook.Shape), Spec },
        { "initial_sync", x => x.InitialSync, (x, v) => x.InitialSync = v, Codecs.Bool.UnquotedIn(Spec), Spec },
    };
}
