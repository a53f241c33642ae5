namespace ComposeGen.Building;

/// <summary>Configures the build of an image.</summary>
public sealed class BuildBuilder
{
    internal BuildBuilder(Build build) => Build = build;

    internal Build Build { get; }

    /// <inheritdoc cref="Build.Context"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Context(ComposeText value) => With(Build.Context = value);

    /// <summary>Sets the Dockerfile. Since 2.0.</summary>
    /// <param name="path">The path, relative to the context.</param>
    public BuildBuilder Dockerfile(ComposeText path) => Dockerfile(new DockerfilePath(path));

    /// <inheritdoc cref="Build.Dockerfile"/>
    /// <param name="value">A path, or the content itself.</param>
    public BuildBuilder Dockerfile(BuildDockerfile value) => With(Build.Dockerfile = value);

    /// <inheritdoc cref="Build.Args"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder Arg(string name, ComposeText value) => With((Build.Args ??= []).AddOnce(name, value));

    /// <inheritdoc cref="Build.Target"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Target(ComposeText value) => With(Build.Target = value);

    /// <inheritdoc cref="Build.AdditionalContexts"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder AdditionalContext(string name, ComposeText value) =>
        With((Build.AdditionalContexts ??= []).AddOnce(name, value));

    /// <inheritdoc cref="Build.CacheFrom"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder CacheFrom(CacheLocation value) => With((Build.CacheFrom ??= []).AddAll(value));

    /// <inheritdoc cref="Build.CacheFrom"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder CacheFrom(ComposeText value) =>
        With((Build.CacheFrom ??= []).AddAll(ComposeValue<CacheLocation>.Parse(value)));

    /// <inheritdoc cref="Build.CacheTo"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder CacheTo(CacheLocation value) => With((Build.CacheTo ??= []).AddAll(value));

    /// <inheritdoc cref="Build.CacheTo"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder CacheTo(ComposeText value) =>
        With((Build.CacheTo ??= []).AddAll(ComposeValue<CacheLocation>.Parse(value)));

    /// <inheritdoc cref="Build.NoCache"/>
    public BuildBuilder NoCache() => With(Build.NoCache = true);

    /// <inheritdoc cref="Build.NoCache"/>
    /// <param name="value">The value.</param>
    public BuildBuilder NoCache(ComposeValue<bool> value) => With(Build.NoCache = value);

    /// <inheritdoc cref="Build.NoCacheFilter"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder NoCacheFilter(params ReadOnlySpan<ComposeText> values) =>
        With((Build.NoCacheFilter ??= []).AddAll(values));

    /// <inheritdoc cref="Build.Pull"/>
    public BuildBuilder Pull() => With(Build.Pull = true);

    /// <inheritdoc cref="Build.Pull"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Pull(ComposeValue<bool> value) => With(Build.Pull = value);

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Platform(Platform value) => With((Build.Platforms ??= []).AddAll(value));

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder Platform(ComposeText value) => With((Build.Platforms ??= []).AddAll(ComposeValue<Platform>.Parse(value)));

    /// <inheritdoc cref="Build.Tags"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder Tag(params ReadOnlySpan<ComposeText> values) => With((Build.Tags ??= []).AddAll(values));

    /// <inheritdoc cref="Build.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder Label(string name, ComposeText value) => With((Build.Labels ??= []).AddOnce(name, value));

    /// <inheritdoc cref="Build.Network"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Network(ComposeText value) => With(Build.Network = value);

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder ExtraHost(ExtraHost value) => With((Build.ExtraHosts ??= []).AddAll(value));

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder ExtraHost(ComposeText value) =>
        With((Build.ExtraHosts ??= []).AddAll(ComposeValue<ExtraHost>.Parse(value)));

    /// <inheritdoc cref="Build.Ssh"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Ssh(SshAccess value) => With((Build.Ssh ??= []).AddAll(value));

    /// <inheritdoc cref="Build.Ssh"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder Ssh(ComposeText value) => With((Build.Ssh ??= []).AddAll(ComposeValue<SshAccess>.Parse(value)));

    /// <inheritdoc cref="Build.Secrets"/>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public BuildBuilder Secret(string key, ComposeText? target = null) =>
        With((Build.Secrets ??= []).AddAll(new FileGrant { Source = key, Target = target }));

    /// <inheritdoc cref="Build.ShmSize"/>
    /// <param name="value">The value.</param>
    public BuildBuilder ShmSize(ByteSize value) => With(Build.ShmSize = value);

    /// <inheritdoc cref="Build.ShmSize"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder ShmSize(ComposeText value) => With(Build.ShmSize = ComposeValue<ByteSize>.Parse(value));

    /// <inheritdoc cref="Build.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="soft">The initial limit of a process; -1 for unlimited.</param>
    /// <param name="hard">The highest limit that a process can set; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public BuildBuilder Ulimit(string name, long soft, long hard) =>
        With((Build.Ulimits ??= []).AddOnce(name, new Ulimit { Soft = soft, Hard = hard }));

    /// <inheritdoc cref="Build.Isolation"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Isolation(ComposeText value) => With(Build.Isolation = value);

    /// <inheritdoc cref="Build.Privileged"/>
    public BuildBuilder Privileged() => With(Build.Privileged = true);

    /// <inheritdoc cref="Build.Privileged"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Privileged(ComposeValue<bool> value) => With(Build.Privileged = value);

    /// <inheritdoc cref="Build.Entitlements"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder Entitlement(params ReadOnlySpan<ComposeText> values) => With((Build.Entitlements ??= []).AddAll(values));

    /// <inheritdoc cref="Build.Provenance"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Provenance(ComposeText value) => With(Build.Provenance = value);

    /// <inheritdoc cref="Build.Sbom"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Sbom(ComposeText value) => With(Build.Sbom = value);

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public BuildBuilder Configure(Action<Build> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Build);
        return this;
    }

    // The argument changes the model; this continues the chain of calls.
    private BuildBuilder With<T>(T _) => this;
}
