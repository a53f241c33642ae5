using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <summary>Sets an environment variable of the container. Since 2.0.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The name is empty, contains <c>=</c> or a space, or is already set.</exception>
    public ServiceBuilder Environment(string name, ComposeText value) => SetEnvironment(name, NotNull(value));

    /// <summary>Passes an environment variable of the Compose process to the container. Since 2.0.</summary>
    /// <param name="name">The variable's name.</param>
    /// <exception cref="ArgumentException">The name is empty, contains <c>=</c> or a space, or is already set.</exception>
    public ServiceBuilder Environment(string name) => SetEnvironment(name, value: null);

    /// <summary>Sets environment variables of the container. Since 2.0.</summary>
    /// <param name="variables">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">
    /// A value is <see langword="null"/>; or a name is empty, contains <c>=</c> or a space, or is already set.
    /// </exception>
    public ServiceBuilder Environment<T>(IEnumerable<KeyValuePair<string, T>> variables)
    {
        foreach (var (name, value) in NotNull(variables))
        {
            SetEnvironment(name, ComposeText.From(value));
        }

        return this;
    }

    /// <summary>Sets environment variables of the container. Since 2.0.</summary>
    /// <param name="variables">The names and their values.</param>
    /// <exception cref="ArgumentException">
    /// A value is <see langword="null"/>; or a name is empty, contains <c>=</c> or a space, or is already set.
    /// </exception>
    public ServiceBuilder Environment(params ReadOnlySpan<(string Name, ComposeText Value)> variables)
    {
        foreach (var (name, value) in variables)
        {
            SetEnvironment(name, NotNull(value));
        }

        return this;
    }

    /// <inheritdoc cref="Service.EnvFile"/>
    /// <param name="paths">The files, relative to the compose file.</param>
    public ServiceBuilder EnvFile(params ReadOnlySpan<ComposeText> paths)
    {
        foreach (var path in paths)
        {
            (Service.EnvFile ??= []).Add(new EnvFile { Path = NotNull(path) });
        }

        return this;
    }

    /// <inheritdoc cref="Service.EnvFile"/>
    /// <param name="paths">The files, relative to the compose file.</param>
    public ServiceBuilder EnvFile(IEnumerable<string> paths) => EnvFile(Texts(paths));

    /// <inheritdoc cref="Service.EnvFile"/>
    /// <param name="path">The file, relative to the compose file.</param>
    /// <param name="required">Whether the file must exist.</param>
    public ServiceBuilder EnvFile(ComposeText path, bool required) =>
        With((Service.EnvFile ??= []).AddAll(new EnvFile { Path = NotNull(path), Required = required }));

    /// <inheritdoc cref="Service.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder Label(string name, ComposeText value) =>
        With((Service.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Service.Labels"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder Labels<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Service.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.Labels"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder Labels(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Service.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.LabelFile"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder LabelFile(params ReadOnlySpan<ComposeText> values) => With((Service.LabelFile ??= []).AddAll(values));

    /// <inheritdoc cref="Service.LabelFile"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder LabelFile(IEnumerable<string> values) => LabelFile(Texts(values));

    /// <inheritdoc cref="Service.Annotations"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder Annotation(string name, ComposeText value) =>
        With((Service.Annotations ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Service.Annotations"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder Annotations<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Service.Annotations ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.Annotations"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder Annotations(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Service.Annotations ??= []).AddEach(values, Replaces));

    /// <summary>Mounts a configuration file. Since 3.3; not in 2.x.</summary>
    /// <param name="config">A configuration file of the same file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentException">The configuration file belongs to another file.</exception>
    public ServiceBuilder Config(ConfigBuilder config, ComposeText? target = null)
    {
        _file.Use(config?.Owner, config?.Key, nameof(config));
        return Config(config!.Key, target);
    }

    /// <summary>Mounts a configuration file that another file defines. Since 3.3; not in 2.x.</summary>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public ServiceBuilder Config(string key, ComposeText? target = null) =>
        With((Service.Configs ??= []).AddAll(new FileGrant { Source = NotEmpty(key), Target = target }));

    /// <summary>Mounts configuration files. Since 3.3; not in 2.x.</summary>
    /// <param name="configs">Configuration files of the same file.</param>
    /// <exception cref="ArgumentException">A configuration file belongs to another file.</exception>
    public ServiceBuilder Configs(params ReadOnlySpan<ConfigBuilder> configs)
    {
        foreach (var config in configs)
        {
            Config(config);
        }

        return this;
    }

    /// <summary>Mounts a secret. Since 3.1; not in 2.x.</summary>
    /// <param name="secret">A secret of the same file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentException">The secret belongs to another file.</exception>
    public ServiceBuilder Secret(SecretBuilder secret, ComposeText? target = null)
    {
        _file.Use(secret?.Owner, secret?.Key, nameof(secret));
        return Secret(secret!.Key, target);
    }

    /// <summary>Mounts a secret that another file defines. Since 3.1; not in 2.x.</summary>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public ServiceBuilder Secret(string key, ComposeText? target = null) =>
        With((Service.Secrets ??= []).AddAll(new FileGrant { Source = NotEmpty(key), Target = target }));

    /// <summary>Mounts secrets. Since 3.1; not in 2.x.</summary>
    /// <param name="secrets">Secrets of the same file.</param>
    /// <exception cref="ArgumentException">A secret belongs to another file.</exception>
    public ServiceBuilder Secrets(params ReadOnlySpan<SecretBuilder> secrets)
    {
        foreach (var secret in secrets)
        {
            Secret(secret);
        }

        return this;
    }

    /// <summary>Uses an AI model. Compose Specification only.</summary>
    /// <param name="model">A model of the same file.</param>
    /// <param name="configure">Sets its properties.</param>
    /// <exception cref="ArgumentException">The model belongs to another file, or was already added.</exception>
    public ServiceBuilder Model(ModelBuilder model, Action<ServiceModel>? configure = null)
    {
        _file.Use(model?.File, model?.Name, nameof(model));
        return Model(model!.Name, configure);
    }

    /// <summary>Uses an AI model that another file defines. Compose Specification only.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="configure">Sets its properties.</param>
    /// <exception cref="ArgumentException">The value was already added.</exception>
    public ServiceBuilder Model(string name, Action<ServiceModel>? configure = null)
    {
        var added = new ServiceModel();
        configure?.Invoke(added);
        return With((Service.Models ??= []).AddOnce(name, added, Replaces));
    }

    private ServiceBuilder SetEnvironment(string name, ComposeText? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsOneWord(name))
        {
            throw new ArgumentException(
                $"'{name}' contains = or a space. Specify the name and the value separately.", nameof(name));
        }

        (Service.Environment ??= []).AddOnce(name, value, Replaces);
        return this;
    }

    private static bool IsOneWord(string name)
    {
        foreach (var character in name)
        {
            if (character == '=' || char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return true;
    }
}
