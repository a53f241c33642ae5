namespace ComposeGen.Building;

/// <summary>Configures the build of an image.</summary>
public sealed class BuildBuilder
{
    internal BuildBuilder(Build build) => Build = build;

    internal Build Build { get; }

    /// <inheritdoc cref="Build.Context"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Context(ComposeText value)
    {
        Build.Context = value;
        return this;
    }

    /// <summary>Sets the Dockerfile. Since 2.0.</summary>
    /// <param name="path">The path, relative to the context.</param>
    public BuildBuilder Dockerfile(ComposeText path) => Dockerfile(new DockerfilePath(path));

    /// <inheritdoc cref="Build.Dockerfile"/>
    /// <param name="value">A path, or the content itself.</param>
    public BuildBuilder Dockerfile(BuildDockerfile value)
    {
        Build.Dockerfile = value;
        return this;
    }

    /// <inheritdoc cref="Build.Args"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder Arg(string name, ComposeText value)
    {
        (Build.Args ??= []).AddOnce(name, value);
        return this;
    }

    /// <inheritdoc cref="Build.Target"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Target(ComposeText value)
    {
        Build.Target = value;
        return this;
    }

    /// <inheritdoc cref="Build.AdditionalContexts"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder AdditionalContext(string name, ComposeText value)
    {
        (Build.AdditionalContexts ??= []).AddOnce(name, value);
        return this;
    }

    /// <inheritdoc cref="Build.CacheFrom"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder CacheFrom(CacheLocation value)
    {
        (Build.CacheFrom ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Build.CacheFrom"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder CacheFrom(ComposeText value)
    {
        (Build.CacheFrom ??= []).Add(ComposeValue<CacheLocation>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Build.CacheTo"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder CacheTo(CacheLocation value)
    {
        (Build.CacheTo ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Build.CacheTo"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder CacheTo(ComposeText value)
    {
        (Build.CacheTo ??= []).Add(ComposeValue<CacheLocation>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Build.NoCache"/>
    public BuildBuilder NoCache()
    {
        Build.NoCache = true;
        return this;
    }

    /// <inheritdoc cref="Build.NoCache"/>
    /// <param name="value">The value.</param>
    public BuildBuilder NoCache(ComposeValue<bool> value)
    {
        Build.NoCache = value;
        return this;
    }

    /// <inheritdoc cref="Build.NoCacheFilter"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder NoCacheFilter(params ReadOnlySpan<ComposeText> values)
    {
        (Build.NoCacheFilter ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Build.Pull"/>
    public BuildBuilder Pull()
    {
        Build.Pull = true;
        return this;
    }

    /// <inheritdoc cref="Build.Pull"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Pull(ComposeValue<bool> value)
    {
        Build.Pull = value;
        return this;
    }

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Platform(Platform value)
    {
        (Build.Platforms ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder Platform(ComposeText value)
    {
        (Build.Platforms ??= []).Add(ComposeValue<Platform>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Build.Tags"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder Tag(params ReadOnlySpan<ComposeText> values)
    {
        (Build.Tags ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Build.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder Label(string name, ComposeText value)
    {
        (Build.Labels ??= []).AddOnce(name, value);
        return this;
    }

    /// <inheritdoc cref="Build.Network"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Network(ComposeText value)
    {
        Build.Network = value;
        return this;
    }

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder ExtraHost(ExtraHost value)
    {
        (Build.ExtraHosts ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder ExtraHost(ComposeText value)
    {
        (Build.ExtraHosts ??= []).Add(ComposeValue<ExtraHost>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Build.Ssh"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Ssh(SshAccess value)
    {
        (Build.Ssh ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Build.Ssh"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder Ssh(ComposeText value)
    {
        (Build.Ssh ??= []).Add(ComposeValue<SshAccess>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Build.Secrets"/>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public BuildBuilder Secret(string key, ComposeText? target = null)
    {
        (Build.Secrets ??= []).Add(new FileGrant { Source = key, Target = target });
        return this;
    }

    /// <inheritdoc cref="Build.ShmSize"/>
    /// <param name="value">The value.</param>
    public BuildBuilder ShmSize(ByteSize value)
    {
        Build.ShmSize = value;
        return this;
    }

    /// <inheritdoc cref="Build.ShmSize"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder ShmSize(ComposeText value)
    {
        Build.ShmSize = ComposeValue<ByteSize>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Build.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="soft">The initial limit of a process; -1 for unlimited.</param>
    /// <param name="hard">The highest limit that a process can set; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public BuildBuilder Ulimit(string name, long soft, long hard)
    {
        (Build.Ulimits ??= []).AddOnce(name, new Ulimit { Soft = soft, Hard = hard });
        return this;
    }

    /// <inheritdoc cref="Build.Isolation"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Isolation(ComposeText value)
    {
        Build.Isolation = value;
        return this;
    }

    /// <inheritdoc cref="Build.Privileged"/>
    public BuildBuilder Privileged()
    {
        Build.Privileged = true;
        return this;
    }

    /// <inheritdoc cref="Build.Privileged"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Privileged(ComposeValue<bool> value)
    {
        Build.Privileged = value;
        return this;
    }

    /// <inheritdoc cref="Build.Entitlements"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder Entitlement(params ReadOnlySpan<ComposeText> values)
    {
        (Build.Entitlements ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Build.Provenance"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Provenance(ComposeText value)
    {
        Build.Provenance = value;
        return this;
    }

    /// <inheritdoc cref="Build.Sbom"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Sbom(ComposeText value)
    {
        Build.Sbom = value;
        return this;
    }

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public BuildBuilder Configure(Action<Build> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Build);
        return this;
    }
}
