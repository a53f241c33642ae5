using System.Runtime.CompilerServices;
using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Configures the build of an image.</summary>
public sealed class BuildBuilder
{
    private readonly ServiceBuilder _service;

    internal BuildBuilder(ServiceBuilder service)
    {
        _service = service;
        service.Service.Build ??= new Build();
    }

    internal Build Build => _service.Service.Build!;

    private bool Replaces => _service.Replaces;

    /// <inheritdoc cref="Build.Context"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Context(ComposeText value) => With(Build.Context = NotNull(value));

    /// <summary>Sets the Dockerfile. Since 2.0.</summary>
    /// <param name="path">The path, relative to the context.</param>
    public BuildBuilder Dockerfile(ComposeText path) => Dockerfile(new DockerfilePath(NotNull(path)));

    /// <inheritdoc cref="Build.Dockerfile"/>
    /// <param name="value">A path, or the content itself.</param>
    public BuildBuilder Dockerfile(BuildDockerfile value) => With(Build.Dockerfile = NotNull(value));

    /// <inheritdoc cref="Build.Args"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder Arg(string name, ComposeText value) => With((Build.Args ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Build.Args"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public BuildBuilder Args<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Build.Args ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Build.Args"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public BuildBuilder Args(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Build.Args ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Build.Target"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Target(ComposeText value) => With(Build.Target = NotNull(value));

