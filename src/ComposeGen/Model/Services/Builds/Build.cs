using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The build of an image from source.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/build.md"/>
public sealed class Build : ComposeNode
{
    /// <summary>The folder with the sources, relative to the file, or their Git address. Since 2.0.</summary>
    public ComposeText? Context { get; set; }

    /// <summary>
    /// The Dockerfile: a path relative to the context (<see cref="DockerfilePath"/>, since 2.0), or its text
    /// (<see cref="InlineDockerfile"/>, Compose Specification only); the file <c>Dockerfile</c> when unset.
    /// </summary>
    public BuildDockerfile? Dockerfile { get; set; }

    /// <summary>
    /// The build arguments; a <see langword="null"/> value passes the variable through from the environment. Since 2.0.
    /// </summary>
    public OrderedDictionary<string, ComposeText?>? Args { get; set; }

    /// <summary>The stage to build; the last one when unset. Since 2.3.</summary>
    public ComposeText? Target { get; set; }

    /// <summary>The additional contexts that the Dockerfile can copy from, by name. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? AdditionalContexts { get; set; }

    /// <summary>The locations to read cached build results from. Since 2.2.</summary>
    public IList<ComposeValue<CacheLocation>>? CacheFrom { get; set; }

    /// <summary>The locations to write build results to. Compose Specification only.</summary>
    public IList<ComposeValue<CacheLocation>>? CacheTo { get; set; }

    /// <summary>Whether the build does not use the cache; false when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? NoCache { get; set; }

    /// <summary>The stages that do not use the cache. Compose Specification only.</summary>
    public IList<ComposeText>? NoCacheFilter { get; set; }

    /// <summary>Whether existing base images are pulled again; false when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Pull { get; set; }

    /// <summary>The platforms to build for. Compose Specification only.</summary>
    public IList<ComposeValue<Platform>>? Platforms { get; set; }

    /// <summary>The additional names of the image. Compose Specification only.</summary>
    public IList<ComposeText>? Tags { get; set; }

    /// <summary>The labels of the image. Since 2.1.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>The network that build steps use. Since 2.2.</summary>
    public ComposeText? Network { get; set; }

    /// <summary>The host names that build steps resolve without DNS. Since 2.3, but not in 3.8.</summary>
    public IList<ComposeValue<ExtraHost>>? ExtraHosts { get; set; }

    /// <summary>The SSH agents and keys for build steps. Compose Specification only.</summary>
    public IList<ComposeValue<SshAccess>>? Ssh { get; set; }

    /// <summary>The secrets of the project for build steps. Compose Specification only.</summary>
    public IList<FileGrant>? Secrets { get; set; }

    /// <summary>The size of <c>/dev/shm</c> in build steps. Since 2.3.</summary>
    public ComposeValue<ByteSize>? ShmSize { get; set; }

    /// <summary>The limits of processes in build steps, by name. Compose Specification only.</summary>
    public OrderedDictionary<string, Ulimit>? Ulimits { get; set; }

    /// <summary>The isolation technology of build steps, on Windows. Since 2.1, but not in 3.8.</summary>
    public ComposeText? Isolation { get; set; }

    /// <summary>Whether build steps have every privilege; false when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Privileged { get; set; }

    /// <summary>The additional privileges of build steps, such as <c>network.host</c>. Compose Specification only.</summary>
    public IList<ComposeText>? Entitlements { get; set; }

    /// <summary>The provenance statement: <c>true</c>, <c>false</c> or <c>mode=max</c>. Compose Specification only.</summary>
    public ComposeText? Provenance { get; set; }

    /// <summary>
    /// The software bill of materials: <c>true</c>, <c>false</c> or the generator to use. Compose Specification only.
    /// </summary>
    public ComposeText? Sbom { get; set; }

    private static ValueCodec<SshAccess> SshCodec { get; } = Codecs.Value<SshAccess>("SSH access", "default, ID or ID=PATH")
        .Refusing(text => text != "default" && !text.Contains('=', StringComparison.Ordinal), "write ID=PATH", Spec);

