namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.EnvFile"/>
    /// <param name="paths">The files, relative to the compose file.</param>
    public ServiceBuilder EnvFile(params ReadOnlySpan<ComposeText> paths)
    {
        foreach (var path in paths)
        {
            (Service.EnvFile ??= []).Add(new EnvFile { Path = path });
        }

        return this;
    }

    /// <inheritdoc cref="Service.Labels"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder Label(string name, ComposeText value) => With((Service.Labels ??= []).AddOnce(name, value));

    /// <inheritdoc cref="Service.LabelFile"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder LabelFile(params ReadOnlySpan<ComposeText> values) => With((Service.LabelFile ??= []).AddAll(values));

    /// <inheritdoc cref="Service.Annotations"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder Annotation(string name, ComposeText value) => With((Service.Annotations ??= []).AddOnce(name, value));

    /// <inheritdoc cref="Service.Configs"/>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public ServiceBuilder Config(string key, ComposeText? target = null) =>
        With((Service.Configs ??= []).AddAll(new FileGrant { Source = key, Target = target }));

    /// <inheritdoc cref="Service.Secrets"/>
    /// <param name="key">The key in the file.</param>
    /// <param name="target">The path in the container, or <see langword="null"/> for the default.</param>
    public ServiceBuilder Secret(string key, ComposeText? target = null) =>
        With((Service.Secrets ??= []).AddAll(new FileGrant { Source = key, Target = target }));

    /// <inheritdoc cref="Service.Models"/>
    /// <param name="name">The name in the file.</param>
    /// <param name="configure">Sets its properties.</param>
    /// <exception cref="ArgumentException">The value was already added.</exception>
    public ServiceBuilder Model(string name, Action<ServiceModel>? configure = null)
    {
        var added = new ServiceModel();
        configure?.Invoke(added);
        (Service.Models ??= []).AddOnce(name, added);
        return this;
    }
}
