using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>How an image is built from source.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/build.md">Compose Specification, Build</seealso>
public sealed class Build : ComposeNode
{
    /// <summary>The folder, relative to the file, or the Git address that holds the sources. Since 2.0.</summary>
    public ComposeText? Context { get; set; }

    /// <summary>The Dockerfile, relative to the context; <c>Dockerfile</c> when unset. Since 2.0.</summary>
    public ComposeText? Dockerfile { get; set; }

    /// <summary>Build arguments; a <see langword="null"/> value passes the variable through from the environment. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Args { get; set; }

    internal static Shape<Build> Shape { get; } = new("build", () => new Build())
    {
        { "context", x => x.Context, (x, v) => x.Context = v, Codecs.Text },
        { "dockerfile", x => x.Dockerfile, (x, v) => x.Dockerfile = v, Codecs.Text },
        { "args", x => x.Args, (x, v) => x.Args = v, Codecs.Assignments },
    };
}