    internal static Shape<Build> Shape { get; } = new("build", () => new Build(), isFluent: true)
    {
        { "context", x => x.Context, (x, v) => x.Context = v, Codecs.Text, All, Row.OfPath(PathForm.Context) },
        {
            "dockerfile", x => (x.Dockerfile as DockerfilePath)?.Path, (x, v) => x.Dockerfile = new DockerfilePath(v!),
            Codecs.Text, All, Row.Excludes("dockerfile_inline") with { MadeBy = "new DockerfilePath" }
        },
        {
            "dockerfile_inline",
            x => (x.Dockerfile as InlineDockerfile)?.Content,
            (x, v) => x.Dockerfile = new InlineDockerfile(v!),
            Codecs.Text.CalledWith((content, _) => [Code.Call("new InlineDockerfile", [CSharp.Text(content)])]), Spec,
            Row.Excludes("dockerfile") with { MadeBy = "new InlineDockerfile" }
        },
        { "args", x => x.Args, (x, v) => x.Args = v, Codecs.Assignments },
        { "target", x => x.Target, (x, v) => x.Target = v, Codecs.Text, From2_3 | V3_8 | Spec },
        {
            "additional_contexts", x => x.AdditionalContexts, (x, v) => x.AdditionalContexts = v,
            Codecs.StrictAssignments, Spec, Row.OfPath(PathForm.NamedContext)
        },
        {
            "cache_from", x => x.CacheFrom, (x, v) => x.CacheFrom = v,
            Codecs.List(Codecs.Value<CacheLocation>("cache", "an image, or type=KIND,NAME=VALUE,…")), From2_2 | V3_8 | Spec,
            Row.OfPath(PathForm.LocalCache)
        },
        {
            "cache_to", x => x.CacheTo, (x, v) => x.CacheTo = v,
            Codecs.List(Codecs.Value<CacheLocation>("cache", "an image, or type=KIND,NAME=VALUE,…")), Spec,
            Row.OfPath(PathForm.LocalCache)
        },
        { "no_cache", x => x.NoCache, (x, v) => x.NoCache = v, Codecs.Bool, Spec },
        { "no_cache_filter", x => x.NoCacheFilter, (x, v) => x.NoCacheFilter = v, Codecs.TextOrTextSet, Spec },
        { "pull", x => x.Pull, (x, v) => x.Pull = v, Codecs.Bool, Spec },
        { "platforms", x => x.Platforms, (x, v) => x.Platforms = v, Codecs.Set(Grammars.Platform), Spec },
        { "tags", x => x.Tags, (x, v) => x.Tags = v, Codecs.TextSet, Spec },
        { "labels", x => x.Labels, (x, v) => x.Labels = v, Codecs.Labels, From2_1 | V3_8 | Spec },
        { "network", x => x.Network, (x, v) => x.Network = v, Codecs.Text, From2_2 | V3_8 | Spec },
        { "extra_hosts", x => x.ExtraHosts, (x, v) => x.ExtraHosts = v, Grammars.ExtraHosts, From2_3 | Spec },
        {
            "ssh", x => x.Ssh, (x, v) => x.Ssh = v,
            Codecs.Entries(SshCodec, '=', access => access.Value?.Id ?? access.ToString()), Spec,
            Row.AddedBy("Ssh") with { PathForm = PathForm.NamedFile }
        },
        {
            "secrets", x => x.Secrets, (x, v) => x.Secrets = v,
            Codecs.List(FileGrant.CodecOf("secrets"), secret => secret.PathIn("")), Spec, Row.AddedBy("Secret")
        },
        { "shm_size", x => x.ShmSize, (x, v) => x.ShmSize = v, Grammars.Size.Whole(), From2_3 | V3_8 | Spec },
        { "ulimits", x => x.Ulimits, (x, v) => x.Ulimits = v, Codecs.Map(Ulimit.Codec), Spec, Row.AddedBy("Ulimit") },
        { "isolation", x => x.Isolation, (x, v) => x.Isolation = v, Codecs.Text, From2_1 | Spec },
        { "privileged", x => x.Privileged, (x, v) => x.Privileged = v, Codecs.Bool, Spec },
        { "entitlements", x => x.Entitlements, (x, v) => x.Entitlements = v, Codecs.TextSet, Spec },
        { "provenance", x => x.Provenance, (x, v) => x.Provenance = v, Codecs.TextOrBool, Spec },
        { "sbom", x => x.Sbom, (x, v) => x.Sbom = v, Codecs.TextOrBool, Spec },
    };
}

/// <summary>The Dockerfile of a build: a <see cref="DockerfilePath"/> or an <see cref="InlineDockerfile"/>.</summary>
public abstract class BuildDockerfile
{
    private protected BuildDockerfile()
    {
    }
}

/// <summary>A Dockerfile in a file. Since 2.0.</summary>
/// <param name="path">The path, relative to the build context.</param>
public sealed class DockerfilePath(ComposeText path) : BuildDockerfile
{
    /// <summary>The path, relative to the build context.</summary>
    public ComposeText Path { get; } = path ?? throw new ArgumentNullException(nameof(path));
}

/// <summary>A Dockerfile in the compose file. Compose Specification only.</summary>
/// <param name="content">The text.</param>
public sealed class InlineDockerfile(ComposeText content) : BuildDockerfile
{
    /// <summary>The text.</summary>
    public ComposeText Content { get; } = content ?? throw new ArgumentNullException(nameof(content));
}
