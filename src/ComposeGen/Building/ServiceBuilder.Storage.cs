namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">What is added.</param>
    public ServiceBuilder VolumesFrom(VolumesFrom value)
    {
        (Service.VolumesFrom ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">What is added, as text; variables may stand in it.</param>
    /// <exception cref="FormatException">It is not such a value.</exception>
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
    /// <param name="values">What is added.</param>
    public ServiceBuilder Tmpfs(params ReadOnlySpan<ComposeText> values)
    {
        (Service.Tmpfs ??= []).AddAll(values);
        return this;
    }
}
