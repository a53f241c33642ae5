using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Builds a configuration file, and represents it for services that get it.</summary>
public sealed class ConfigBuilder
{
    private Config _config;

    internal ConfigBuilder(ComposeFileBuilder file, string key, Config config) =>
        (Owner, Key, _config) = (file, key, config);

    /// <summary>The key in the file.</summary>
    public string Key { get; }

    internal ComposeFileBuilder Owner { get; }

    internal CreatedConfig Config => AnyConfig as CreatedConfig
        ?? throw new InvalidOperationException($"The configuration file '{Key}' is external, so that only its name can be set.");

    private Config AnyConfig
    {
        get
        {
            Owner.ThrowIfBuilt();
            return _config;
        }
    }

    private bool Replaces => Owner.IsEdit;

    /// <summary>Takes the content from a file on the host. Since 3.3; not in 2.x.</summary>
    /// <param name="path">The path, relative to the compose file.</param>
    public ConfigBuilder File(ComposeText path) => From(FileSource.File(NotNull(path)));

    /// <summary>
    /// Takes the content from an environment variable of the process that runs Compose. Compose Specification only.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    public ConfigBuilder Environment(ComposeText name) => From(FileSource.Environment(NotNull(name)));

    /// <summary>Specifies the content itself. Compose Specification only.</summary>
    /// <param name="text">The content.</param>
    public ConfigBuilder Content(ComposeText text) => From(FileSource.Content(NotNull(text)));

    /// <summary>Sets the source of the content. Since 3.3; not in 2.x.</summary>
    /// <param name="source">The source.</param>
    public ConfigBuilder From(FileSource source) => With(Config.Source = NotNull(source));

    /// <summary>Uses an existing configuration file, which Compose neither creates nor removes. Since 3.3; not in 2.x.</summary>
    /// <param name="name">Its name in the engine; the key by default.</param>
    /// <exception cref="InvalidOperationException">The configuration file has other settings than a name.</exception>
    public ConfigBuilder External(ComposeText? name = null)
    {
        var external = new ExternalConfig { Name = name ?? AnyConfig.Name, Comment = AnyConfig.Comment };
        return With(_config =
            ComposeFileBuilder.MakeExternal(Owner.File.Configs, Key, "configuration file", CreatedConfig.Shape, external));
    }

    /// <summary>Sets the name in the engine. The default is <c>PROJECT_KEY</c>. Since 3.5; not in 2.x.</summary>
    /// <param name="name">The name.</param>
    public ConfigBuilder Name(ComposeText name) => With(AnyConfig.Name = NotNull(name));

    /// <summary>Adds a label. Since 3.3; not in 2.x.</summary>
    /// <param name="name">The label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The label is empty or already set.</exception>
    public ConfigBuilder Label(string name, ComposeText value) =>
        With((Config.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <summary>Writes a comment above the configuration file.</summary>
    /// <param name="text">The comment, of one or several lines, without <c>#</c>.</param>
    public ConfigBuilder Comment(string text) => With(AnyConfig.Comment = NotNull(text));

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ConfigBuilder Configure(Action<CreatedConfig> configure) => With(Configured(Config, configure));

    /// <summary>Returns the key of the configuration file.</summary>
    public override string ToString() => Key;

    // The argument changes the model; this continues the chain of calls.
    private ConfigBuilder With<T>(T _) => this;
}
