namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder VolumesFrom(VolumesFrom value)
    {
        (Service.VolumesFrom ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder VolumesFrom(ComposeText value)
    {
        (Service.VolumesFrom ??= []).Add(ComposeValue<VolumesFrom>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Service.VolumeDriver"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder VolumeDriver(ComposeText value)
    {
        Service.VolumeDriver = value;
        return this;
    }

    /// <inheritdoc cref="Service.Tmpfs"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Tmpfs(params ReadOnlySpan<ComposeText> values)
    {
        (Service.Tmpfs ??= []).AddAll(values);
        return this;
    }
}
