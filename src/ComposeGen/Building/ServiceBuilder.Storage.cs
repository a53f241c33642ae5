namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder VolumesFrom(VolumesFrom value) => With((Service.VolumesFrom ??= []).AddAll(value));

    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder VolumesFrom(ComposeText value) =>
        With((Service.VolumesFrom ??= []).AddAll(ComposeValue<VolumesFrom>.Parse(value)));

    /// <inheritdoc cref="Service.VolumeDriver"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder VolumeDriver(ComposeText value) => With(Service.VolumeDriver = value);

    /// <inheritdoc cref="Service.Tmpfs"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Tmpfs(params ReadOnlySpan<ComposeText> values) => With((Service.Tmpfs ??= []).AddAll(values));
}