    /// <inheritdoc cref="Build.AdditionalContexts"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder AdditionalContext(string name, ComposeText value) =>
        With((Build.AdditionalContexts ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Build.AdditionalContexts"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public BuildBuilder AdditionalContexts<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Build.AdditionalContexts ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Build.AdditionalContexts"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public BuildBuilder AdditionalContexts(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Build.AdditionalContexts ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Build.CacheFrom"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder CacheFrom(CacheLocation value) => With((Build.CacheFrom ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Build.CacheFrom"/>
    /// <param name="values">The values to add, as texts, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid value.</exception>
    public BuildBuilder CacheFrom(params ReadOnlySpan<ComposeText> values) =>
        With((Build.CacheFrom ??= []).AddAll(ReadAll<CacheLocation>(values)));

    /// <inheritdoc cref="CacheFrom(ReadOnlySpan{ComposeText})"/>
    public BuildBuilder CacheFrom(IEnumerable<string> values) => CacheFrom(Texts(values));

    /// <inheritdoc cref="Build.CacheTo"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder CacheTo(CacheLocation value) => With((Build.CacheTo ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Build.CacheTo"/>
    /// <param name="values">The values to add, as texts, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid value.</exception>
    public BuildBuilder CacheTo(params ReadOnlySpan<ComposeText> values) =>
        With((Build.CacheTo ??= []).AddAll(ReadAll<CacheLocation>(values)));

    /// <inheritdoc cref="CacheTo(ReadOnlySpan{ComposeText})"/>
    public BuildBuilder CacheTo(IEnumerable<string> values) => CacheTo(Texts(values));

    /// <inheritdoc cref="Build.NoCache"/>
    public BuildBuilder NoCache() => With(Build.NoCache = true);

    /// <inheritdoc cref="Build.NoCache"/>
    /// <param name="value">The value.</param>
    public BuildBuilder NoCache(ComposeValue<bool> value) => With(Build.NoCache = value);

    /// <inheritdoc cref="Build.NoCacheFilter"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder NoCacheFilter(params ReadOnlySpan<ComposeText> values) =>
        With((Build.NoCacheFilter ??= []).AddAll(values));

    /// <inheritdoc cref="Build.NoCacheFilter"/>
    /// <param name="values">The value to add.</param>
    public BuildBuilder NoCacheFilter(IEnumerable<string> values) => NoCacheFilter(Texts(values));

    /// <inheritdoc cref="Build.Pull"/>
    public BuildBuilder Pull() => With(Build.Pull = true);

    /// <inheritdoc cref="Build.Pull"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Pull(ComposeValue<bool> value) => With(Build.Pull = value);

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Platform(Platform value) => With((Build.Platforms ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder Platform(ComposeText value) => With((Build.Platforms ??= []).AddAll(Read<Platform>(value)));

    /// <inheritdoc cref="Build.Platforms"/>
    /// <param name="values">The values to add, as texts, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid value.</exception>
    public BuildBuilder Platforms(params ReadOnlySpan<ComposeText> values) =>
        With((Build.Platforms ??= []).AddAll(ReadAll<Platform>(values)));

    /// <inheritdoc cref="Platforms(ReadOnlySpan{ComposeText})"/>
    public BuildBuilder Platforms(IEnumerable<string> values) => Platforms(Texts(values));

    /// <inheritdoc cref="Build.Tags"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Tag(ComposeText value) => With((Build.Tags ??= []).AddAll(NotNull(value)));

    /// <inheritdoc cref="Build.Tags"/>
    /// <param name="values">The values to add.</param>
    public BuildBuilder Tags(params ReadOnlySpan<ComposeText> values) => With((Build.Tags ??= []).AddAll(values));

    /// <inheritdoc cref="Build.Tags"/>
    /// <param name="values">The values to add.</param>
    public BuildBuilder Tags(IEnumerable<string> values) => Tags(Texts(values));

    /// <inheritdoc cref="Build.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public BuildBuilder Label(string name, ComposeText value) =>
        With((Build.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Build.Labels"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public BuildBuilder Labels<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Build.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Build.Labels"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public BuildBuilder Labels(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Build.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Build.Network"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Network(ComposeText value) => With(Build.Network = NotNull(value));

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder ExtraHost(ExtraHost value) => With((Build.ExtraHosts ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder ExtraHost(ComposeText value) =>
        With((Build.ExtraHosts ??= []).AddAll(Read<ExtraHost>(value)));

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="host">The name.</param>
    /// <param name="address">Its address, or <c>host-gateway</c> for the host of the container.</param>
    /// <exception cref="FormatException">A text is not valid.</exception>
    public BuildBuilder ExtraHost(ComposeText host, ComposeText address) =>
        ExtraHost(ComposeText.FromRaw($"{NotNull(host)}:{NotNull(address)}"));

    /// <inheritdoc cref="Build.ExtraHosts"/>
    /// <param name="values">The values to add, as texts, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid value.</exception>
    public BuildBuilder ExtraHosts(params ReadOnlySpan<ComposeText> values) =>
        With((Build.ExtraHosts ??= []).AddAll(ReadAll<ExtraHost>(values)));

    /// <inheritdoc cref="ExtraHosts(ReadOnlySpan{ComposeText})"/>
    public BuildBuilder ExtraHosts(IEnumerable<string> values) => ExtraHosts(Texts(values));

    /// <inheritdoc cref="Build.Ssh"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Ssh(SshAccess value) => With((Build.Ssh ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Build.Ssh"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder Ssh(ComposeText value) => With((Build.Ssh ??= []).AddAll(Read<SshAccess>(value)));

    /// <summary>Gives the build a secret. Compose Specification only.</summary>
    /// <param name="secret">A secret of the same file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentException">The secret belongs to another file.</exception>
    public BuildBuilder Secret(SecretBuilder secret, ComposeText? target = null)
    {
        _service.Use(secret);
        return Secret(secret.Key, target);
    }

    /// <inheritdoc cref="Build.Secrets"/>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public BuildBuilder Secret(string key, ComposeText? target = null) =>
        With((Build.Secrets ??= []).AddAll(new FileGrant { Source = NotEmpty(key), Target = target }));

    /// <inheritdoc cref="Build.ShmSize"/>
    /// <param name="value">The value.</param>
    public BuildBuilder ShmSize(ByteSize value) => With(Build.ShmSize = value);

    /// <inheritdoc cref="Build.ShmSize"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public BuildBuilder ShmSize(ComposeText value) => With(Build.ShmSize = Read<ByteSize>(value));

    /// <inheritdoc cref="Build.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="soft">The initial limit of a process; -1 for unlimited.</param>
    /// <param name="hard">The highest limit that a process can set; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public BuildBuilder Ulimit(string name, long soft, long hard) =>
        With((Build.Ulimits ??= []).AddOnce(name, new Ulimit { Soft = soft, Hard = hard }, Replaces));

    /// <inheritdoc cref="Build.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="limit">The soft and the hard limit; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public BuildBuilder Ulimit(string name, long limit) => With((Build.Ulimits ??= []).AddOnce(name, limit, Replaces));

    /// <inheritdoc cref="Build.Isolation"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Isolation(ComposeText value) => With(Build.Isolation = NotNull(value));

    /// <inheritdoc cref="Build.Privileged"/>
    public BuildBuilder Privileged() => With(Build.Privileged = true);

    /// <inheritdoc cref="Build.Privileged"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Privileged(ComposeValue<bool> value) => With(Build.Privileged = value);

    /// <inheritdoc cref="Build.Entitlements"/>
    /// <param name="value">The value to add.</param>
    public BuildBuilder Entitlement(ComposeText value) => With((Build.Entitlements ??= []).AddAll(NotNull(value)));

    /// <inheritdoc cref="Build.Entitlements"/>
    /// <param name="values">The values to add.</param>
    public BuildBuilder Entitlements(params ReadOnlySpan<ComposeText> values) => With((Build.Entitlements ??= []).AddAll(values));

    /// <inheritdoc cref="Build.Entitlements"/>
    /// <param name="values">The values to add.</param>
    public BuildBuilder Entitlements(IEnumerable<string> values) => Entitlements(Texts(values));

    /// <inheritdoc cref="Build.Provenance"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Provenance(ComposeText value) => With(Build.Provenance = NotNull(value));

    /// <inheritdoc cref="Build.Sbom"/>
    /// <param name="value">The value.</param>
    public BuildBuilder Sbom(ComposeText value) => With(Build.Sbom = NotNull(value));

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public BuildBuilder Configure(Action<Build> configure) => With(Configured(Build, configure));

    private ComposeValue<T> Read<T>(ComposeText text, [CallerMemberName] string property = "")
        where T : struct, ISpanParsable<T> => _service.Read<T>(text, property, "build");

    private ComposeValue<T>[] ReadAll<T>(ReadOnlySpan<ComposeText> texts, [CallerMemberName] string property = "")
        where T : struct, ISpanParsable<T> => _service.ReadAll<T>(texts, property, "build");

    // The argument changes the model; this continues the chain of calls.
    private BuildBuilder With<T>(T _) => this;
}
